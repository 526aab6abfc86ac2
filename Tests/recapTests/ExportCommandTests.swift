import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// `recap export` on a stored recap, made from a transcript that came with its recording.
@Suite(.ownThreads) struct ExportCommandTests {
  private static let home = Result { try Home() }

  private struct Home {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      let fixture = Program.fixtures.appending(path: "audio-only")
      for name in ["meeting.json", "audio-only.ogg"] {
        try FileManager.default.copyItem(
          at: fixture.appending(path: name), to: folder.url.appending(path: name))
      }
      // A vote, said often enough for a recap (R3).
      let lines = (0..<60).map { index in
        let (start, end) = (index * 4, index * 4 + 3)
        let time = { (seconds: Int) in
          "00:\(seconds / 600)\(seconds / 60 % 10):\(seconds % 60 / 10)\(seconds % 10).000"
        }
        return
          "\(time(start)) --> \(time(end))\nI will send the printed pages to the office by Friday, item number \(index)."
      }
      try Data("WEBVTT\n\n\(lines.joined(separator: "\n\n"))\n".utf8)
        .write(to: folder.url.appending(path: "audio-only.vtt"))
      let run = try Program.run(arguments(["run", folder.path + "/meeting.json"]))
      guard run.status == 0, run.output.contains("ready") else {
        throw OperationFailure("run", "audio-only", run.errors + run.output)
      }
    }

    func arguments(_ words: [String]) -> [String] {
      words + ["--home", folder.path + "/home"] + ToldFixture.engine
    }

    func export(_ words: [String]) throws -> Program.Outcome {
      try Program.run(arguments(["export", "mtg-2080"] + words))
    }
  }

  @Test(arguments: ["markdown", "vtt", "srt", "podcast", "chapters", "vcon", "calendar"])
  func `the same record gives the same bytes`(format: String) throws {
    let home = try Self.home.get()
    let first = try home.export(["--format", format])
    #expect(first.status == 0)
    #expect(!first.output.isEmpty)
    #expect(try home.export(["--format", format]).output == first.output)
  }

  @Test func `an output file is private and replaced as a whole`() throws {
    let home = try Self.home.get()
    let file = home.folder.path + "/tasks.ics"
    try Data("old".utf8).write(to: URL(fileURLWithPath: file))
    let outcome = try home.export(["--format", "calendar", "-o", file])
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("BEGIN:VCALENDAR\r\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `export is for the room only`() throws {
    let home = try Self.home.get()
    let stranger = try home.export(["--format", "vtt", "--as", "p9"])
    #expect(stranger.status == 77)
    #expect(stranger.output == "")
    #expect(try home.export(["--format", "vtt", "--as", "p1"]).status == 0)
    #expect(try home.export(["--format", "vtt", "--as", "p1", "--revision", "7"]).status == 66)
  }

  @Test(arguments: ["show", "export"])
  func `a stranger cannot tell whether a recap exists`(command: String) throws {
    let home = try Self.home.get()
    let answers = try ["mtg-2080", "mtg-0000"].map { meeting in
      try Program.run(
        home.arguments([command, meeting, "--as", "p9"] + (command == "export" ? ["--format", "vtt"] : [])))
    }
    #expect(answers.map(\.status) == [77, 77])
    #expect(
      answers[0].errors.replacing("mtg-2080", with: "M") == answers[1].errors.replacing("mtg-0000", with: "M")
    )
    #expect(answers.allSatisfy { $0.output.isEmpty && !$0.errors.contains("room-") })
  }

  @Test func `--json has type, name, content and digest`() throws {
    let reply = try Self.home.get().export(["--format", "chapters", "--json"]).json()
    #expect(reply["media_type"] == .string("application/json+chapters"))
    #expect(reply["name"] == .string("mtg-2080-r1.chapters.json"))
    let content = try #require(reply["content"]?.stringValue)
    #expect(reply["digest"] == .string(Digest(of: content).description))
  }

  @Test func `an unknown revision is 66 and an unknown format 64`() throws {
    let home = try Self.home.get()
    #expect(try home.export(["--format", "vtt", "--revision", "7"]).status == 66)
    #expect(try home.export(["--format", "docx"]).status == 64)
  }

  @Test func `a changed transcript is not exported`() throws {
    // A home of its own: the other tests read theirs at the same time.
    let home = try Home()
    let file = home.folder.url.appending(path: "home/artefacts/mtg-2080/1/transcript.json")
    try Data(Data(contentsOf: file).dropLast()).write(to: file)
    let outcome = try home.export(["--format", "vtt"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("it does not match its digest in the record"))
  }
}
