package import Foundation
package import RecapCore

/// Retention for the shared store. Rows go in the transaction; the objects that they named are garbage from then on,
/// and are deleted before a call returns.
package struct PostgresRetention: RecapRetention {
  let database: PostgresDatabase
  /// The records that one transaction deletes.
  private static let batch = 500

  package init(_ database: PostgresDatabase) { self.database = database }

  /// The end of the retention: `$1`, but never a time that the store's clock has not reached.
  private static let hasExpired = "r.expires <= least(coalesce(recap.at($1), recap.clock()), recap.clock())"

  package func expired(asOf date: Date?) async throws -> [ExpiredRecap] {
    try await database.read("look for expired recaps in", database.name) { transaction in
      try transaction.execute(
        "SELECT meeting_id, revision, expires_at FROM recap.recaps AS r WHERE \(Self.hasExpired) ORDER BY id",
        [PostgresValue(date)]
      ).rows.map {
        ExpiredRecap(
          meetingID: try $0.text("meeting_id"), revision: try $0.integer("revision"),
          expiresAt: try $0.text("expires_at"))
      }
    }
  }

  package func expire(asOf date: Date?, source: String) async throws -> [Tombstone] {
    var tombstones: [Tombstone] = []
    while true {
      let batch = try await database.transaction(
        "delete expired recaps of", database.name, recognise: { _ in nil }
      ) { transaction in
        let rows = try transaction.execute(
          """
          SELECT r.meeting_id, r.revision FROM recap.recaps AS r JOIN recap.meetings AS m USING (meeting_id)
          WHERE \(Self.hasExpired) ORDER BY r.id LIMIT \(Self.batch) FOR UPDATE OF m SKIP LOCKED
          """, [PostgresValue(date)]
        ).rows.map { (try $0.text("meeting_id"), try $0.integer("revision")) }
        return try Self.bury(
          Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }, .expired, "six months have passed",
          source, transaction)
      }
      tombstones += batch
      if batch.count < Self.batch { break }
    }
    try await forgetOldWork(asOf: date)
    try await clean(nil)
    return tombstones.sorted { $0.sequence < $1.sequence }
  }

  package func erase(
    meetingID: String, reason: String, source: String
  ) async throws -> [Tombstone]? {
    let isKnown = try await database.transaction("erase", meetingID, recognise: { _ in nil }) { transaction in
      guard try Self.isKnown(meetingID, transaction) else { return false }
      let meeting = PostgresValue.text(meetingID)
      try transaction.execute(
        "INSERT INTO recap.meetings (meeting_id) VALUES ($1) ON CONFLICT DO NOTHING", [meeting])
      try transaction.execute(
        """
        UPDATE recap.meetings SET erased_at = coalesce(erased_at, recap.clock()), erased_why = coalesce(erased_why, $2)
        WHERE meeting_id = $1
        """, [meeting, .text(reason)])
      let revisions = try transaction.execute(
        "SELECT revision FROM recap.recaps WHERE meeting_id = $1 ORDER BY revision", [meeting]
      ).rows.map { try $0.integer("revision") }
      _ = try Self.bury([meetingID: revisions], .erased, reason, source, transaction)
      // Also deletes the events of failed attempts, including those of a meeting without a recap.
      try transaction.execute(
        """
        SELECT recap.forget_events($1, array(SELECT id FROM recap.outbox
          WHERE subject = $1 AND type NOT IN ('recap.expired', 'recap.erased')))
        """, [meeting])
      try transaction.execute("SELECT recap.forget_work($1)", [meeting])
      // A worker that does not know of it yet may still be sending.
      ObjectRows.note(
        garbage: ["\(meetingID)/"], meetingID: meetingID, after: PostgresGarbage.afterAttempt, transaction)
      return true
    }
    guard isKnown else { return nil }
    try await clean(meetingID)
    // What an attempt has sent and no row ever named.
    for key in try await database.objects.list("\(meetingID)/") where !NoteKey.isNote(key) {
      try await database.objects.delete(key)
    }
    return try await tombstones(meetingID: meetingID)
  }

  package func tombstones(meetingID: String) async throws -> [Tombstone] {
    try await database.read("read the tombstones of", meetingID) { transaction in
      try Self.tombstones("WHERE t.meeting_id = $1", [.text(meetingID)], transaction)
    }
  }

  package func admit(meetingID: String) async throws {
    let erased = try await database.read("look up the erasure of", meetingID) { transaction in
      try transaction.execute(
        "SELECT recap.ms(erased_at) AS erased FROM recap.meetings WHERE meeting_id = $1", [.text(meetingID)]
      ).first?.dateOrNil("erased")
    }
    if let erased { throw ErasedMeeting(meetingID, at: RFC3339.text(erased)) }
  }

  // MARK: rows

  /// Puts tombstones in the places of records, and adds the events about it. The caller holds the meetings' rows.
  private static func bury(
    _ revisions: [String: [Int]], _ kind: Tombstone.Kind, _ reason: String, _ source: String,
    _ transaction: PostgresTransaction
  ) throws -> [Tombstone] {
    let meetings = revisions.keys.filter { revisions[$0]?.isEmpty == false }.sorted()
    guard !meetings.isEmpty else { return [] }
    // A record must not leave before it has its place in the chain.
    try Numbering.complete(transaction)
    for meeting in meetings {
      try transaction.execute(
        "SELECT recap.bury($1, $2::int[], $3, $4)",
        [.text(meeting), .integers(revisions[meeting] ?? []), .text(kind.rawValue), .text(reason)])
    }
    let tombstones = try tombstones("WHERE t.meeting_id = ANY ($1::text[])", [.texts(meetings)], transaction)
      .filter { revisions[$0.meetingID]?.contains($0.revision) == true }
    for tombstone in tombstones { JobRows.add(tombstone.event(source: source), transaction) }
    try Numbering.complete(transaction)
    return tombstones
  }

  private static func tombstones(
    _ rest: String, _ parameters: [PostgresValue], _ transaction: PostgresTransaction
  ) throws -> [Tombstone] {
    try transaction.execute(
      """
      SELECT c.sequence, t.meeting_id, t.revision, c.commitment, t.kind, t.reason, recap.ms(t.deleted_at) AS deleted
      FROM recap.tombstones AS t JOIN recap.chain AS c ON c.meeting_id = t.meeting_id AND c.revision = t.revision
      \(rest) ORDER BY c.sequence
      """, parameters
    ).rows.map { row in
      let meeting = try row.text("meeting_id")
      guard let commitment = Digest(try row.text("commitment")),
        let kind = Tombstone.Kind(rawValue: try row.text("kind"))
      else {
        throw PostgresDatabase.damaged("read the tombstones of", meeting, "a column is not what it should be")
      }
      return Tombstone(
        sequence: try row.integer("sequence"), meetingID: meeting, revision: try row.integer("revision"),
        commitment: commitment, kind: kind, reason: try row.text("reason"), deletedAt: try row.date("deleted")
      )
    }
  }

  private static func isKnown(_ meetingID: String, _ transaction: PostgresTransaction) throws -> Bool {
    let tables = ["recaps", "tombstones", "jobs", "jobs_done", "inputs", "stages", "lost_revisions"]
      .map { "EXISTS (SELECT 1 FROM recap.\($0) WHERE meeting_id = $1)" }
    return try transaction.execute(
      """
      SELECT \(tables.joined(separator: " OR ")) OR EXISTS (SELECT 1 FROM recap.outbox WHERE subject = $1)
        OR EXISTS (SELECT 1 FROM recap.meetings WHERE meeting_id = $1 AND erased_at IS NOT NULL) AS known
      """, [.text(meetingID)]
    ).first?.boolean("known") ?? false
  }

  /// Deletes submissions that never became a recap, once they are older than a recap may become.
  private func forgetOldWork(asOf date: Date?) async throws {
    try await database.transaction("delete old work of", database.name, recognise: { _ in nil }) {
      transaction in
      let now = try JobRows.now(transaction)
      let start = PostgresValue(Retention.start(ofKeeping: min(date ?? now, now)))
      let meetings = try transaction.execute(
        """
        SELECT meeting_id FROM recap.inputs AS i GROUP BY meeting_id HAVING max(submitted_at) <= recap.at($1)
          AND NOT EXISTS (SELECT 1 FROM recap.recaps WHERE meeting_id = i.meeting_id)
          AND NOT EXISTS (SELECT 1 FROM recap.jobs WHERE meeting_id = i.meeting_id)
        """, [start]
      ).rows.map { try $0.text("meeting_id") }
      for meeting in meetings { try transaction.execute("SELECT recap.forget_work($1)", [.text(meeting)]) }
      try transaction.execute(
        """
        SELECT recap.forget_events(subject, array_agg(id)) FROM recap.outbox AS o
        WHERE type = 'recap.failed' AND created_at <= recap.at($1)
          AND NOT EXISTS (SELECT 1 FROM recap.recaps WHERE meeting_id = o.subject) GROUP BY subject
        """, [start])
      return true
    }
  }

  // MARK: objects

  /// Deletes the objects of deleted rows.
  private func clean(_ meetingID: String?) async throws {
    try await database.transaction("delete settings of", database.name, recognise: { _ in nil }) {
      transaction in
      try transaction.execute(
        """
        DELETE FROM recap.job_settings AS s WHERE NOT EXISTS (SELECT 1 FROM recap.jobs WHERE settings = s.digest)
          AND NOT EXISTS (SELECT 1 FROM recap.jobs_done WHERE settings = s.digest)
        """)
      return true
    }
    try await PostgresGarbage(database: database).collect(of: meetingID)
  }
}
