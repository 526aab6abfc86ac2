import Foundation
import RecapCore

/// Gives numbers to committed events and links to committed records.
///
/// After the commit, not in it: no recap waits for another, and numbers are in an order in which everybody sees
/// them. A batch costs one transaction; a process that waited for another's finds nothing left to do, as in a group commit.
enum Numbering {
  private static let most = 1000

  /// Numbers what is committed by now. Leaves it to the next caller if others are at it.
  /// - Throws: `StaleStore` if the store is an older copy: its next numbers were given before.
  static func run(_ database: PostgresDatabase) async throws {
    var isDone = false
    while !isDone {
      let connection = try await database.refuseStale()
      do {
        isDone = try await database.transaction(
          "number the events of", database.name, tries: 1, recognise: { _ in nil }
        ) { transaction in
          // On a new connection there may be another copy.
          guard database.session.connections == connection else { return false }
          transaction.write("SET LOCAL lock_timeout = '1s'")
          return try number(transaction) < most
        }
      } catch let failure as PostgresFailure where failure.kind == .locked || failure.kind == .conflict {
        return
      }
    }
  }

  /// Numbers what is committed by now, for a caller that only reads: nothing if the store is an older copy, or if that
  /// cannot be looked up now. What has no number is then not read; commands say why.
  static func runForReader(_ database: PostgresDatabase) async throws {
    do { try await run(database) } catch is StaleStore {} catch let failure as ObjectFailure
      where failure.exitCode == .temporaryFailure
    {}
  }

  /// Numbers all that waits, in the transaction of a deletion: a record must not leave before it has a link.
  static func complete(_ transaction: PostgresTransaction) throws {
    while try number(transaction) >= most {}
  }

  static func isNeeded(_ transaction: PostgresTransaction) throws -> Bool {
    try transaction.execute(
      """
      SELECT EXISTS (SELECT 1 FROM recap.outbox WHERE sequence IS NULL)
        OR EXISTS (SELECT 1 FROM recap.chain_pending) AS needed
      """
    ).first?.boolean("needed") ?? false
  }

  /// - Returns: the number of rows in the larger of the two batches.
  private static func number(_ transaction: PostgresTransaction) throws -> Int {
    transaction.write("SELECT pg_advisory_xact_lock(\(PostgresSchema.numberingLock))")
    return max(try numberEvents(transaction), try linkRecords(transaction))
  }

  private static func numberEvents(_ transaction: PostgresTransaction) throws -> Int {
    // Ids of one meeting are drawn under its lock, so that their order is that of its commits.
    let count = try transaction.execute(
      """
      WITH waiting AS (
        SELECT id, row_number() OVER (ORDER BY id) AS place FROM (
          SELECT id FROM recap.outbox WHERE sequence IS NULL ORDER BY id LIMIT \(most)) AS first)
      UPDATE recap.outbox AS o SET sequence = n.last_event + w.place
      FROM waiting AS w, recap.numbering AS n WHERE o.id = w.id
      """
    ).changed
    guard count > 0 else { return 0 }
    try transaction.execute(
      "UPDATE recap.numbering SET last_event = last_event + $1", [.integer(count)])
    return count
  }

  private static func linkRecords(_ transaction: PostgresTransaction) throws -> Int {
    let waiting = try transaction.execute(
      """
      SELECT r.id, r.meeting_id, r.revision, r.commitment, r.created_at FROM recap.chain_pending AS p
      JOIN recap.recaps AS r ON r.id = p.recap ORDER BY r.id LIMIT \(most)
      """
    ).rows
    guard !waiting.isEmpty else { return 0 }
    let last = try transaction.execute(
      "SELECT sequence, link FROM recap.chain ORDER BY sequence DESC LIMIT 1"
    ).first
    var sequence = try last?.integer("sequence") ?? 0
    var link = try last.map { try digest($0, "link") } ?? RecordChain.origin
    var (sequences, revisions): ([Int], [Int]) = ([], [])
    var (meetings, commitments, previous, links, times, seals):
      ([String], [String], [String], [String], [String], [String]) = ([], [], [], [], [], [])
    for row in waiting {
      let (meeting, revision) = (try row.text("meeting_id"), try row.integer("revision"))
      let (commitment, created) = (try digest(row, "commitment"), try row.text("created_at"))
      sequence += 1
      previous.append(link.description)
      link = RecordChain.link(
        after: link, sequence: sequence, meetingID: meeting, revision: revision, commitment: commitment)
      sequences.append(sequence)
      revisions.append(revision)
      meetings.append(meeting)
      commitments.append(commitment.description)
      links.append(link.description)
      times.append(created)
      seals.append(RecordChain.seal(link: link.description, createdAt: created).description)
    }
    try transaction.execute(
      """
      INSERT INTO recap.chain (sequence, meeting_id, revision, commitment, previous_link, link, created_at, seal)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
      """,
      [
        .integers(sequences), .texts(meetings), .integers(revisions), .texts(commitments), .texts(previous),
        .texts(links), .texts(times), .texts(seals),
      ])
    try transaction.execute(
      "DELETE FROM recap.chain_pending WHERE recap = ANY ($1::bigint[])",
      [.integers(try waiting.map { try $0.integer("id") })])
    return waiting.count
  }

  private static func digest(_ row: PostgresRow, _ column: String) throws -> Digest {
    guard let digest = Digest(try row.text(column)) else {
      throw PostgresDatabase.damaged("link the records of", "the chain", "its \(column) is no digest")
    }
    return digest
  }
}
