package import Foundation
import Synchronization

/// Identifies one state of one file. It includes the inode's change time (stat(2), `st_ctim`), because no
/// program can set that time.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64
  /// The size in bytes.
  package let size: Int64
  /// When the content was last written, in seconds and nanoseconds.
  private let modified: [Int]
  /// When content, name, owner or permissions last changed.
  private let changed: [Int]

  fileprivate init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }
}

/// A file from outside that is held open: it is opened once, checked to be a regular file, and read through
/// that descriptor by all its users. The file that is probed, hashed and decoded is one file, whatever
/// happens to its name meanwhile.
///
/// Two instances are equal if they are identical.
package final class InputFile: Sendable {
  /// The path as the manifest or the command line gives it, for messages.
  package let path: String
  /// The file's identity when it was opened.
  package let identity: FileIdentity
  private let descriptor: Int32
  private let folder: InputFolder
  private let entry: String
  private let followsLink: Bool
  /// The companions that were looked up, found or not: each is looked up once.
  private let companions = Mutex<[String: InputFile?]>([:])
  /// The measurements of its content, by type.
  private let measurements = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// Opens a file by a name from the operator. Links are followed, because they are the operator's own.
  /// - Parameter followsLink: whether the last part of the name may be a link.
  package convenience init(_ url: URL, followsLink: Bool = true) throws(RegularFile.Problem) {
    let path = url.path(percentEncoded: false)
    guard url.isFileURL, !path.utf8.contains(0) else { throw .notLocal }
    let entry = url.lastPathComponent
    guard !entry.isEmpty, entry != "/" else { throw .notRegular }
    try self.init(
      InputFolder(url.deletingLastPathComponent()), entry, path: path, followsLink: followsLink)
  }

  fileprivate init(
    _ folder: InputFolder, _ entry: String, path: String, followsLink: Bool
  ) throws(RegularFile.Problem) {
    // O_NONBLOCK: opening a FIFO would wait for a writer.
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    descriptor = openat(folder.descriptor, entry, flags)
    let failure = errno
    (self.path, self.folder, self.entry, self.followsLink) = (path, folder, entry, followsLink)
    var status = stat()
    let isKnown = descriptor >= 0 && fstat(descriptor, &status) == 0
    identity = FileIdentity(status)
    guard descriptor >= 0 else { throw RegularFile.Problem(errno: failure) }
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The last part of the file's name.
  package var name: String { entry }

  /// A path by which this process can open the same file again, with its own read position.
  package var descriptorPath: String { "/proc/self/fd/\(descriptor)" }

  /// The same path for other processes of this user, valid while this process lives.
  package var sharedPath: String { "/proc/\(getpid())/fd/\(descriptor)" }

  /// Reads up to `count` bytes from `offset` on; fewer at the end of the file.
  package func read(_ count: Int, at offset: Int64) throws(RegularFile.Problem) -> Data {
    var data = Data(count: count)
    var filled = 0
    while filled < count {
      let got = data.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset) + off_t(filled))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw RegularFile.Problem(errno: errno) }
      if got == 0 { break }
      filled += got
    }
    return data.prefix(filled)
  }

  /// Reads the whole content of a file that should be small.
  package func read(atMost limit: Int) throws(RegularFile.Problem) -> Data {
    // The limit applies to the bytes read, not to the size when the file was opened.
    let data = try read(min(limit, Int(identity.size)) + 1, at: 0)
    guard data.count <= limit, identity.size <= Int64(limit) else { throw .tooLarge(limit: limit) }
    return data
  }

  /// Returns the file of this name in the same folder; links are not followed. It is looked up once: later
  /// calls give the same answer.
  /// - Returns: nil if there is no such file.
  package func companion(_ name: String) throws(RegularFile.Problem) -> InputFile? {
    if let known = companions.withLock({ $0[name] }) { return known }
    let found: InputFile?
    do {
      let place = URL(filePath: path).deletingLastPathComponent().appending(path: name)
      found = try InputFile(folder, name, path: place.relativePath, followsLink: false)
    } catch {
      guard case .missing = error else { throw error }
      found = nil
    }
    return companions.withLock { known in
      if let other = known[name] { return other }
      known[name] = .some(found)
      return found
    }
  }

  /// Returns a measurement of the file's content, which is taken once and shared by all callers.
  /// - Parameter measure: takes the measurement; it may run twice if two callers ask at the same time.
  package func measured<Value: Sendable, Failure: Error>(
    _ measure: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let key = ObjectIdentifier(Value.self)
    if let known = measurements.withLock({ $0[key] }) as? Value { return known }
    let value = try measure()
    return measurements.withLock { known in
      if let other = known[key] as? Value { return other }
      known[key] = value
      return value
    }
  }

  /// Compares the file and its companions with their state when they were opened.
  /// - Returns: the file that changed and how; nil if nothing changed.
  package func change() -> (path: String, cause: String)? {
    if let cause = ownChange() { return (path, cause) }
    return companions.withLock { $0.sorted { $0.key < $1.key } }.lazy.compactMap { $0.value?.change() }.first
  }

  private func ownChange() -> String? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return "its state can no longer be read" }
    let now = FileIdentity(status)
    if now.size != identity.size { return "it had \(identity.size) bytes and has \(now.size) now" }
    var named = stat()
    guard fstatat(folder.descriptor, entry, &named, followsLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0,
      named.st_dev == status.st_dev, named.st_ino == status.st_ino
    else { return "it was replaced, renamed or deleted" }
    return now == identity ? nil : "it was written to, or its name or rights were changed"
  }
}

extension InputFile: Hashable {
  package static func == (a: InputFile, b: InputFile) -> Bool { a === b }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A folder that is held open: files opened beneath it stay beneath it.
package final class InputFolder: Sendable {
  /// `O_PATH` of <asm-generic/fcntl.h>: a descriptor to open files from, which needs no permission to list
  /// the folder.
  private static let pathOnly: Int32 = 0o10_000_000

  fileprivate let descriptor: Int32

  /// Opens the folder that an operator named; links in the path are followed.
  package convenience init(_ url: URL) throws(RegularFile.Problem) {
    let path = url.path(percentEncoded: false)
    guard url.isFileURL, !path.utf8.contains(0) else { throw .notLocal }
    try self.init(AT_FDCWD, path.isEmpty ? "." : path, flags: 0)
  }

  private init(_ parent: Int32, _ name: String, flags: Int32) throws(RegularFile.Problem) {
    descriptor = openat(parent, name, Self.pathOnly | O_DIRECTORY | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw RegularFile.Problem(errno: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Opens a file beneath this folder, one path component after the other, none of which may be a link: a
  /// name means what it meant when it was checked, or opening it fails.
  /// - Parameters:
  ///   - parts: the path components from here; none is empty, `.` or `..`.
  ///   - path: the path for messages.
  package func open(_ parts: [String], path: String) throws(RegularFile.Problem) -> InputFile {
    guard let name = parts.last,
      parts.allSatisfy({ !["", ".", ".."].contains($0) && !$0.utf8.contains(0) && !$0.contains("/") })
    else { throw .notRegular }
    var folder = self
    for part in parts.dropLast() { folder = try folder.folder(part) }
    return try InputFile(folder, name, path: path, followsLink: false)
  }

  private func folder(_ name: String) throws(RegularFile.Problem) -> InputFolder {
    do {
      return try InputFolder(descriptor, name, flags: O_NOFOLLOW)
    } catch {
      // Linux reports for a link only that it is not a folder.
      var status = stat()
      let isLink =
        fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
      throw isLink ? .link : error
    }
  }
}
