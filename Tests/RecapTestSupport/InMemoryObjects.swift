package import Foundation
package import RecapCore

/// The object store of a test: bytes in memory.
package actor InMemoryObjects: ObjectStore {
  private var objects: [String: Data] = [:]

  package init() {}

  package func put(_ content: Data, at key: String) throws -> ObjectRecord {
    _ = try ObjectKey.names(key)
    objects[key] = content
    return ObjectRecord(key: key, bytes: content.count, digest: Digest(of: content))
  }

  package func put(file: URL, at key: String) throws -> ObjectRecord {
    _ = try ObjectKey.names(key)
    let content: Data
    do { content = try Data(contentsOf: file) } catch {
      throw OperationFailure("read", file.path, error.localizedDescription, exitCode: .noInput)
    }
    return try put(content, at: key)
  }

  package func get(_ record: ObjectRecord) throws -> Data {
    _ = try ObjectKey.names(record.key)
    guard let content = objects[record.key] else { throw ObjectFailure.missing(location(of: record.key)) }
    guard content.count == record.bytes, Digest(of: content) == record.digest else {
      throw ObjectFailure.damaged(location(of: record.key))
    }
    return content
  }

  package func get(_ record: ObjectRecord, to file: URL) throws {
    let content = try get(record)
    let copy = try NewFile(file)
    try content.withUnsafeBytes { try copy.write($0) }
    copy.keep()
  }

  package func delete(_ key: String) throws {
    _ = try ObjectKey.names(key)
    objects[key] = nil
  }

  package func list(_ prefix: String) throws -> [String] {
    _ = try ObjectKey.names(ofPrefix: prefix)
    return objects.keys.filter { $0.hasPrefix(prefix) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func survey(_ prefix: String, after key: String?) -> [ListedObject] {
    objects.keys.filter { $0.hasPrefix(prefix) && (key ?? "").utf8.lexicographicallyPrecedes($0.utf8) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { ListedObject(key: $0, bytes: objects[$0]?.count ?? 0, modifiedAt: Date()) }
  }

  package func has(_ key: String) throws -> Bool {
    _ = try ObjectKey.names(key)
    return objects[key] != nil
  }

  package func read(_ object: ListedObject) throws -> Data {
    guard let content = objects[object.key] else { throw ObjectFailure.missing(location(of: object.key)) }
    guard content.count == object.bytes else { throw ObjectFailure.damaged(location(of: object.key)) }
    return content
  }

  package func unfinishedUploads() -> [UnfinishedUpload] { [] }

  package nonisolated func location(of key: String) -> String { "memory:" + key }

  /// Replaces an object's bytes as damage does, past all checks.
  package func tamper(_ key: String, _ content: Data) { objects[key] = content }
}
