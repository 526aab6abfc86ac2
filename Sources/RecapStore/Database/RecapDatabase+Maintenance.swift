package import Foundation
import GRDB
import RecapCore

extension RecapDatabase {
  /// Rewrites the store file without deleted content, and empties the log into it.
  ///
  /// `secure_delete` overwrites deleted rows, but not what a page kept of rows that were moved to another
  /// page.
  /// - Throws: `StoreFailure` (75) if another process reads for so long that the log cannot be emptied.
  func vacuum() async throws {
    guard let file else { return }
    try await write("clean", file.path) { db in
      try db.execute(sql: "VACUUM")
      for _ in 0..<Self.checkpointTries {
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        if row?[0] == 0 { return }
        usleep(Self.checkpointPause)
      }
      throw StoreFailure(
        "clean", file.path,
        "another process is reading it, so its write-ahead log still contains deleted data",
        hint: "the records are deleted; repeat the command when that process is done",
        exitCode: .temporaryFailure)
    }
  }

  private static let checkpointTries = 100
  /// In microseconds.
  private static let checkpointPause: UInt32 = 100_000

  /// Writes a copy of the store to `target`, consistent at one moment. The copy has mode 0600 and is
  /// durable before it gets its name.
  /// - Returns: the number of records in the copy.
  package func copy(to target: URL) async throws -> Int {
    try refuseOwnFile(target)
    let temporary = PartFile.url(for: target)
    defer { unlink(temporary.path) }
    // Creates the file before SQLite does with another mode.
    let descriptor = Foundation.open(
      temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreFailure("write the backup", target.path, errno: errno) }
    Foundation.close(descriptor)
    let count = try await write("back up", name) { db in
      try db.execute(sql: "VACUUM INTO ?", arguments: [temporary.path])
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM recaps") ?? 0
    }
    try DurableFiles.publish(temporary, as: target)
    return count
  }

  /// Refuses to replace the store, its log or its lock: that would destroy the store for every process that
  /// has it open.
  private func refuseOwnFile(_ target: URL) throws {
    guard let file else { return }
    let folder = DurableFiles.resolved(target.deletingLastPathComponent())
    guard folder.path == DurableFiles.resolved(files.home).path,
      target.lastPathComponent.hasPrefix(file.lastPathComponent)
    else { return }
    throw StoreFailure(
      "write the backup", target.path, "it is the store itself", hint: "name another file",
      exitCode: .cannotCreate)
  }
}
