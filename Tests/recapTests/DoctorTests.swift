import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// The doctor grades what it finds, and finds all of it.
@Suite(.ownThreads) struct DoctorTests {
  private func grades(_ arguments: [String]) throws -> (status: Int32, grades: [String: String], text: String)
  {
    let engine = ["--set", "transcription.engine=sidecar"]
    let doctor = try Program.run(["doctor", "--json"] + arguments + engine)
    let findings = try doctor.output.split(separator: "\n").map { try JSONParser.parse(Data($0.utf8)) }
    let pairs = findings.map { ($0["check"]?.stringValue ?? "", $0["grade"]?.stringValue ?? "") }
    return (doctor.status, Dictionary(pairs, uniquingKeysWith: { first, _ in first }), doctor.output)
  }

  @Test func `a file as home is wrong, a missing home is a note`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "file").path
    let wrong = try grades(["--home", file])
    #expect(wrong.status == 78)
    #expect(wrong.grades["store"] == "wrong")
    let none = try grades(["--home", folder.path + "/none"])
    #expect(none.status == 0, "\(none.text)")
    #expect(none.grades["store"] == "note")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
  }

  @Test func `everything wrong is shown, also after wrong settings`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "file").path
    let found = try grades(["--home", file, "--set", "queue.jobs=999"])
    #expect(found.status == 78)
    #expect(found.grades["settings"] == "wrong" && found.grades["store"] == "wrong")
    #expect(found.grades["media"] == "ok")
  }

  @Test func `free disk space is judged as for a job`() throws {
    let folder = try TemporaryFolder()
    #expect(
      try grades(["--home", folder.path, "--set", "queue.minimum_free_megabytes=0"]).grades["disk"] == "ok")
    let much = try grades(["--home", folder.path, "--set", "queue.minimum_free_megabytes=1000000000"])
    #expect(much.status == 75)
    #expect(much.grades["disk"] == "wrong")
  }

  @Test func `a discarded job is a note`() throws {
    let folder = try TemporaryFolder()
    let engine = [
      "transcription.engine=command", "transcription.command.arguments=[/bin/false, \"{input}\"]",
      "queue.retry.maximum_attempts=1",
    ].flatMap { ["--set", $0] }
    _ = try Program.run(["run", Program.manifest("audio-only"), "--home", folder.path] + engine)
    let found = try grades(["--home", folder.path])
    #expect(found.grades["discarded"] == "note", "\(found.text)")
    #expect(found.status == 0)
  }
}
