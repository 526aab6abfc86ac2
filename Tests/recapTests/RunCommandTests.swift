import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// `recap run` on a whole meeting: one run, looked at from all sides.
@Suite(.serialized, .ownThreads) struct RunCommandTests {
  /// Running takes a while: every test looks at the same home.
  private static let first = Result { try Kickoff() }

  private struct Kickoff {
    let fixture: ToldFixture
    let home: TemporaryFolder
    let reply: JSON
    let directory: URL

    init() throws {
      fixture = try ToldFixture("kickoff")
      home = try TemporaryFolder()
      let run = try Program.run(Self.arguments(fixture, home))
      guard run.status == 0 else { throw OperationFailure("run", "kickoff", run.errors) }
      reply = try run.json()
      directory = URL(fileURLWithPath: reply["directory"]?.stringValue ?? "")
    }

    func arguments(_ home: TemporaryFolder) -> [String] { Self.arguments(fixture, home) }

    private static func arguments(_ fixture: ToldFixture, _ home: TemporaryFolder) -> [String] {
      ["run", fixture.manifest, "--home", home.path, "--json"] + ToldFixture.engine
    }

    func recap() throws -> Recap {
      try JSONDecoder().decode(Recap.self, from: Data(contentsOf: directory.appending(path: "recap.json")))
    }
  }

  @Test func `the reply has the fields of the contract`() throws {
    let reply = try Self.first.get().reply
    #expect(reply["outcome"] == .string("ready"))
    #expect(reply["meeting_id"] == .string("mtg-2041"))
    #expect(reply["revision"] == .number(1))
    #expect(reply["duplicate"] == .bool(false))
    #expect(reply["reason"] == nil)
    #expect(Digest(reply["digest"]?.stringValue ?? "") != nil)
  }

  @Test func `every artefact exists and is private`() throws {
    let kickoff = try Self.first.get()
    let recap = try kickoff.recap()
    let names = Set(recap.artefacts.map(\.name))
    let always: Set = [
      "transcript.json", "transcript.vtt", "transcript.srt", "summary.md", "highlights.mp4", "highlights.vtt",
      "chapters.vtt", "poster.jpg", "timeline.svg", "index.html",
    ]
    #expect(names == always.union(recap.highlights.indices.map { ArtefactName.thumbnail($0 + 1) }))
    for artefact in recap.artefacts {
      let file = kickoff.directory.appending(path: artefact.name)
      #expect(try Digest(ofFile: file) == artefact.digest)
      #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
    }
    let folder = try FileManager.default.attributesOfItem(atPath: kickoff.directory.path)
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test func `the record is in canonical form`() throws {
    let kickoff = try Self.first.get()
    let bytes = try Data(contentsOf: kickoff.directory.appending(path: "recap.json"))
    #expect(CanonicalJSON.serialize(try JSONParser.parse(bytes)) == String(decoding: bytes, as: UTF8.self))
    #expect(Digest(of: bytes).description == kickoff.reply["digest"]?.stringValue)
  }

  @Test func `a second run changes nothing and adds no event`() throws {
    let kickoff = try Self.first.get()
    let again = try Program.run(kickoff.arguments(kickoff.home))
    #expect(try again.json()["duplicate"] == .bool(true))
    #expect(try again.json()["digest"] == kickoff.reply["digest"])
    let events = try Program.run(["events", "--home", kickoff.home.path]).output.split(separator: "\n")
    #expect(events.count == 1)
    let event = try JSONParser.parse(Data(events[0].utf8))
    #expect(event["type"] == .string("recap.ready"))
    #expect(event["specversion"] == .string("1.0"))
    let sink = try String(contentsOf: kickoff.home.url.appending(path: "events.jsonl"), encoding: .utf8)
    #expect(sink.split(separator: "\n").count == 1)
  }

  @Test func `other settings make the next revision`() throws {
    let kickoff = try Self.first.get()
    let home = try TemporaryFolder()
    let copy = try Program.system("cp", ["-a", kickoff.home.path + "/.", home.path])
    #expect(copy.status == 0)
    let other = try Program.run(
      kickoff.arguments(home) + ["--set", "insights.highlights.total_seconds=30"])
    #expect(other.status == 0, "\(other.errors)")
    #expect(try other.json()["revision"] == .number(2))
    let folder = URL(fileURLWithPath: try other.json()["directory"]?.stringValue ?? "")
    let recap = try JSONDecoder().decode(
      Recap.self, from: Data(contentsOf: folder.appending(path: "recap.json")))
    #expect(recap.supersedes?.description == kickoff.reply["digest"]?.stringValue)
    #expect(try Program.run(["verify", "--home", home.path]).status == 0)
    let types = try Program.run(["events", "--home", home.path]).output.split(separator: "\n")
      .map { try JSONParser.parse(Data($0.utf8))["type"]?.stringValue }
    #expect(types == ["recap.ready", "recap.superseded"])
  }

  @Test(arguments: ["recap.json", "transcript.json", "highlights.mp4", "index.html"])
  func `verify finds a changed byte`(file: String) throws {
    let kickoff = try Self.first.get()
    #expect(try Program.run(["verify", "--home", kickoff.home.path]).status == 0)
    let home = try TemporaryFolder()
    #expect(try Program.system("cp", ["-a", kickoff.home.path + "/.", home.path]).status == 0)
    let path = home.url.appending(path: "artefacts/mtg-2041/1/\(file)")
    var bytes = try Data(contentsOf: path)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: path)
    let verify = try Program.run(["verify", "--home", home.path])
    #expect(verify.status == 1)
    #expect(verify.output.contains("mtg-2041"))
  }

  @Test(arguments: ["UPDATE recaps SET outcome = 'withheld'", "DELETE FROM recaps", "DELETE FROM artefacts"])
  func `the database refuses to change a record`(statement: String) throws {
    let kickoff = try Self.first.get()
    let refused = try Program.system("sqlite3", [kickoff.home.path + "/recap.db", statement])
    #expect(refused.status != 0)
    #expect(refused.errors.contains("never"), "\(refused.errors)")
  }

  @Test func `the reel decodes without a message`() throws {
    let reel = try Self.first.get().directory.appending(path: "highlights.mp4").path
    let decode = try Program.system("ffmpeg", ["-v", "error", "-i", reel, "-f", "null", "-"])
    #expect(decode.status == 0)
    #expect(decode.errors == "")
    let making = try #require(try Self.first.get().recap().provenance.reel)
    #expect(making.mode == .smart)
    // Its clips are hardly longer than the time between two key pictures.
    #expect(making.copiedFrames > making.encodedFrames / 2)
  }

  @Test func `show fits eighty columns and is for the room only`() throws {
    let home = try Self.first.get().home.path
    let show = try Program.run(["show", "mtg-2041", "--home", home, "--as", "p2"])
    #expect(show.status == 0)
    #expect(show.output.split(separator: "\n").allSatisfy { $0.count <= 80 || !$0.contains(" ") })
    #expect(show.output.contains("Action item · "))
    let stranger = try Program.run(["show", "mtg-2041", "--home", home, "--as", "p9"])
    #expect(stranger.status == 77)
    #expect(stranger.output == "")
  }

  @Test func `scratch is empty after the run`() throws {
    let scratch = try Self.first.get().home.url.appending(path: "scratch").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
  }
}
