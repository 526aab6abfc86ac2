package import Foundation

/// A private folder for one test, gone when the test process ends.
///
/// Not sooner: an object is released after its last use, which may be long before the last use of the
/// folder; a program that still works in it would make it again, for good.
package final class TemporaryFolder: Sendable {
  package let url: URL

  /// Holds all folders of this process.
  private static let root: Result<URL, any Error> = Result {
    let root = FileManager.default.temporaryDirectory.appending(path: "recap-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    atexit { TemporaryFolder.removeAll() }
    return root
  }

  package init() throws {
    url = try Self.root.get().appending(path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  package var path: String { url.path }

  /// Writes `text` to a file in the folder.
  /// - Parameter mode: of the file, whatever the umask is.
  @discardableResult
  package func write(_ text: String, to name: String, mode: mode_t = 0o600) throws -> URL {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    guard chmod(file.path, mode) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return file
  }

  private static func removeAll() {
    guard case .success(let root) = root else { return }
    try? FileManager.default.removeItem(at: root)
  }
}
