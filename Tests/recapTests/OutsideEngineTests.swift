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

  @Test func aFailingProgramCostsAnAttemptAndNoMore() throws {
    let place = try Place("echo out of luck >&2; exit 1")
    let failed = try place.run("standup-short")
    #expect(failed.status == 75)
    #expect(failed.errors.contains("it ended with exit code 1: out of luck"))
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

  @Test func anAbsentProgramIsWaitedForAtNoCost() throws {
    let place = try Place("exit 0")
    try FileManager.default.removeItem(atPath: place.program)
    #expect(try place.run("standup-short").status == 69)
    #expect(try Program.run(["jobs", "--home", place.home.path]).output.contains("no attempt yet"))
  }

  @Test func aServerIsNeededForHTTP() throws {
    let place = try Place("exit 0")
    let unset = try place.run("standup-short", engine: "http")
    #expect(unset.status == 78, "\(unset.errors)")
    #expect(unset.errors.contains("transcription.http.url: is not set"))
    // Nobody listens on port 9 of this machine.
    let doctor = try Program.run([
      "doctor", "--home", place.home.path, "--set", "transcription.engine=http", "--set",
      "transcription.http.url=http://127.0.0.1:9",
    ])
    #expect(doctor.status == 69)
    #expect(doctor.output.contains("Connection refused"))
  }
}
