import Foundation
import RecapCore
import RecapExport

/// The pages of rooms that `recap list --html -o` has written, with the indexes beside them.
///
/// The home has a list of them. A command that deletes recaps takes the pages away first and writes them again
/// after it, so that at no moment, a crash included, does a page show what the store no longer holds. A lock
/// on the list lets no other process write a page from what it read before the deletion.
struct RoomPages {
  let settings: Settings
  let store: any RecapStoring

  /// A page on this machine.
  struct Page: Codable, Hashable {
    var room: String
    /// The member for whom it is; nil if it has all recaps of the room.
    var reader: String?
    var file: String

    /// The name of the index beside the page: `recaps.search.js` for `recaps.html`.
    var index: URL {
      let page = URL(fileURLWithPath: file)
      return page.deletingPathExtension().appendingPathExtension("search.js")
    }
  }

  private var list: URL { settings.homeFolder.appending(path: "room-pages.json") }

  /// Writes a page and its index, and notes it for later deletions.
  func write(_ page: Page) async throws {
    try await locked {
      var pages = try noted()
      pages.removeAll { $0.file == page.file }
      pages.append(page)
      // Noted first: a page that nobody knows of could not be taken away.
      try note(pages)
      try await make(page)
    }
  }

  /// Writes the pages of a room again, after a meeting of it was recapped.
  func refresh(room: String) async throws {
    guard FileManager.default.fileExists(atPath: list.path) else { return }
    try await locked {
      for page in try noted() where page.room == room { try await make(page) }
    }
  }

  /// Takes the pages of all rooms away while `body` deletes recaps, and then writes them again, also if it fails.
  /// Returns what `body` returns, and a problem for each page that could not be written and stays away.
  func withdrawn<Result>(_ body: () async throws -> Result) async throws -> (Result, problems: [String]) {
    guard FileManager.default.fileExists(atPath: list.path) else { return (try await body(), []) }
    return try await locked {
      let pages = try noted()
      for page in pages { try remove(page) }
      let result: Swift.Result<Result, any Error>
      do { result = .success(try await body()) } catch { result = .failure(error) }
      var problems: [String] = []
      for page in pages {
        do { try await make(page) } catch {
          problems.append(
            "the page \(page.file) of room \(page.room) is taken away and was not written again: \(error)")
        }
      }
      return (try result.get(), problems)
    }
  }

  /// Returns the entries of a page in `folder`: what has expired is left out, whether or not it is purged yet.
  func entries(of room: String?, for reader: String?, in folder: URL) async throws -> [(
    RoomPage.Entry, StoredRecap
  )] {
    let now = Date()
    return try await store.archive.latest(roomID: room).filter { stored in
      let isMember = reader.map { stored.recap.audience.members.contains($0) } ?? true
      return isMember && !stored.recap.isExpired(at: now)
    }.map { stored in
      let place: RoomPage.Entry.Place =
        stored.location.folder.map { .folder(RelativePath.from(folder, to: $0)) }
        ?? .elsewhere(page: settings.events.page(of: stored))
      return (RoomPage.Entry(recap: stored.recap, at: place), stored)
    }
  }

  // MARK: the files

  private func make(_ page: Page) async throws {
    let folder = URL(fileURLWithPath: page.file).deletingLastPathComponent()
    let entries = try await entries(of: page.room, for: page.reader, in: folder)
    var recaps: [(entry: RoomPage.Entry, transcript: Transcript)] = []
    for (entry, stored) in entries where stored.recap.outcome == .ready {
      let bytes = try await store.archive.artefact(ArtefactName.transcript, of: stored)
      recaps.append((entry, try JSONDecoder().decode(Transcript.self, from: bytes)))
    }
    // The index first: a page never names one that is not there.
    try AtomicOutput(path: page.index.path).writePrivately(Data(RoomIndex.render(recaps).utf8))
    let text = RoomPage.render(
      room: page.room, entries.map { $0.0 }, index: page.index.lastPathComponent)
    try AtomicOutput(path: page.file).writePrivately(Data(text.utf8))
  }

  private func remove(_ page: Page) throws {
    for path in [page.file, page.index.path] where unlink(path) != 0 && errno != ENOENT && errno != ENOTDIR {
      throw OperationFailure(
        "take away", path, String(cString: strerror(errno)),
        hint: "nothing was deleted; correct the rights, or remove the file", exitCode: .cannotCreate)
    }
  }

  // MARK: the list

  private func noted() throws -> [Page] {
    guard let bytes = FileManager.default.contents(atPath: list.path) else { return [] }
    do { return try JSONDecoder().decode([Page].self, from: bytes) } catch {
      throw OperationFailure(
        "read", list.path, "it is damaged",
        hint: "remove it and all pages of rooms, then write these with `recap list --html -o`")
    }
  }

  private func note(_ pages: [Page]) throws {
    try AtomicOutput(path: list.path).writePrivately(
      Data(CanonicalJSON.serialize(try CanonicalJSON.tree(pages.sorted { $0.file < $1.file })).utf8))
  }

  /// Calls `body` while no other process writes or takes away pages of this home.
  /// - Throws: `OperationFailure` (75) if another process does for a minute.
  private func locked<Result>(_ body: () async throws -> Result) async throws -> Result {
    let path = settings.homeFolder.appending(path: "room-pages.lock").path
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OutputFailure(path, errno: errno) }
    defer { close(descriptor) }
    let deadline = ContinuousClock.now + .seconds(60)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard ContinuousClock.now < deadline else {
        throw OperationFailure(
          "lock", path, "another process writes the pages of rooms", hint: "try again when it is done",
          exitCode: .temporaryFailure)
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    return try await body()
  }
}
