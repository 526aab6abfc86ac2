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

  private static func removeAll() {
    guard case .success(let root) = root else { return }
    try? FileManager.default.removeItem(at: root)
  }
}
