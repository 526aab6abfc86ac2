import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

/// The page of a room, its index, and what becomes of both when recaps are deleted.
@Suite(.ownThreads) struct RoomPagesTests {
  private let fixture: ToldFixture
  private let folder: TemporaryFolder

  init() throws {
    fixture = try ToldFixture("kickoff")
    folder = try TemporaryFolder()
  }

  private var page: String { folder.path + "/recaps.html" }
  private var index: String { folder.path + "/recaps.search.js" }

  private func recap(_ words: [String]) throws -> Program.Outcome {
    try Program.run(words + ["--home", folder.path + "/home"] + ToldFixture.engine)
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// Recaps the fixture under another id.
  private func run(_ id: String, room: String, title: String) throws {
    guard case .object(var members) = try JSONParser.parse(Data(contentsOf: URL(filePath: fixture.manifest)))
    else { return }
    members["meeting_id"] = .string(id)
    members["room_id"] = .string(room)
    members["title"] = .string(title)
    // Not expired, which the fixture itself is.
    members["started_at"] = .string(RFC3339.text(Date().addingTimeInterval(-3600)))
    members["ended_at"] = .string(RFC3339.text(Date().addingTimeInterval(-3000)))
    try Data(CanonicalJSON.serialize(.object(members)).utf8).write(to: URL(filePath: fixture.manifest))
    let outcome = try recap(["run", fixture.manifest])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `what has expired is named and not on the page`() throws {
    let said = try recap(["run", fixture.manifest])
    #expect(said.status == 0)
    #expect(
      said.errors.contains("the recap has expired, six months after its meeting (2025-09-04T"),
      "\(said.errors)")
    try run("mtg-a", room: "room-harbour-clay", title: "Apples")
    for output in [[], ["-o", page]] {
      let list = try recap(["list", "--room", "room-harbour-clay", "--html"] + output)
      #expect(list.errors.contains("the page leaves out 1 of 2 recaps, which have expired"), "\(list.errors)")
    }
    #expect(try text(page).contains("Apples") && !text(page).contains("kick-off"))
  }

  @Test func `erasing a meeting takes it from page and index`() throws {
    try run("mtg-a", room: "blue", title: "Apples")
    try run("mtg-b", room: "green", title: "Bananas")
    let made = try recap(["list", "--room", "blue", "--html", "-o", page])
    try #require(made.status == 0, "\(made.errors)")
    #expect(try text(page).contains("Apples") && text(index).contains("Apples"))
    #expect(try !text(page).contains("Bananas") && !text(index).contains("Bananas"))
    for file in [page, index, folder.path + "/home/room-pages.json"] {
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(file)")
    }
    // A later recap of the room is on the page without another command.
    try run("mtg-c", room: "blue", title: "Cherries")
    #expect(try text(page).contains("Cherries") && text(index).contains("Cherries"))
    let first = try (text(page), text(index))
    #expect(try recap(["list", "--room", "blue", "--html", "-o", page]).status == 0)
    #expect(try (text(page), text(index)) == first)

    #expect(try recap(["erase", "mtg-a", "--reason", "asked", "--yes"]).status == 0)
    #expect(try !text(page).contains("Apples") && !text(index).contains("Apples"))
    #expect(try text(page).contains("Cherries") && text(index).contains("Cherries"))
  }

  @Test func `a page that cannot be taken away stops an erasure`() throws {
    try run("mtg-a", room: "blue", title: "Apples")
    #expect(try recap(["list", "--room", "blue", "--html", "-o", page]).status == 0)
    try FileManager.default.removeItem(atPath: index)
    try FileManager.default.createDirectory(atPath: index, withIntermediateDirectories: true)
    let outcome = try recap(["erase", "mtg-a", "--reason", "asked", "--yes"])
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("recaps.search.js"))
    #expect(try recap(["list"]).output.contains("mtg-a"))
  }

  /// Recaps the fixture, which has expired, and gives its room a page of the time before.
  private func expired() throws {
    let outcome = try recap(["run", fixture.manifest])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let made = try recap(["list", "--room", "room-harbour-clay", "--html", "-o", page])
    try #require(made.status == 0, "\(made.errors)")
    for file in [page, index] {
      #expect(try !text(file).contains("Apples"))
      try Data("Apples".utf8).write(to: URL(filePath: file))
    }
  }

  @Test func `a purge takes what expired from page and index`() throws {
    try expired()
    let outcome = try recap(["purge"])
    #expect(outcome.status == 0 && outcome.output.contains("deleted"), "\(outcome.errors)")
    for file in [page, index] { #expect(try !text(file).contains("Apples")) }
    #expect(try text(page).hasSuffix("</html>\n"))
  }

  @Test func `a killed purge leaves no page with what expired`() throws {
    try expired()
    let purge = try Program.start(
      ["purge", "--home", folder.path + "/home"] + ToldFixture.engine, in: folder)
    try purge.process.waits { FileManager.default.contents(atPath: page) != Data("Apples".utf8) }
    purge.process.signal(SIGKILL)
    try purge.process.ended()
    #expect(try !FileManager.default.fileExists(atPath: page) || !text(page).contains("Apples"))
    #expect(try recap(["purge"]).status == 0)
    for file in [page, index] { #expect(try !text(file).contains("Apples")) }
  }

  @Test func `a page is not written while another process writes`() throws {
    try run("mtg-a", room: "blue", title: "Apples")
    let lock = folder.path + "/home/room-pages.lock"
    let other = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(other) }
    try #require(flock(other, LOCK_EX) == 0)
    let words = ["list", "--room", "blue", "--html", "-o", page, "--home", folder.path + "/home"]
    let writer = try Program.start(words + ToldFixture.engine, in: folder)
    let open = "/proc/\(writer.process.pid)/fd"
    try writer.process.waits {
      try FileManager.default.contentsOfDirectory(atPath: open)
        .contains { (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(open)/\($0)")) == lock }
    }
    // It has the lock's file open now, and without waiting it would be done in a moment.
    #expect(writer.process.wait(atMost: .seconds(1)) == nil)
    #expect(!FileManager.default.fileExists(atPath: page) && !FileManager.default.fileExists(atPath: index))
    flock(other, LOCK_UN)
    #expect(try writer.outcome().status == 0)
    #expect(try text(page).hasSuffix("</html>\n") && text(index).contains("Apples"))
  }
}
