package import Foundation

/// A file that is checked to be a plain one before anything waits on it: opening a pipe or a
/// device can block for ever.
package struct RegularFile {
  package enum Problem: Error, CustomStringConvertible {
    case missing
    case notRegular
    case tooLarge(limit: Int)
    case unreadable(String)

    /// Whether there is nothing to read, whatever the reason: 66, and not 65 as for bad content.
    package var isMissing: Bool {
      switch self {
      case .missing, .notRegular, .unreadable: true
      case .tooLarge: false
      }
    }

    package var description: String {
      switch self {
      case .missing: "there is no such file"
      case .notRegular: "it is not a regular file"
      case .tooLarge(let limit): "it is larger than \(limit >> 20) MiB"
      case .unreadable(let why): why
      }
    }
  }

  package let url: URL
  /// In bytes.
  package let size: Int

  package init(_ url: URL) throws(Problem) {
    guard !url.path.utf8.contains(0) else { throw .missing }
    var status = stat()
    guard stat(url.path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    self.url = url
    size = Int(status.st_size)
  }

  /// The whole content, of a file that should be small.
  package func read(atMost limit: Int) throws(Problem) -> Data {
    guard size <= limit else { throw .tooLarge(limit: limit) }
    do {
      return try Data(contentsOf: url)
    } catch {
      throw .unreadable(String(describing: error.localizedDescription))
    }
  }
}
