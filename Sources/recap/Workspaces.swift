import Foundation
import RecapCore
import RecapStore

/// A workspace of scratch folders in the home.
struct ScratchWorkspace: Workspace {
  private let files: ArtefactFiles

  init(home: URL) { files = ArtefactFiles(home: home) }

  /// Removes the folders of processes that have ended.
  func removeOrphans() throws { try files.removeOrphanedScratch() }

  func withScratch<Output: Sendable>(
    _ name: String, _ body: (URL) async throws -> Output
  ) async throws -> Output {
    let folder = try files.makeScratch(named: name)
    do {
      let output = try await body(folder.url)
      try folder.remove()
      return output
    } catch {
      try folder.remove()
      throw error
    }
  }
}

/// A workspace of temporary folders of the system, for work without a store.
struct TemporaryWorkspace: Workspace {
  func withScratch<Output: Sendable>(
    _ name: String, _ body: (URL) async throws -> Output
  ) async throws -> Output {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "recap-\(name)-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }
}
