package import Foundation
import GRDB
import RecapCore

extension RecapDatabase {
  /// Rewrites the store file without what was deleted, and empties the log into it.
  ///
  /// `secure_delete` overwrites what is deleted, but not what a page kept of rows that moved elsewhere.
  /// - Throws: `StoreFailure` (75) if another process reads for so long that the log stays.
  func forgetDeleted() async throws {
    guard let file else { return }
    try await write("clean", file.path) { db in
      try db.execute(sql: "VACUUM")
      for _ in 0..<Self.checkpointTries {
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        if row?[0] == 0 { return }
        usleep(Self.checkpointPause)
      }
      throw StoreFailure(
        "clean", file.path, "another process reads from it, and its log still holds what was deleted",
        hint: "the deletion itself is done; run it again when that process is done",
        exitCode: .temporaryFailure)
    }
  }

  private static let checkpointTries = 100
  /// In microseconds.
  private static let checkpointPause: UInt32 = 100_000

  /// Writes a copy of the store to `target`, consistent at one moment, 0600 and durable before it has its name.
  /// - Returns: how many records it holds.
  package func copy(to target: URL) async throws -> Int {
    try refuseOwnFile(target)
    let temporary = PartFile.url(for: target)
    defer { unlink(temporary.path) }
    // Before SQLite makes it with a mode of its own.
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

  /// A copy in the place of the store, of its log or of its lock would end the store under whoever has it open.
  private func refuseOwnFile(_ target: URL) throws {
    guard let file else { return }
    let folder = DurableFiles.resolved(target.deletingLastPathComponent())
    guard folder.path == DurableFiles.resolved(files.home).path,
      target.lastPathComponent.hasPrefix(file.lastPathComponent)
    else { return }
    throw StoreFailure(
      "write the backup", target.path, "that is the store itself", hint: "name another file",
      exitCode: .cannotCreate)
  }
}
