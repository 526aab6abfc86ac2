package import Foundation

/// Says, for as long as it lives, that a daemon works on a home's queue: a lock that dies with its process.
package final class WorkerPresence: Sendable {
  private let descriptor: Int32

  /// - Throws: `StoreFailure`.
  package init(home: URL) throws {
    descriptor = try Self.opened(home)
    _ = flock(descriptor, LOCK_SH | LOCK_NB)
  }

  deinit { close(descriptor) }

  /// Whether any daemon works on it.
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
