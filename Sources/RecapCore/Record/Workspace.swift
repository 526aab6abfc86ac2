package import Foundation

/// Gives work a folder of its own, on the file system where its results will stay.
package protocol Workspace: Sendable {
  /// Runs `body` with a new, private, empty folder; whatever happens, nothing of it is left after.
  /// What `body` moved out of it stays.
  func withScratch<Output: Sendable>(
    _ name: String, _ body: (URL) async throws -> Output
  ) async throws -> Output
}
