package import Foundation
package import RecapCore

/// Objects as files in a folder: of the home, or of a file system that all machines share.
package struct FolderObjects: ObjectStore {
  private let folder: URL

  package init(_ folder: URL) { self.folder = DurableFiles.resolved(folder.standardizedFileURL) }

  package func put(_ content: Data, at key: String) async throws -> ObjectRecord {
    let file = try file(key)
    try DurableFiles.makeFolder(file.deletingLastPathComponent())
    try DurableFiles.write(content, to: file)
    return ObjectRecord(key: key, bytes: content.count, digest: Digest(of: content))
  }

  package func get(_ record: ObjectRecord) async throws -> Data {
    let file = try file(record.key)
    guard DurableFiles.isRegular(file) else {
      throw StoreFailure("read the object", record.key, "it is missing", exitCode: .configuration)
    }
    let content = try Data(contentsOf: file)
    guard content.count == record.bytes, Digest(of: content) == record.digest else {
      throw StoreFailure(
        "read the object", record.key, "it does not match its digest", hint: "restore it from a backup",
        exitCode: .configuration)
    }
    return content
  }

  package func delete(_ key: String) async throws { try DurableFiles.remove(file(key)) }

  private func file(_ key: String) throws -> URL {
    let names = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for name in names { try ArtefactFiles.check(name) }
    return names.reduce(folder) { $0.appending(path: $1) }
  }
}
