package import Foundation
import RecapCore

/// Files that survive a power cut and that other users cannot read: mode 0600 in folders of mode 0700. Each
/// write is on the disk before it is relied on.
package enum DurableFiles {
  /// Returns the file type and permission bits of the item itself, or nil if it does not exist. Does not
  /// follow links.
  static func mode(of url: URL) -> mode_t? {
    var status = stat()
    return lstat(url.path, &status) == 0 ? status.st_mode : nil
  }

  /// Returns the length of a regular file and when it was last written; nil if there is none.
  static func extent(of url: URL) -> (bytes: Int, modifiedAt: Date)? {
    var status = stat()
    guard lstat(url.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let time = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    return (Int(status.st_size), Date(timeIntervalSince1970: time))
  }

  static func isFolder(_ url: URL) -> Bool { mode(of: url).map { $0 & S_IFMT == S_IFDIR } ?? false }
  static func isRegular(_ url: URL) -> Bool { mode(of: url).map { $0 & S_IFMT == S_IFREG } ?? false }

  /// Returns `url` with its symbolic links resolved, as far as the path exists.
  static func resolved(_ url: URL) -> URL {
    if let path = realpath(url.path, nil) {
      defer { free(path) }
      return URL(fileURLWithPath: String(cString: path), isDirectory: true)
    }
    // The caller refuses a dangling link.
    guard mode(of: url) == nil, url.path != "/" else { return url }
    return resolved(url.deletingLastPathComponent())
      .appending(path: url.lastPathComponent, directoryHint: .isDirectory)
  }

  /// Returns a failure (73) if `url`, as `resolved` returned it, is still a link: its target does not
  /// exist.
  static func danglingLink(_ url: URL, _ operation: String) -> StoreFailure? {
    guard let mode = mode(of: url), mode & S_IFMT == S_IFLNK else { return nil }
    return StoreFailure(
      operation, url.path, "it is a symbolic link to a place that does not exist",
      hint: "create the folder that the link names, or correct the link", exitCode: .cannotCreate)
  }

  /// Makes `url` and its missing parent folders, each with mode 0700 and with a durable entry in its
  /// parent.
  package static func makeFolder(_ url: URL) throws {
    if isFolder(url) { return }
    if let failure = danglingLink(url, "make the folder") { throw failure }
    let parent = url.deletingLastPathComponent()
    if parent.path != url.path { try makeFolder(parent) }
    guard mkdir(url.path, 0o700) == 0 || errno == EEXIST && isFolder(url) else {
      throw StoreFailure("make the folder", url.path, errno: errno)
    }
    try syncFolder(parent)
  }

  /// Writes all of `data` or, after a crash at any moment, nothing: temporary name in the same folder,
  /// fsync, rename, fsync of the folder. The temporary name is unpredictable and the file is created
  /// exclusively, so a link placed there by another process is not followed.
  /// - Parameter mode: the mode of the file, regardless of the umask.
  package static func write(_ data: Data, to url: URL, mode: mode_t = 0o600) throws {
    let folder = url.deletingLastPathComponent()
    let temporary = PartFile.url(for: url)
    let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreFailure("write", url.path, errno: errno) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: data)
      guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else {
        throw StoreFailure("write", url.path, errno: errno)
      }
      try file.close()
      guard rename(temporary.path, url.path) == 0 else {
        throw StoreFailure("write", url.path, errno: errno)
      }
    } catch {
      unlink(temporary.path)
      throw StoreFailure("write", url, error)
    }
    try syncFolder(folder)
  }

  /// Gives a finished file its final name, durably.
  static func publish(_ file: URL, as target: URL) throws {
    try sync(file, O_RDONLY)
    guard rename(file.path, target.path) == 0 else { throw StoreFailure("write", target.path, errno: errno) }
    try syncFolder(target.deletingLastPathComponent())
  }

  /// Returns when the entries of a folder are on the disk.
  static func syncFolder(_ url: URL) throws { try sync(url, O_RDONLY | O_DIRECTORY) }

  private static func sync(_ url: URL, _ flags: Int32) throws {
    let descriptor = open(url.path, flags | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFailure("make durable", url.path, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreFailure("make durable", url.path, errno: errno) }
  }

  /// Makes a flat folder ready to keep: every file regular, with mode 0600 and on the disk; the folder with
  /// mode 0700.
  /// - Throws: `StoreFailure` (70) if an entry is not a regular file.
  static func seal(_ folder: URL) throws {
    for name in try names(in: folder) {
      let file = folder.appending(path: name)
      guard isRegular(file) else {
        throw StoreFailure(
          "keep the artefact", file.path, "it is not a regular file", exitCode: .software)
      }
      guard chmod(file.path, 0o600) == 0 else {
        throw StoreFailure("keep the artefact", file.path, errno: errno)
      }
      try sync(file, O_RDONLY)
    }
    guard chmod(folder.path, 0o700) == 0 else {
      throw StoreFailure("keep the folder", folder.path, errno: errno)
    }
    try syncFolder(folder)
  }

  /// Moves a flat folder durably. If `target` is on another file system, the files are copied, and a crash
  /// may leave both folders.
  static func move(_ folder: URL, to target: URL) throws {
    if rename(folder.path, target.path) != 0 {
      let problem = errno
      guard problem == EXDEV else {
        throw StoreFailure("move the folder \(folder.path) to", target.path, errno: problem)
      }
      try copy(folder, to: target)
      try syncFolder(target.deletingLastPathComponent())
      return try remove(folder)
    }
    try syncFolder(target.deletingLastPathComponent())
    try syncFolder(folder.deletingLastPathComponent())
  }

  /// Copies a flat folder to a path that does not exist yet. If copying fails, the copy is removed.
  private static func copy(_ folder: URL, to target: URL) throws {
    guard mkdir(target.path, 0o700) == 0 else {
      throw StoreFailure("make the folder", target.path, errno: errno)
    }
    do {
      for name in try names(in: folder) {
        let file = target.appending(path: name)
        try FileManager.default.copyItem(at: folder.appending(path: name), to: file)
        try sync(file, O_RDONLY)
      }
      try syncFolder(target)
    } catch {
      try? remove(target)
      throw StoreFailure("copy \(folder.path) to", target, error)
    }
  }

  /// Gives a finished file a second name: a hard link if the file system supports it, otherwise a copy.
  /// Kept files are never written to again, so the two cannot be told apart.
  package static func place(_ file: URL, at target: URL) throws {
    if link(file.path, target.path) == 0 { return }
    do { try FileManager.default.copyItem(at: file, to: target) } catch {
      throw StoreFailure("copy \(file.path) to", target, error)
    }
  }

  /// Removes a file, or a folder with its contents. Does nothing if `url` does not exist.
  static func remove(_ url: URL) throws {
    guard mode(of: url) != nil else { return }
    do { try FileManager.default.removeItem(at: url) } catch { throw StoreFailure("remove", url, error) }
  }

  /// Returns the digest of a file's bytes.
  static func digest(of file: URL) throws -> Digest {
    do { return try Digest(ofFile: file) } catch { throw StoreFailure("read", file, error) }
  }

  /// Returns the names of a folder's entries, hidden ones included, in byte order.
  static func names(in folder: URL) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch { throw StoreFailure("list", folder, error) }
  }
}
