package import Foundation
import RecapCore
import Synchronization

/// A private folder for the files of one piece of work, held by a lock that ends with the process.
package final class ScratchFolder: Sendable {
  package let url: URL
  private let lock: Mutex<FileLock?>

  /// - Throws: `StoreFailure` (75) if a live process holds the name.
  init(_ url: URL) throws {
    self.url = url
    guard let lock = try FileLock.take(Self.lockFile(of: url)) else {
      throw StoreFailure(
        "use the scratch folder", url.path, "another process uses it",
        hint: "try again when that process is done", exitCode: .temporaryFailure)
    }
    self.lock = Mutex(lock)
    try DurableFiles.remove(url)
    try DurableFiles.makeFolder(url)
  }

  deinit { try? remove() }

  /// Removes the folder with its contents. A second call does nothing.
  package func remove() throws {
    try lock.withLock { held in
      guard let lock = held.take() else { return }
      defer { lock.removeFile() }
      try DurableFiles.remove(url)
    }
  }

  static let lockSuffix = ".lock"

  private static func lockFile(of url: URL) -> URL {
    url.deletingLastPathComponent().appending(path: url.lastPathComponent + lockSuffix)
  }

  /// Removes the folders that dead processes left in `parent`. Returns their names, in order.
  static func removeOrphans(in parent: URL) throws -> [String] {
    guard DurableFiles.isFolder(parent) else { return [] }
    let folders = try DurableFiles.names(in: parent).map {
      $0.hasSuffix(lockSuffix) ? String($0.dropLast(lockSuffix.count)) : $0
    }
    return try Set(folders).sorted().filter { name in
      let url = parent.appending(path: name)
      guard let lock = try FileLock.take(lockFile(of: url)) else { return false }
      try DurableFiles.remove(url)
      lock.removeFile()
      return true
    }
  }
}
