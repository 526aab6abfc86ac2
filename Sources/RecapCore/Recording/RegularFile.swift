package import Foundation

/// A file that is checked to be a regular one before it is opened: opening a pipe or a device can block
/// forever.
package struct RegularFile {
  package enum Problem: Error, Hashable, CustomStringConvertible {
    case missing
    /// The URL does not name a file of this machine.
    case notLocal
    case notRegular
    /// The file, or a folder on the path to it, is a link although links are not allowed.
    case link
    case tooLarge(limit: Int)
    case unreadable(String)
    /// The machine is temporarily at fault.
    case busy(String)

    init(errno code: Int32) {
      let words = String(cString: strerror(code))
      self =
        switch code {
        case ENOENT, ENOTDIR: .missing
        case ELOOP: .link
        case ENXIO: .notRegular
        case EMFILE, ENFILE, EIO, ENOMEM, EAGAIN: .busy(words)
        default: .unreadable(words)
        }
    }

    /// A Boolean value that indicates whether there is nothing to read, for any reason: exit code 66, not 65
    /// as for invalid content.
    package var isMissing: Bool {
      switch self {
      case .missing, .notLocal, .notRegular, .link, .unreadable: true
      case .tooLarge, .busy: false
      }
    }

    package var exitCode: ExitCode {
      switch self {
      case .tooLarge: .dataError
      case .busy: .temporaryFailure
      default: .noInput
      }
    }

    package var hint: String? {
      if case .link = self { "give the path of the file itself" } else { nil }
    }

    package var description: String {
      switch self {
      case .missing: "there is no such file"
      case .notLocal: "it is not the path of a local file"
      case .notRegular: "it is not a regular file"
      case .link: "it is a symbolic link, or its path contains one"
      case .tooLarge(let limit): "it is larger than \(limit >> 20) MiB"
      case .unreadable(let why), .busy(let why): why
      }
    }
  }

  package let url: URL
  /// The size in bytes.
  package let size: Int

  package init(_ url: URL) throws(Problem) {
    guard !url.path.utf8.contains(0) else { throw .missing }
    var status = stat()
    guard stat(url.path, &status) == 0 else { throw Problem(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    self.url = url
    size = Int(status.st_size)
  }

  /// Reads the whole content of a file that should be small. The opened file is checked again, because
  /// another file can take its name between the two checks.
  package func read(atMost limit: Int) throws(Problem) -> Data { try InputFile(url).read(atMost: limit) }
}
