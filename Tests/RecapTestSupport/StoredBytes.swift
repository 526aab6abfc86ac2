package import Foundation
package import RecapCore

/// The bytes that a store keeps outside its database, reached without the store.
package struct StoredBytes: Sendable {
  /// Returns a file of a record: meeting, revision, name.
  package var read: @Sendable (String, Int, String) async throws -> Data
  /// Changes a file of a record; nil deletes it.
  package var write: @Sendable (String, Int, String, Data?) async throws -> Void
  /// Changes a file of a stage's kept output.
  package var writeStage: @Sendable (any StageJournal, StageKey, String, Data) async throws -> Void

  package init(
    read: @escaping @Sendable (String, Int, String) async throws -> Data,
    write: @escaping @Sendable (String, Int, String, Data?) async throws -> Void,
    writeStage: @escaping @Sendable (any StageJournal, StageKey, String, Data) async throws -> Void
  ) {
    self.read = read
    self.write = write
    self.writeStage = writeStage
  }

  /// The files of a store that keeps each record in a folder of its own under `home`.
  package init(foldersIn home: URL) {
    let file = { @Sendable (meeting: String, revision: Int, name: String) in
      home.appending(path: "artefacts/\(meeting)/\(revision)/\(name)")
    }
    self.init(
      read: { try Data(contentsOf: file($0, $1, $2)) },
      write: { meeting, revision, name, content in
        let place = file(meeting, revision, name)
        if let content { try content.write(to: place) } else { try FileManager.default.removeItem(at: place) }
      },
      writeStage: { journal, key, name, content in
        guard case .kept(let found) = try await journal.find(key, fetchingInto: nil) else { return }
        for file in found.files where file.lastPathComponent == name {
          try FileManager.default.removeItem(at: file)
          try content.write(to: file)
        }
      })
  }
}

extension StoredRecap {
  /// The folder of its files, in a store that has one.
  package var folder: URL {
    guard let folder = location.folder else { preconditionFailure("\(location) is no folder") }
    return folder
  }
}
