import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// A meeting whose words another program writes down, from the command line to the record.
@Suite(.ownThreads) struct OutsideEngineTests {
  /// A home folder with a program in it.
  private struct Place {
    let home: TemporaryFolder
    var program: String { home.url.appending(path: "recogniser").path }

    init(_ script: String) throws {
      home = try TemporaryFolder()
      try write(script)
    }

    func write(_ script: String) throws {
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: program))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
    }

    func run(_ fixture: String, engine: String = "command", _ more: [String] = []) throws -> Program.Outcome {
      try Program.run(
        [
          "run", Program.manifest(fixture), "--home", home.path, "--json", "--set",
          "transcription.engine=\(engine)",
          "--set", "transcription.command.arguments=[\(program), \"{input}\"]",
        ] + more)
    }
  }

  @Test func `a failing program costs one attempt`() throws {
    let place = try Place("echo out of luck >&2; exit 1")
    let failed = try place.run("standup-short")
    #expect(failed.status == 75)
    #expect(failed.errors.contains("it exited with code 1: out of luck"))
    let jobs = try Program.run(["jobs", "--home", place.home.path])
    #expect(jobs.output.contains("retryable"))
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: place.home.url.appending(path: "scratch").path) == [])

    try place.write(#"echo '[{"start": 0.5, "end": 3, "text": "Hello there, all of you."}]'"#)
    let done = try place.run("standup-short")
    #expect(done.status == 0, "\(done.errors)")
    #expect(try done.json()["words"] == .number(5))
    #expect(try Program.run(["verify", "--home", place.home.path]).status == 0)
  }

  @Test func `a missing program costs no attempt`() throws {
    let place = try Place("exit 0")
    try FileManager.default.removeItem(atPath: place.program)
    #expect(try place.run("standup-short").status == 69)
    #expect(try Program.run(["jobs", "--home", place.home.path]).output.contains("no attempt yet"))
  }

  @Test func `the http engine needs a server`() throws {
    let place = try Place("exit 0")
    let unset = try place.run("standup-short", engine: "http")
    #expect(unset.status == 78, "\(unset.errors)")
    #expect(unset.errors.contains("transcription.http.url: it is not set"))
    // Nobody listens on port 9 of this machine.
    let doctor = try Program.run([
      "doctor", "--home", place.home.path, "--set", "transcription.engine=http", "--set",
      "transcription.http.url=http://127.0.0.1:9",
    ])
    #expect(doctor.status == 69)
    #expect(doctor.output.contains("Connection refused"))
  }

  @Test func `a second engine that is away costs no recap`() throws {
    let (home, fixture) = (try TemporaryFolder(), try ToldFixture("kickoff"))
    // Nobody listens on port 9 of this machine.
    let engine =
      ToldFixture.engine
      + ["engine=http", "http.url=http://127.0.0.1:9", "http.model=m", "http.attempts=1"]
      .flatMap { ["--set", "insights.\($0)"] }
    let run = try Program.run(["run", fixture.manifest, "--home", home.path, "--json"] + engine)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("cannot ask http://127.0.0.1:9: Connection refused"))
    let id = try run.json()["meeting_id"]?.stringValue ?? ""
    let record = try JSONParser.parse(
      Data(Program.run(["show", id, "--home", home.path, "--json"]).output.utf8))
    let warnings = record["quality"]?["warnings"]?.arrayValue ?? []
    #expect(warnings.contains { $0["code"] == .string("second_engine_failed") })
    #expect(record["provenance"]?["insight_engine"] == nil)
    #expect(record["action_items"]?.arrayValue?.isEmpty == false)
    #expect(try Program.run(["verify", "--home", home.path]).status == 0)
    let doctor = try Program.run(["doctor", "--home", home.path] + engine)
    #expect(doctor.status == 69 && doctor.output.contains("insights: cannot ask"))
  }

  @Test(arguments: [
    (["insights.engine=http"], "insights.http.url: it is not set"),
    (["insights.engine=http", "insights.http.url=https://x"], "insights.http.model: it is not set"),
    (
      [
        "insights.engine=http", "insights.http.url=http://x", "insights.http.model=m",
        "insights.http.key_variable=K",
      ], "without encryption"
    ),
    (["insights.engine=oracle"], "expected one of: embedded, http"),
  ])
  func `wrong settings of a second engine are refused`(_ settings: [String], _ words: String) throws {
    let check = try Program.run(["config", "check"] + settings.flatMap { ["--set", $0] })
    #expect(check.status == 78)
    #expect(check.errors.contains(words), "\(check.errors)")
  }

  /// The way to another meeting's recording is put in place while the first part is listened to.
  @Test func `a folder swapped for a link opens no other recording`() throws {
    let place = try Place("")
    let files = try TemporaryFolder().url
    let (mine, other) = (files.appending(path: "mine"), files.appending(path: "other"))
    let part = Program.fixtures.appending(path: "standup-short")
    let sound = try #require(
      try FileManager.default.contentsOfDirectory(atPath: part.path).first { $0.hasSuffix(".mp4") })
    let victim = Program.fixtures.appending(path: "audio-only/audio-only.ogg")
    for (file, copy) in [
      (part.appending(path: sound), mine.appending(path: "one.mp4")),
      (part.appending(path: sound), mine.appending(path: "sub/rec")),
      (victim, other.appending(path: "rec")),
    ] {
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: file, to: copy)
    }
    // Another recording with the same sound: no meeting has the same file twice.
    let second = mine.appending(path: "sub/rec")
    let size = try Data(contentsOf: second).count
    try (Data(contentsOf: second) + Data([0, 0, 0, 8]) + Data("free".utf8)).write(to: second)
    let heard = files.appending(path: "heard").path
    try place.write(
      """
      cmp -s -n \(size) "$1" \(part.appending(path: sound).path) && echo own >> \(heard) || echo foreign >> \(heard)
      [ -L \(mine.path)/sub ] || { mv \(mine.path)/sub \(mine.path)/old; ln -s \(other.path) \(mine.path)/sub; }
      echo '[{"start": 0.5, "end": 3, "text": "Hello there, all of you."}]'
      """)
    let manifest = mine.appending(path: "meeting.json")
    try Data(
      #"""
      {"meeting_id": "m-1", "room_id": "r", "title": "Two parts", "started_at": "2025-04-01T15:30:00Z",
       "ended_at": "2025-04-01T15:34:00Z", "participants": [{"id": "p1", "name": "Ann"}],
       "recordings": [{"path": "one.mp4"}, {"path": "sub/rec", "offset": 100}]}
      """#.utf8
    ).write(to: manifest)
    func run() throws -> Program.Outcome {
      try Program.run([
        "run", manifest.path, "--home", place.home.path, "--json", "--set", "transcription.engine=command",
        "--set", "transcription.command.arguments=[\(place.program), \"{input}\"]",
        "--set", "transcription.command.input=recording",
      ])
    }
    let digests = try [mine.appending(path: "one.mp4"), second].map { try Digest(ofFile: $0).description }
    let outcome = try run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try String(contentsOfFile: heard, encoding: .utf8).contains("foreign") == false)
    let record = try Program.run(["show", "m-1", "--json", "--home", place.home.path])
    #expect(digests.allSatisfy(record.output.contains), "\(record.output.prefix(3000))")
    // From now on the way is a link out of the folder.
    #expect(try run().status == 65)
  }
}
