import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

/// What is refused: the exit code, one line that says why, and a store as it was.
@Suite(.ownThreads) struct RefusalTests {
  @Test(arguments: [
    ("video-only", "no audio track"), ("broken-no-moov", "cut off before its index"),
    ("broken-empty", "empty"),
    ("broken-text", "broken-text"),
  ])
  func `a recording that cannot be read is refused`(fixture: String, reason: String) throws {
    let home = try TemporaryFolder()
    let run = try Program.run(["run", Program.manifest(fixture), "--home", home.path, "--json"])
    #expect(run.status == 65)
    let error = try run.json()["error"]
    #expect(error?["code"] == .number(65))
    #expect(error?["class"] == .string("permanent"))
    #expect(
      error?["cause"]?.stringValue?.contains(reason) == true
        || error?["subject"]?.stringValue?.contains(reason) == true)
    #expect(error?["job"] == .null)
    let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("recap: ") }
    #expect(lines.count == 1)
    #expect(lines.first?.contains(reason) == true, "\(run.errors)")
    #expect(try Program.run(["list", "--home", home.path, "--json"]).output == "")
    let scratch = home.url.appending(path: "scratch").path
    #expect((try? FileManager.default.contentsOfDirectory(atPath: scratch)) ?? [] == [])
  }

  @Test func `a missing manifest is 66 and makes no home`() throws {
    let home = try TemporaryFolder()
    let run = try Program.run(["run", "nowhere.json", "--home", home.path + "/new"])
    #expect(run.status == 66)
    let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("recap: ") }
    #expect(lines.count == 1 && lines[0].hasPrefix("recap: cannot read the manifest"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: home.path + "/new"))
  }

  @Test func `a missing recording is refused`() throws {
    let folder = try TemporaryFolder()
    let manifest = folder.url.appending(path: "m.json")
    try
      #"{"meeting_id":"m","room_id":"r","title":"t","started_at":"2025-01-01T00:00:00Z","ended_at":"2025-01-01T00:00:00Z","participants":[],"recording":"none.mp4"}"#
      .write(to: manifest, atomically: true, encoding: .utf8)
    #expect(try Program.run(["run", manifest.path, "--home", folder.path + "/home"]).status == 66)
  }

  @Test func `a track that the recording lacks is refused`() throws {
    let folder = try TemporaryFolder()
    let fixture = Program.fixtures.appending(path: "audio-only")
    var manifest = try #require(
      try JSONParser.parse(Data(contentsOf: fixture.appending(path: "meeting.json"))).objectValue)
    manifest["tracks"] = .array([.object(["stream": .number(7), "participant_id": .string("p1")])])
    try Data(CanonicalJSON.serialize(.object(manifest)).utf8)
      .write(to: folder.url.appending(path: "meeting.json"))
    try FileManager.default.copyItem(
      at: fixture.appending(path: "audio-only.ogg"), to: folder.url.appending(path: "audio-only.ogg"))
    let run = try Program.run(["run", folder.path + "/meeting.json", "--home", folder.path + "/home"])
    #expect(run.status == 65)
    #expect(run.errors.contains("tracks[0].stream: stream 7 is not an audio track; expected one of: 0"))
  }

  @Test(
    arguments: [
      ("ai_windows", [["start": 0, "end": 93_420]], "ai_windows[0].end: 93420 is too late"),
      (
        "speaker_timeline", [["start": 1500, "end": 90_000], ["start": 90_000, "end": 240_000]],
        "speaker_timeline: its last time: 240000 is too late"
      ),
    ] as [(String, [[String: Double]], String)])
  func `times in milliseconds are refused by every command`(
    key: String, times: [[String: Double]], words: String
  ) throws {
    let folder = try TemporaryFolder()
    let fixture = Program.fixtures.appending(path: "audio-only")
    var manifest = try #require(
      try JSONParser.parse(Data(contentsOf: fixture.appending(path: "meeting.json"))).objectValue)
    manifest[key] = .array(
      times.map { entry in
        var members = entry.mapValues(JSON.number)
        if key == "speaker_timeline" { members["participant_id"] = .string("p1") }
        return .object(members)
      })
    let file = folder.path + "/meeting.json"
    try Data(CanonicalJSON.serialize(.object(manifest)).utf8).write(to: URL(filePath: file))
    try FileManager.default.copyItem(
      at: fixture.appending(path: "audio-only.ogg"), to: folder.url.appending(path: "audio-only.ogg"))
    let home = folder.path + "/home"
    for command in [
      ["run", file, "--home", home], ["enqueue", file, "--home", home],
      ["stage", "transcribe", file, "-o", folder.path + "/t.json"],
    ] {
      let run = try Program.run(command)
      let said = run.errors + run.output
      #expect(run.status == 65, "\(command): \(said)")
      #expect(said.contains(words), "\(said)")
      #expect(said.contains("milliseconds are"))
    }
    #expect(try Program.run(["jobs", "--home", home, "--json"]).output == "")
    #expect(try Program.run(["list", "--home", home, "--json"]).output == "")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/t.json"))
  }

  @Test func `wrong usage is 64`() throws {
    #expect(try Program.run(["run"]).status == 64)
    #expect(try Program.run(["dance"]).status == 64)
    #expect(try Program.run(["--help"]).status == 0)
  }

  @Test(arguments: [
    ("transcription.engin=embedded", "unknown key; did you mean \"engine\"? Expected one of: "),
    (
      "profile=fast",
      "notices, queue, recordings, recordings_root, reel, room_vocabularies, store, transcription"
    ),
    (
      "transcription.engine=telepathy",
      "unknown value \"telepathy\"; expected one of: embedded, host, command, http, sidecar"
    ),
    ("reel.mode=fast", "reel.mode: unknown value \"fast\"; expected one of: smart, reencode"),
    ("reel=7", "should be an object"),
    (
      "reel.encoding.preset=nope", "reel.encoding.preset: unknown value \"nope\"; expected one of: ultrafast,"
    ),
    ("transcription.workers=0", "transcription.workers: should be from 1 to 256, is 0"),
    ("reel.encoding.quality=99", "reel.encoding.quality: should be from 0 to 51, is 99"),
    ("insights.chapters.maximum_chapters=-1", "maximum_chapters: should not be negative, is -1"),
  ])
  func `wrong settings are refused with a hint`(assignment: String, message: String) throws {
    let check = try Program.run(["config", "check", "--set", assignment])
    #expect(check.status == 78)
    #expect(check.errors.contains(message), "\(check.errors)")
  }

  @Test func `a missing engine is 69 with its remedy`() throws {
    let home = try TemporaryFolder()
    let run = try Program.run(
      ["run", Program.manifest("standup-short"), "--home", home.path],
      environment: ["RECAP_ENGINE_DIR": home.path + "/nothing"])
    #expect(run.status == 69)
    #expect(run.errors.contains("make setup"), "\(run.errors)")
  }

  @Test func `a terminated run leaves no scratch`() throws {
    let home = try TemporaryFolder()
    let folder = try TemporaryFolder()
    let run = try Program.start(["run", Program.manifest("kickoff"), "--home", home.path], in: folder)
    // The scratch folder is the sign that work has begun.
    let scratch = home.path + "/scratch"
    try run.process.waits {
      (try? FileManager.default.contentsOfDirectory(atPath: scratch))?.isEmpty == false
    }
    run.process.signal(SIGTERM)
    #expect(try run.process.ended().code == 143)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
    #expect(try Program.run(["list", "--home", home.path, "--json"]).output == "")
  }
}
