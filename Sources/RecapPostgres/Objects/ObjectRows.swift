import Foundation
import RecapCore

/// The statements on objects and on garbage, each inside a transaction of the caller.
enum ObjectRows {
  static func insert(
    _ objects: [ObjectRecord], meetingID: String, _ transaction: PostgresTransaction
  ) {
    guard !objects.isEmpty else { return }
    transaction.write(
      """
      INSERT INTO recap.objects (key, meeting_id, bytes, digest, created_at)
      SELECT key, $1, bytes, digest, recap.clock()
      FROM unnest($2::text[], $3::bigint[], $4::text[]) AS o (key, bytes, digest) ON CONFLICT DO NOTHING
      """,
      [
        .text(meetingID), .texts(objects.map(\.key)), .integers(objects.map(\.bytes)),
        .texts(objects.map(\.digest.description)),
      ])
  }

  /// - Parameter row: a row with the columns `key`, `bytes` and `digest` of an object.
  static func record(_ row: PostgresRow) throws -> ObjectRecord {
    let key = try row.text("key")
    guard let digest = Digest(try row.text("digest")) else {
      throw PostgresDatabase.damaged("read the object", key, "its digest is none")
    }
    return ObjectRecord(key: key, bytes: try row.integer("bytes"), digest: digest)
  }

  /// Deletes the rows of a meeting's objects that no other row names. `PostgresGarbage` deletes the objects.
  static func release(_ meetingID: String, _ transaction: PostgresTransaction) {
    transaction.write("SELECT recap.release_objects($1)", [.text(meetingID)])
  }

  /// Notes keys or prefixes whose objects may be there although no row names them.
  /// - Parameter delay: in seconds; a writer that does not know yet that it has ended may still be sending.
  static func note(
    garbage places: [String], meetingID: String, after delay: Int, _ transaction: PostgresTransaction
  ) {
    guard !places.isEmpty else { return }
    transaction.write(
      """
      INSERT INTO recap.garbage (place, meeting_id, not_before)
      SELECT place, $2, recap.clock() + $3 * interval '1 second' FROM unnest($1::text[]) AS p (place)
      ON CONFLICT (place) DO UPDATE SET not_before = excluded.not_before, rounds = 0
      """, [.texts(places), .text(meetingID), .integer(delay)])
  }
}

/// The keys under which one attempt at a meeting puts its objects. Nothing is put twice under one key.
struct AttemptPrefix: Hashable, Sendable {
  let meetingID: String
  /// `<meeting>/<attempt>/`
  let text: String

  /// - Parameter claim: the claim of the attempt; nil if no queue is involved.
  init(meetingID: String, claim: JobClaim?) {
    self.meetingID = meetingID
    let attempt = claim.map { "job-\($0.jobID)-\($0.token)" } ?? "run-\(UUID().uuidString.lowercased())"
    text = "\(meetingID)/\(attempt)/"
  }

  /// Returns a new place inside this one, without a slash at its end.
  func batch(_ name: String) -> String { "\(text)\(name)-\(UUID().uuidString.prefix(8).lowercased())" }
}
