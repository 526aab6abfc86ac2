package import Foundation
import RecapCore
import Synchronization

/// Announces, while it exists, that a daemon works on a home's queue: a lock that ends with its process.
package final class WorkerPresence: DaemonPresence {
  private let descriptor: Int32
  private let noted = Mutex<String?>(nil)

  /// - Throws: `StoreFailure`.
  package init(home: URL) throws {
    descriptor = try Self.opened(home)
    // Clears the trouble of a dead daemon. If another daemon runs, its lock prevents this, and its trouble stays.
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { _ = ftruncate(descriptor, 0) }
    _ = flock(descriptor, LOCK_SH | LOCK_NB)
  }

  deinit { close(descriptor) }

  /// Writes to the lock's file why the daemon starts no work, for other processes to read; nil if nothing
  /// is wrong.
  /// - Throws: `StoreFailure`.
  @discardableResult package func note(trouble: String?) throws -> String? {
    guard noted.withLock({ $0 }) != trouble else { return nil }
    let bytes = Array((trouble ?? "").utf8.prefix(Self.mostBytes))
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
      throw StoreFailure("write", "work.lock", errno: errno)
    }
    noted.withLock { $0 = trouble }
    return nil
  }

  /// The lock ends with this object.
  package func leave() {}

  /// Returns why the daemon starts no work, or nil if nothing is wrong or no daemon runs.
  package static func trouble(home: URL) throws -> String? {
    guard try isThere(home: home) else { return nil }
    let descriptor = try opened(home)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: mostBytes)
    let count = pread(descriptor, &bytes, mostBytes, 0)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  private static let mostBytes = 1000

  /// Runs `body` while no daemon works on the home's queue.
  /// - Throws: `StoreFailure` (75) if one does.
  package static func absent<T>(home: URL, _ body: () async throws -> T) async throws -> T {
    let descriptor = try opened(home)
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw StoreFailure(
        "move the store of", home.path, "a daemon works on it, or another process moves it",
        hint: "stop `recap work` for this home first", exitCode: .temporaryFailure)
    }
    return try await body()
  }

  /// Returns a Boolean value that indicates whether a daemon works on the home's queue.
  package static func isThere(home: URL) throws -> Bool {
    let descriptor = try opened(home)
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0
  }

  private static func opened(_ home: URL) throws -> Int32 {
    let path = home.appending(path: "work.lock").path
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreFailure("lock", path, errno: errno) }
    return descriptor
  }
}
