import Foundation
import RecapCore

/// Where a command writes what it was asked for with `-o`.
struct AtomicOutput {
  let path: String

  /// Writes all of `data` or nothing: a plain file through a temporary name beside it and a rename. A
  /// device or a pipe is written to directly, because a rename would replace it.
  /// - Throws: `OutputFailure`.
  func write(_ data: Data) throws {
    guard !Self.isPlain(path) else { return try make(data, mode: 0o666) }
    let url = URL(fileURLWithPath: path)
    do {
      let file = try FileHandle(forWritingTo: url)
      try file.write(contentsOf: data)
      try file.close()
    } catch {
      throw OutputFailure(path, error)
    }
  }

  /// Calls `body` to make a plain file, and then moves it into place. The file is made beside the output,
  /// or among the temporary files if the output is a device or a pipe.
  /// - Throws: `OutputFailure`, and what `body` throws.
  func produce<Output>(_ body: (URL) throws -> Output) throws -> Output {
    let url = URL(fileURLWithPath: path)
    let isPlain = Self.isPlain(path)
    let folder = isPlain ? url.deletingLastPathComponent() : FileManager.default.temporaryDirectory
    guard access(folder.path, W_OK) == 0 else { throw OutputFailure(path, errno: errno) }
    let temporary = PartFile.url(for: folder.appending(path: url.lastPathComponent))
    defer { unlink(temporary.path) }
    let output = try body(temporary)
    if isPlain {
      guard rename(temporary.path, url.path) == 0 else { throw OutputFailure(path, errno: errno) }
    } else {
      try write(Data(contentsOf: temporary))
    }
    return output
  }

  /// Writes `data` as `write` does; only its owner can read a plain file (R6).
  /// - Throws: `OutputFailure`.
  func writePrivately(_ data: Data) throws {
    guard Self.isPlain(path) else { return try write(data) }
    try make(data, mode: 0o600)
  }

  private func make(_ data: Data, mode: mode_t) throws {
    try produce { file in
      let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      guard descriptor >= 0 else { throw OutputFailure(path, errno: errno) }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do { try handle.write(contentsOf: data) } catch { throw OutputFailure(path, error) }
    }
  }

  /// Returns whether `path` is a plain file, or none yet.
  static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }
}
