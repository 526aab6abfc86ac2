package import Foundation
import Glibc

/// A file of the operator that decides what this program does, or proves its identity: settings, secrets,
/// keys.
///
/// A user who can change it could run any program under the caller's name, so no other user may: the file and
/// its folder belong to root or to the caller, and neither is writable by its group or by others (as sshd's
/// StrictModes and Ansible's checks require; folders further up are not checked). A folder with the sticky
/// bit is accepted, because others cannot replace the file in it. Owner and mode are those of the descriptor
/// that is read.
package enum TrustedFile {
  package enum Kind: Sendable {
    /// Other users may read it.
    case settings
    /// No other user may read it. A file of root may be readable by its group: a service's account gets
    /// access in this way, and the access list of a systemd credential looks like this.
    case secret
  }

  package enum Problem: Error, Hashable, CustomStringConvertible {
    case file(RegularFile.Problem)
    /// Another user may write or read it.
    case exposed(cause: String, hint: String)

    package var description: String {
      switch self {
      case .file(let problem): problem.description
      case .exposed(let cause, _): cause
      }
    }

    /// The command that repairs the problem; nil if there is none.
    package var hint: String? {
      if case .exposed(_, let hint) = self { hint } else { nil }
    }
  }

  /// Reads the whole content.
  /// - Parameter limit: the largest accepted size, in bytes.
  package static func read(_ path: String, as kind: Kind, atMost limit: Int) throws(Problem) -> Data {
    let (file, status) = try opened(path, as: kind)
    guard status.st_size <= limit else { throw .file(.tooLarge(limit: limit)) }
    do { return try file.read(upToCount: limit) ?? Data() } catch {
      throw .file(.unreadable(error.localizedDescription))
    }
  }

  /// Opens the file for reading, and checks that no other user can change it.
  /// - Throws: `Problem` if the file cannot be opened, or if others can change it.
  package static func open(_ path: String, as kind: Kind) throws(Problem) -> FileHandle {
    try opened(path, as: kind).file
  }

  private static func opened(_ path: String, as kind: Kind) throws(Problem) -> (
    file: FileHandle, status: stat
  ) {
    guard !path.utf8.contains(0) else { throw .file(.missing) }
    // Without waiting for a pipe that has no writer.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw .file(
        errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno))))
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .file(.notRegular)
    }
    try checkFile(path, status, kind)
    for folder in folders(of: path, descriptor) { try checkFolder(folder) }
    return (file, status)
  }

  private static func checkFile(_ path: String, _ status: stat, _ kind: Kind) throws(Problem) {
    let name = quoted(path)
    guard isTrusted(status.st_uid) else {
      throw .exposed(
        cause: "it belongs to user \(status.st_uid), who is neither root nor you",
        hint: "if you trust its content: chown \(geteuid()) \(name)")
    }
    guard status.st_mode & 0o022 == 0 else {
      throw .exposed(cause: "other users may write to it (\(octal(status)))", hint: "chmod go-w \(name)")
    }
    guard kind == .secret else { return }
    let forbidden: mode_t = status.st_uid == 0 ? 0o007 : 0o077
    guard status.st_mode & forbidden == 0 else {
      throw .exposed(cause: "other users may read it (\(octal(status)))", hint: "chmod 600 \(name)")
    }
  }

  private static func checkFolder(_ path: String) throws(Problem) {
    var status = stat()
    // A folder that cannot be examined just let the file be opened: it was removed or closed since then.
    guard stat(path, &status) == 0 else {
      throw .file(.unreadable("its folder: " + String(cString: strerror(errno))))
    }
    guard isTrusted(status.st_uid) else {
      throw .exposed(
        cause: "its folder \(path) belongs to user \(status.st_uid), who is neither root nor you",
        hint: "move the file to a folder of your own")
    }
    guard status.st_mode & 0o022 == 0 || status.st_mode & S_ISVTX != 0 else {
      throw .exposed(
        cause: "other users may write to its folder \(path) (\(octal(status)))",
        hint: "chmod go-w \(quoted(path))")
    }
  }

  /// Returns the folder in the file's name, and the folder of the file itself if the name is a link.
  private static func folders(of path: String, _ descriptor: Int32) -> [String] {
    let named = URL(fileURLWithPath: path).absoluteURL.deletingLastPathComponent().path
    guard let real = realpath("/proc/self/fd/\(descriptor)", nil) else { return [named] }
    defer { free(real) }
    let folder = URL(fileURLWithPath: String(cString: real)).deletingLastPathComponent().path
    return folder == named ? [named] : [named, folder]
  }

  private static func isTrusted(_ user: uid_t) -> Bool { user == 0 || user == geteuid() }

  private static func octal(_ status: stat) -> String {
    "mode " + String(status.st_mode & 0o7777, radix: 8)
  }

  /// Quotes a path, so that a shell reads it as one word.
  private static func quoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy {
      $0 == 0x2F || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F || (0x30...0x39).contains($0)
        || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    return plain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
  }
}
