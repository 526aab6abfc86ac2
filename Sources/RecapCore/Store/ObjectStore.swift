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

/// The place of bytes that a database does not hold: manifests, records, artefacts.
///
/// A key is written once and never again. Whether an object exists is decided by a row of the database, never by a
/// listing.
package protocol ObjectStore: Sendable {
  /// Writes an object, durably before it returns.
  /// - Throws: a `RecapFailure` if the key is not a relative path of plain names, or if it cannot be written.
  func put(_ content: Data, at key: String) async throws -> ObjectRecord

  /// Returns the object's bytes.
  /// - Throws: a `RecapFailure` if it is missing, or if its digest is not that of `record`.
  func get(_ record: ObjectRecord) async throws -> Data

  /// Deletes an object; does nothing if it is gone.
  func delete(_ key: String) async throws
}
