import Foundation
import RecapCore

/// An exclusive lock on a file that the kernel drops when its process ends, however it ends.
struct FileLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Takes the lock on `url`, making the file (0600) where it is missing. Returns nil if another
  /// process still holds it after `patience`: one that was stopped may hold it for ever.
  static func take(_ url: URL, patience: Duration = .zero) throws -> FileLock? {
    let deadline = ContinuousClock.now + patience
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
      // Whoever held it before may have removed the file: then this lock guards a name that is gone.
      if lock.isCurrent { return lock }
    }
  }

  /// In microseconds.
  private static let pollInterval: UInt32 = 10_000

  /// Runs `body` with the lock on `url` held, waiting for it as long as `patience`.
  /// - Throws: `StoreFailure` (75) if another process holds it for longer.
  static func holding<T>(_ url: URL, patience: Duration, _ body: () throws -> T) throws -> T {
    guard let lock = try take(url, patience: patience) else {
      throw StoreFailure(
        "lock", url.path, "another process holds it", hint: "try again when that process is done",
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

  /// Removes the lock's file while it is still held, so that no other process can be inside.
  func removeFile() { unlink(path) }
}
