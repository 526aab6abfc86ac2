import Foundation
import RecapCore
import RecapStore

/// Scratch folders under the home folder.
struct ScratchWorkspace: Workspace {
  let files: ArtefactFiles

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

/// Scratch folders where the system keeps temporary files: for work that has no store.
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
