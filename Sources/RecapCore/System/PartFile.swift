package import Foundation

/// The temporary name of a file that is being written: beside its target, hidden, and unpredictable.
package enum PartFile {
  /// The age of the last write, in seconds, from which a file counts as left behind: a process on another
  /// machine may be writing it, and its id has no meaning here.
  private static let rest: TimeInterval = 3600

  /// Returns a temporary name for `target`, and removes the files that dead processes have left under such
  /// names.
  package static func url(for target: URL) -> URL {
    sweep(beside: target)
    return target.deletingLastPathComponent().appending(
      path: ".\(target.lastPathComponent).\(getpid()).\(UUID().uuidString).part", directoryHint: .notDirectory
    )
  }

  /// A file that cannot be read or removed is left for the next time, because it does not block the output.
  private static func sweep(beside target: URL) {
    let folder = target.deletingLastPathComponent()
    let prefix = ".\(target.lastPathComponent)."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    where name.hasPrefix(prefix) {
      guard let maker = maker(of: name.dropFirst(prefix.count)), kill(maker, 0) != 0, errno == ESRCH else {
        continue
      }
      let path = folder.appending(path: name).path
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        Date().timeIntervalSince1970 - TimeInterval(status.st_mtim.tv_sec) > rest
      else { continue }
      unlink(path)
    }
  }

  /// Returns the id of the process that wrote a file whose name ends in `PID.UUID.part`; nil if the name has
  /// another form.
  private static func maker(of rest: Substring) -> Int32? {
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "part", UUID(uuidString: String(parts[1])) != nil,
      let pid = Int32(parts[0]),
      pid > 0
    else { return nil }
    return pid
  }
}
