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

  @Test func `opening again in one process keeps SQLite's locks`() async throws {
    let first = try RecapDatabase.open(home: home)
    #expect(try place.pragma(first, "user_version") == String(Schema.version))
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

  @Test(arguments: ["", "/a/b"])
  func `a home at or beneath a link is where the link leads`(_ below: String) async throws {
    let disk = place.folder.url.appending(path: "disk")
    try FileManager.default.createDirectory(
      at: disk, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let link = place.folder.url.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: disk)
    let home = URL(filePath: link.path + below)
    for _ in 0..<2 {
      let database = try RecapDatabase.open(home: home)
      let store = StoreSubject(database, home: database.files.home)
      let stored = try await store.finish(input: UUID().uuidString).stored
      #expect(stored.folder.path == disk.path + below + "/artefacts/mtg-1/\(stored.recap.revision)")
      #expect(try await store.archive.verify(meetingID: nil) == [])
      #expect(try !WorkerPresence.isThere(home: home))
      try database.close()
    }
  }

  /// A folder on another file system than the temporary one; nil if this machine has none.
  private static let otherDisk: URL? = {
    let places = [URL(filePath: "/dev/shm"), URL(filePath: "/var/tmp"), URL(filePath: "/run")]
    func device(_ url: URL) -> dev_t? {
      var status = stat()
      return stat(url.path, &status) == 0 && access(url.path, W_OK) == 0 ? status.st_dev : nil
    }
    let own = device(FileManager.default.temporaryDirectory)
    return places.first { place in device(place).map { $0 != own } ?? false }
  }()

  @Test func `linked folders of the home may be on another disk`() async throws {
    var disks = [place.folder.url.appending(path: "disk")]
    if let other = Self.otherDisk { disks.append(other.appending(path: "recap-\(UUID().uuidString)")) }
    defer { for disk in disks { try? FileManager.default.removeItem(at: disk) } }
    for (number, disk) in disks.enumerated() {
      let home = place.folder.url.appending(path: "home-\(number)")
      for name in ["artefacts", "journal", "scratch"] {
        let target = disk.appending(path: name)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        // The scratch stays at home: what is finished crosses from one file system to the other.
        if name == "scratch" { continue }
        try FileManager.default.createSymbolicLink(at: home.appending(path: name), withDestinationURL: target)
      }
      let database = try RecapDatabase.open(home: home)
      let archive = SQLiteRecapArchive(database)
      let store = StoreSubject(database, archive: archive, home: database.files.home)
      for revision in 1...2 {
        let stored = try await store.finish(input: UUID().uuidString).stored
        #expect(stored.folder.path == disk.path + "/artefacts/mtg-1/\(revision)")
        #expect(try place.mode(stored.folder) == 0o700)
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: stored.folder.path).contains("recap.json"))
      }
      #expect(try await store.archive.verify(meetingID: nil) == [])
      #expect(try await archive.removeOrphans() == [])
      #expect(try place.mode(home) == 0o700)
      try database.close()
    }
  }

  @Test(.enabled(if: otherDisk != nil))
  func `a failed move to another disk changes nothing`() throws {
    let disk = try #require(Self.otherDisk).appending(path: "recap-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: disk) }
    let folder = place.folder.url.appending(path: "done")
    for url in [folder, disk] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    try Data("words".utf8).write(to: folder.appending(path: "recap.json"))
    // What is there already is not written over.
    try FileManager.default.createDirectory(at: disk.appending(path: "1"), withIntermediateDirectories: true)
    #expect(throws: StoreFailure.self) { try DurableFiles.move(folder, to: disk.appending(path: "1")) }
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "recap.json").path))
    try DurableFiles.move(folder, to: disk.appending(path: "2"))
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(try Data(contentsOf: disk.appending(path: "2/recap.json")) == Data("words".utf8))
  }

  @Test func `a folder that is a dangling link is refused by name`() async throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: home.appending(path: "artefacts"), withDestinationURL: place.folder.url.appending(path: "nowhere"))
    let database = try RecapDatabase.open(home: home)
    let store = StoreSubject(database, home: home)
    let failure = await #expect(throws: StoreFailure.self) { try await store.finish() }
    #expect(failure?.cause == "it is a symbolic link to a place that does not exist")
    #expect(failure?.exitCode == .cannotCreate)
    try database.close()
  }

  @Test func `a home that is a dangling link is refused by name`() throws {
    try FileManager.default.createSymbolicLink(
      at: home, withDestinationURL: place.folder.url.appending(path: "nowhere"))
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.cause == "it is a symbolic link to a place that does not exist")
    #expect(failure?.exitCode == .cannotCreate)
  }

  @Test func `a daemon's trouble can be read while it runs`() throws {
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
