import Foundation
import RecapCore

/// Where a command writes what it was asked for with `-o`.
struct OutputFile {
  let path: String

  /// Writes all or nothing: a plain file by a temporary name beside it and a rename. A device or a
  /// pipe is written straight to, because a rename would replace it.
  func write(_ data: Data) throws {
    let url = URL(fileURLWithPath: path)
    do {
      if Self.isPlain(path) {
        try data.write(to: url, options: .atomic)
      } else {
        let file = try FileHandle(forWritingTo: url)
        try file.write(contentsOf: data)
        try file.close()
      }
    } catch {
      throw InputFailure(
        "write", path, error.localizedDescription, hint: "does the folder exist, and is there room?",
        exitCode: .cannotCreate)
    }
  }

  /// Lets `body` write a plain file beside the output and then puts it in place.
  func produce<Output>(_ body: (URL) throws -> Output) throws -> Output {
    let url = URL(fileURLWithPath: path)
    let temporary = url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
    defer { try? FileManager.default.removeItem(at: temporary) }
    let output = try body(temporary)
    if Self.isPlain(path) {
      guard rename(temporary.path, url.path) == 0 else {
        throw InputFailure("write", path, String(cString: strerror(errno)), exitCode: .cannotCreate)
      }
    } else {
      try write(Data(contentsOf: temporary))
    }
    return output
  }

  private static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }
}
