import Foundation

/// An exclusive lock on a file that the kernel drops when its process ends, however it ends.
struct FileLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Takes the lock on `url`, making the file (0600) where it is missing. Returns nil where another
  /// process holds it and `waiting` is false.
  static func take(_ url: URL, waiting: Bool) throws -> FileLock? {
    while true {
      let descriptor = open(url.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw StoreFailure("lock", url.path, errno: errno) }
      let lock = FileLock(descriptor: descriptor, path: url.path)
      while flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        if errno == EWOULDBLOCK { return nil }
        guard errno == EINTR else { throw StoreFailure("lock", url.path, errno: errno) }
      }
      // Whoever held it before may have removed the file: then this lock guards a name that is gone.
      if lock.isCurrent { return lock }
    }
  }

  /// Runs `body` with the lock on `url` held, waiting for it as long as it takes.
  static func holding<T>(_ url: URL, _ body: () throws -> T) throws -> T {
    let lock = try take(url, waiting: true)
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
