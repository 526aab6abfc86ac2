package import Foundation

/// A file that is being made: it did not exist before, only its owner can read it, its bytes are hashed while they are
/// written, and it is removed unless it is kept.
package final class NewFile {
  package let url: URL
  /// The number of bytes written so far.
  package private(set) var bytes = 0
  /// nil once the digest was asked for.
  private var hash: SHA256? = SHA256()
  private let descriptor: Int32
  /// Whether the file was kept or removed.
  private var isSettled = false

  /// - Throws: `OutputFailure` if the file exists or cannot be created.
  package init(_ url: URL) throws {
    descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    self.url = url
    guard descriptor >= 0 else { throw OutputFailure(url.path, errno: errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isSettled { unlink(url.path) }
  }

  /// Writes all of `content` behind what is there.
  /// - Throws: `OutputFailure`.
  package func write(_ content: UnsafeRawBufferPointer) throws {
    var written = 0
    while written < content.count {
      let count = Glibc.write(descriptor, content.baseAddress! + written, content.count - written)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw OutputFailure(url.path, errno: errno) }
      written += count
    }
    hash?.update(content)
    bytes += content.count
  }

  /// Writes the unread rest of a file, in pieces.
  /// - Throws: the system's error if the source cannot be read; `OutputFailure`.
  package func write(restOf source: FileHandle) throws {
    while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty {
      try piece.withUnsafeBytes { try write($0) }
    }
  }

  /// Takes back everything that was written.
  /// - Throws: `OutputFailure`.
  package func restart() throws {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw OutputFailure(url.path, errno: errno)
    }
    hash = SHA256()
    bytes = 0
  }

  /// Returns when everything that was written is on the disk.
  /// - Throws: `OutputFailure`.
  package func sync() throws {
    guard fsync(descriptor) == 0 else { throw OutputFailure(url.path, errno: errno) }
  }

  /// Returns the digest of all bytes, once: nothing is written after it, unless it is restarted.
  package func digest() -> Digest {
    guard let hash = hash.take() else { preconditionFailure("the digest was asked for before") }
    return Digest(finishing: hash)
  }

  /// Leaves the file where it is.
  package func keep() { isSettled = true }

  /// Removes the file now, and not only when nothing refers to it any more.
  package func discard() {
    guard !isSettled else { return }
    isSettled = true
    unlink(url.path)
  }
}
