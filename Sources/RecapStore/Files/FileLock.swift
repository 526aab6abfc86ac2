import Foundation
import RecapCore

/// An exclusive lock on a file, which the kernel releases when the process ends, however it ends.
struct FileLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Takes the lock on `url`, and creates the file (0600) if it is missing. Returns nil if another process
  /// still holds the lock after `lockTimeout`; a suspended process may hold it indefinitely.
  static func take(_ url: URL, lockTimeout: Duration = .zero) throws -> FileLock? {
    let deadline = ContinuousClock.now + lockTimeout
    while true {
      let descriptor = open(url.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw StoreFailure("lock", url.path, errno: errno) }
      let lock = FileLock(descriptor: descriptor, path: url.path)
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EWOULDBLOCK || errno == EINTR else {
          throw StoreFailure("lock", url.path, errno: errno)
        }
        if ContinuousClock.now >= deadline { return nil }
        usleep(pollInterval)
      }
      // The previous holder may have removed the file; this lock would then be on a file without a name.
      if lock.isCurrent { return lock }
    }
  }

  /// In microseconds.
  private static let pollInterval: UInt32 = 10_000

  /// Runs `body` with the lock on `url` held. Waits for the lock for at most `lockTimeout`.
  /// - Throws: `StoreFailure` (75) if another process holds the lock for longer.
  static func holding<T>(_ url: URL, lockTimeout: Duration, _ body: () throws -> T) throws -> T {
    guard let lock = try take(url, lockTimeout: lockTimeout) else {
      throw StoreFailure(
        "lock", url.path, "another process holds the lock", hint: "try again when that process is done",
        exitCode: .temporaryFailure)
    }
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

  private var isCurrent: Bool {
    var mine = stat()
    var named = stat()
    return fstat(descriptor, &mine) == 0 && lstat(path, &named) == 0 && mine.st_ino == named.st_ino
      && mine.st_dev == named.st_dev
  }

  /// Removes the lock's file while the lock is held, so that no other process can hold it.
  func removeFile() { unlink(path) }
}
