package import Foundation
package import RecapCore

/// Objects as files in a folder: of the home, or of a file system that all machines share.
package struct FolderObjects: ObjectStore {
  private let folder: URL

  package init(_ folder: URL) { self.folder = DurableFiles.resolved(folder.standardizedFileURL) }

  package func put(_ content: Data, at key: String) async throws -> ObjectRecord {
    try write(at: key) { file in try content.withUnsafeBytes { try file.write($0) } }
  }

  package func put(file source: URL, at key: String) async throws -> ObjectRecord {
    try write(at: key) { file in
      do {
        let handle = try FileHandle(forReadingFrom: source)
        try file.write(restOf: handle)
      } catch let failure as OutputFailure { throw failure } catch {
        throw StoreFailure("read", source, error)
      }
    }
  }

  /// Writes under a temporary name beside the final one, and renames: readers see all of an object or none.
  private func write(at key: String, _ fill: (NewFile) throws -> Void) throws -> ObjectRecord {
    let target = try file(key)
    let folder = target.deletingLastPathComponent()
    try DurableFiles.makeFolder(folder)
    let part = try NewFile(PartFile.url(for: target))
    try fill(part)
    let record = ObjectRecord(key: key, bytes: part.bytes, digest: part.digest())
    try part.sync()
    guard rename(part.url.path, target.path) == 0 else {
      throw StoreFailure("write", target.path, errno: errno)
    }
    part.keep()
    try DurableFiles.syncFolder(folder)
    return record
  }

  package func get(_ record: ObjectRecord) async throws -> Data {
    let file = try existing(record)
    let content: Data
    do { content = try Data(contentsOf: file) } catch { throw StoreFailure("read", file, error) }
    guard content.count == record.bytes, Digest(of: content) == record.digest else {
      throw ObjectFailure.damaged(location(of: record.key))
    }
    return content
  }

  package func get(_ record: ObjectRecord, to target: URL) async throws {
    let file = try existing(record)
    let copy = try NewFile(target)
    do {
      let handle = try FileHandle(forReadingFrom: file)
      try copy.write(restOf: handle)
    } catch let failure as OutputFailure { throw failure } catch { throw StoreFailure("read", file, error) }
    guard copy.bytes == record.bytes, copy.digest() == record.digest else {
      throw ObjectFailure.damaged(location(of: record.key))
    }
    copy.keep()
  }

  package func delete(_ key: String) async throws {
    let file = try file(key)
    guard DurableFiles.isRegular(file) else { return }
    guard unlink(file.path) == 0 || errno == ENOENT else {
      throw StoreFailure("remove", file.path, errno: errno)
    }
    try DurableFiles.syncFolder(file.deletingLastPathComponent())
  }

  package func list(_ prefix: String) async throws -> [String] {
    _ = try ObjectKey.names(ofPrefix: prefix)
    var keys: [String] = []
    try walk(prefix, after: nil) { key in
      keys.append(key)
      return true
    }
    return keys
  }

  /// The number of objects after which a page of a survey ends.
  private static let page = 1000

  package func survey(_ prefix: String, after key: String?) async throws -> [ListedObject] {
    if !prefix.isEmpty { _ = try ObjectKey.names(ofPrefix: prefix) }
    var objects: [ListedObject] = []
    try walk(prefix, after: key) { key in
      // What is deleted meanwhile is not there.
      if let extent = DurableFiles.extent(of: folder.appending(path: key)) {
        objects.append(ListedObject(key: key, bytes: extent.bytes, modifiedAt: extent.modifiedAt))
      }
      return objects.count < Self.page
    }
    return objects
  }

  /// Visits the keys under a prefix in byte order, until `visit` returns false.
  /// - Parameter last: where to begin, exclusive.
  /// - Returns: false if `visit` did.
  @discardableResult private func walk(
    _ prefix: String, after last: String?, _ visit: (String) throws -> Bool
  ) throws -> Bool {
    let place = prefix.isEmpty ? folder : folder.appending(path: prefix)
    guard DurableFiles.isFolder(place) else { return true }
    // A hidden file is being written. In keys a slash ends the name of a folder, and other bytes come before it.
    let entries = try DurableFiles.names(in: place).filter { !$0.hasPrefix(".") }
      .map { prefix + $0 + (DurableFiles.isFolder(place.appending(path: $0)) ? "/" : "") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for entry in entries {
      let isPassed = last.map { !$0.utf8.lexicographicallyPrecedes(entry.utf8) } ?? false
      if entry.hasSuffix("/") {
        if isPassed, last?.utf8.starts(with: entry.utf8) == false { continue }
        guard try walk(entry, after: last, visit) else { return false }
      } else if !isPassed {
        guard try visit(entry) else { return false }
      }
    }
    return true
  }

  package func read(_ object: ListedObject) async throws -> Data {
    let file = try file(object.key)
    guard DurableFiles.isRegular(file) else { throw ObjectFailure.missing(location(of: object.key)) }
    let content: Data
    do { content = try Data(contentsOf: file) } catch { throw StoreFailure("read", file, error) }
    guard content.count == object.bytes else { throw ObjectFailure.damaged(location(of: object.key)) }
    return content
  }

  package func has(_ key: String) async throws -> Bool { DurableFiles.isRegular(try file(key)) }

  /// A hidden file is being written, or was when its process ended.
  package func unfinishedUploads() async throws -> [UnfinishedUpload] {
    guard DurableFiles.isFolder(folder) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { path in
      guard path.split(separator: "/").last?.hasPrefix(".") == true,
        let extent = DurableFiles.extent(of: folder.appending(path: path))
      else { return nil }
      return UnfinishedUpload(key: path, begunAt: extent.modifiedAt)
    }
  }

  package func location(of key: String) -> String { folder.path + "/" + key }

  private func existing(_ record: ObjectRecord) throws -> URL {
    let file = try file(record.key)
    guard DurableFiles.isRegular(file) else { throw ObjectFailure.missing(location(of: record.key)) }
    return file
  }

  private func file(_ key: String) throws -> URL {
    try ObjectKey.names(key).reduce(folder) { $0.appending(path: $1) }
  }
}
