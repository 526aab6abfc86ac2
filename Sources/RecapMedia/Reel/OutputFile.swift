import Foundation
import RecapCore

/// A new file that only its owner can read; removed again unless `keep` is called.
final class OutputFile {
  let url: URL
  private var isKept = false

  /// - Throws: `FFmpegError` (73) if the file exists or cannot be created.
  init(_ url: URL, operation: String) throws(FFmpegError) {
    self.url = url
    let path = url.path(percentEncoded: false)
    guard url.isFileURL, !path.utf8.contains(0) else {
      isKept = true
      throw FFmpegError(
        operation, url.lastPathComponent, "it is not the path of a local file", exitCode: .cannotCreate)
    }
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      isKept = true
      throw FFmpegError(
        operation, url.lastPathComponent, String(cString: strerror(errno)), exitCode: .cannotCreate)
    }
    close(descriptor)
  }

  deinit {
    if !isKept { unlink(url.path(percentEncoded: false)) }
  }

  var ffmpegURL: String { "file:" + url.path(percentEncoded: false) }

  func keep() { isKept = true }
}
