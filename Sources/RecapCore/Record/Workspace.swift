package import Foundation

/// Provides scratch folders on the file system on which the results are kept.
package protocol Workspace: Sendable {
  /// Runs `body` with a new, private, empty folder and then removes it, whatever happens. Files that `body`
  /// moved out of it are kept.
  func withScratch<Output: Sendable>(
    _ name: String, _ body: (URL) async throws -> Output
  ) async throws -> Output
}
