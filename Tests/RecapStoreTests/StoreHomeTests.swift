import Foundation
import GRDB
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

/// Where a store lies, who holds locks on it, and what its daemon says of itself.
@Suite struct StoreHomeTests {
  private let place: StorePlace
  private var home: URL { place.home }
  private var file: URL { place.file }

  init() throws { place = try StorePlace() }

  /// POSIX locks on the store file, as the kernel lists them (proc(5), `/proc/locks`).
  private func locks() throws -> Int {
    let inode = try #require(
      try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int)
    // The kernel makes the list as it is read, while others take and drop locks: the most of many readings counts.
    return try (0..<20).map { _ in
      try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
        .count { $0.contains("POSIX") && $0.contains(":\(inode) ") }
    }.max() ?? 0
  }

  @Test("opening the store again in one process keeps SQLite's locks")
  func locksStay() async throws {
    let first = try RecapDatabase.open(home: home)
    #expect(try place.pragma(first, "user_version") == String(Schema.versions.count))
    let held = try locks()
    #expect(held > 0)
    let second = try RecapDatabase.open(home: home)
    #expect(try locks() >= held)
    try second.close()
    #expect(try locks() >= held)
    // This is what would drop them.
    Foundation.close(Foundation.open(file.path, O_RDONLY))
    #expect(try locks() == 0)
    try? first.close()
  }

  @Test(
    "a home that is a symbolic link, or lies beneath one, is where the link leads", arguments: ["", "/a/b"])
  func linkedHome(_ below: String) async throws {
    let disk = place.folder.url.appending(path: "disk")
    try FileManager.default.createDirectory(
      at: disk, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let link = place.folder.url.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: disk)
    let home = URL(filePath: link.path + below)
    for _ in 0..<2 {
      let database = try RecapDatabase.open(home: home)
      let store = StoreSubject(
        archive: SQLiteRecapArchive(database), outbox: SQLiteOutbox(database), home: database.files.home)
      let stored = try await store.finish(input: UUID().uuidString).stored
      #expect(stored.directory.path == disk.path + below + "/artefacts/mtg-1/\(stored.recap.revision)")
      #expect(try await store.archive.verify(meetingID: nil) == [])
      #expect(try !WorkerPresence.isThere(home: home))
      try database.close()
    }
  }

  @Test("a home that is a link to nothing is refused by name")
  func danglingHome() throws {
    try FileManager.default.createSymbolicLink(
      at: home, withDestinationURL: place.folder.url.appending(path: "nowhere"))
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.cause == "it is a symbolic link to a place that does not exist")
    #expect(failure?.exitCode == .cannotCreate)
  }

  @Test("a daemon's trouble is read by others while it runs, and gone with it")
  func trouble() throws {
    try RecapDatabase.open(home: home).close()
    #expect(try WorkerPresence.trouble(home: home) == nil)
    var presence: WorkerPresence? = try WorkerPresence(home: home)
    try presence?.note(trouble: "workers end")
    #expect(try WorkerPresence.trouble(home: home) == "workers end")
    try presence?.note(trouble: nil)
    #expect(try WorkerPresence.trouble(home: home) == nil)
    try presence?.note(trouble: "workers end")
    presence = nil
    #expect(try WorkerPresence.trouble(home: home) == nil)
    presence = try WorkerPresence(home: home)
    #expect(try WorkerPresence.trouble(home: home) == nil)
  }
}
