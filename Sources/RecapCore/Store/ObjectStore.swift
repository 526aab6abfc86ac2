package import Foundation

/// What is known of a stored object.
package struct ObjectRecord: Hashable, Sendable {
  package var key: String
  package var bytes: Int
  package var digest: Digest

  package init(key: String, bytes: Int, digest: Digest) {
    self.key = key
    self.bytes = bytes
    self.digest = digest
  }
}

/// An object as a listing tells of it.
package struct ListedObject: Hashable, Sendable {
  package var key: String
  package var bytes: Int
  /// When it was written, by the clock of the object store.
  package var modifiedAt: Date

  package init(key: String, bytes: Int, modifiedAt: Date) {
    self.key = key
    self.bytes = bytes
    self.modifiedAt = modifiedAt
  }
}

/// An upload that was begun and is neither an object nor taken back.
package struct UnfinishedUpload: Hashable, Sendable {
  package var key: String
  package var begunAt: Date

  package init(key: String, begunAt: Date) {
    self.key = key
    self.begunAt = begunAt
  }
}

/// The place of bytes that a database does not hold: manifests, records, artefacts.
///
/// A key (`ObjectKey`) is written once and never again. Whether an object exists is decided by a row of the database,
/// never by a listing.
package protocol ObjectStore: Sendable {
  /// Writes an object, durably before it returns.
  /// - Throws: a `RecapFailure` if the key is not legal, or if the object cannot be written.
  func put(_ content: Data, at key: String) async throws -> ObjectRecord

  /// Writes an object from a file, durably before it returns. The file is read in pieces, and the record is of the
  /// bytes that were written.
  /// - Throws: a `RecapFailure` if the key is not legal, if the file cannot be read, or if the object cannot be
  ///   written.
  func put(file: URL, at key: String) async throws -> ObjectRecord

  /// Returns the object's bytes.
  /// - Throws: a `RecapFailure` if the object is missing, or if its length or digest is not that of `record`.
  func get(_ record: ObjectRecord) async throws -> Data

  /// Writes the object's bytes to a new file, which only its owner can read. Leaves no file behind if it throws, but
  /// one that was there before stays as it was.
  /// - Throws: a `RecapFailure` if the object is missing, if its length or digest is not that of `record`, or if the
  ///   file exists or cannot be written.
  func get(_ record: ObjectRecord, to file: URL) async throws

  /// Returns the bytes of an object of which only a listing tells: no digest says whether they are those that were
  /// written.
  /// - Throws: a `RecapFailure` if the object is missing or has another length.
  func read(_ object: ListedObject) async throws -> Data

  /// Deletes an object and is sure that it is gone; does nothing if it was.
  func delete(_ key: String) async throws

  /// Returns the keys under a prefix that ends in `/`, in byte order.
  func list(_ prefix: String) async throws -> [String]

  /// Returns the next page of what is in the store, also of what is not Recap's, in byte order of the keys.
  /// - Parameters:
  ///   - prefix: ends in `/`; empty for everything.
  ///   - key: where the page begins, exclusive: as a rule the last one of the page before; nil for the first page.
  /// - Returns: no objects at the end.
  func survey(_ prefix: String, after key: String?) async throws -> [ListedObject]

  /// Returns the uploads that were begun and not ended.
  func unfinishedUploads() async throws -> [UnfinishedUpload]

  /// Asks for one object, without reading it. A listing may be older than an object.
  func has(_ key: String) async throws -> Bool

  /// Where the object is, for people: a path or an `s3://` URL.
  func location(of key: String) -> String
}

/// The rules for the key of an object: names that are safe in a path, joined by `/`.
package enum ObjectKey {
  /// The length of a key that every store can hold, in bytes: S3 takes 1024, with a prefix of the store's own.
  static let longest = 800

  /// Returns the names in a key.
  /// - Throws: `ObjectFailure` (70) if one of them is not 1 to 128 of `[A-Za-z0-9._-]`, the first a letter or digit:
  ///   never hidden, never `..`.
  package static func names(_ key: String) throws -> [String] {
    guard isLegal(key) else {
      throw ObjectFailure(
        .software, "keep an object under", String(key.prefix(200)).debugDescription,
        "a key is names of 1 to 128 of [A-Za-z0-9._-], the first a letter or digit, joined by /")
    }
    return split(key)
  }

  /// Returns a Boolean value that indicates whether a key could be one of Recap's.
  package static func isLegal(_ key: String) -> Bool {
    key.utf8.count <= longest && split(key).allSatisfy(isName)
  }

  private static func split(_ key: String) -> [String] {
    key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  /// Returns the names in a prefix of keys.
  /// - Throws: `ObjectFailure` (70) if it does not end in `/` or could not begin a key.
  package static func names(ofPrefix prefix: String) throws -> [String] {
    guard prefix.hasSuffix("/") else {
      throw ObjectFailure(.software, "list", prefix.debugDescription, "a prefix ends in /")
    }
    return try names(String(prefix.dropLast()))
  }

  private static func isName(_ name: String) -> Bool {
    let isLegal = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard let first = name.utf8.first, isLegal(first), name.utf8.count <= 128 else { return false }
    return name.utf8.allSatisfy { isLegal($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }
}
