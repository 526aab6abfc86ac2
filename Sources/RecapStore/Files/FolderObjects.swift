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
    let names = try ObjectKey.names(ofPrefix: prefix)
    var keys: [String] = []
    try collect(names.reduce(folder) { $0.appending(path: $1) }, prefix, &keys)
    return keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func collect(_ folder: URL, _ prefix: String, _ keys: inout [String]) throws {
    guard DurableFiles.isFolder(folder) else { return }
    // A hidden file is being written.
    for name in try DurableFiles.names(in: folder) where !name.hasPrefix(".") {
      let entry = folder.appending(path: name)
      if DurableFiles.isFolder(entry) {
        try collect(entry, prefix + name + "/", &keys)
      } else {
        keys.append(prefix + name)
      }
    }
  }

  /// A page is a folder of the first level: a meeting.
  package func survey(after key: String?) async throws -> [ListedObject] {
    guard DurableFiles.isFolder(folder) else { return [] }
    let last = key?.prefix { $0 != "/" } ?? ""
    for name in try DurableFiles.names(in: folder)
    where !name.hasPrefix(".") && last.utf8.lexicographicallyPrecedes(name.utf8) {
      var keys = [name]
      if DurableFiles.isFolder(folder.appending(path: name)) {
        keys = []
        try collect(folder.appending(path: name), name + "/", &keys)
      }
      // What is deleted meanwhile is not there.
      let objects = keys.compactMap { key in
        DurableFiles.extent(of: folder.appending(path: key)).map {
          ListedObject(key: key, bytes: $0.bytes, modifiedAt: $0.modifiedAt)
        }
      }
      if !objects.isEmpty { return objects }
    }
    return []
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
