package import Foundation
package import RecapCore

/// The checkpoints of the shared store: rows in PostgreSQL, notes beside the artefacts.
package struct PostgresCheckpoints: CheckpointStore {
  let database: PostgresDatabase

  package init(_ database: PostgresDatabase) { self.database = database }

  package var name: String { database.name }
  package var outside: any ObjectStore { database.objects }

  package func outlook() async throws -> StoreOutlook {
    let (name, program) = (name, database.program)
    return try await database.read("look at the chain of", name) { transaction in
      try PostgresSchema.check(transaction, name, program: program)
      return try Self.outlook(transaction)
    }
  }

  package func addCheckpoint(
    _ make: @escaping @Sendable (StoreOutlook) throws -> KeptCheckpoint?
  ) async throws -> KeptCheckpoint? {
    // After a lost answer the row is the newest one, and nothing has changed since: the next call tells the outside.
    try await database.transaction("write a checkpoint of", name, recognise: { _ in nil }) { transaction in
      guard let kept = try make(try Self.outlook(transaction)) else { return nil }
      return try Self.insert(kept, transaction) ? kept : nil
    }
  }

  package func checkpointNotes(after number: Int) async throws -> [(number: Int, note: Data)] {
    try await database.read("read the checkpoints of", name) { transaction in
      try transaction.execute(
        "SELECT number, note FROM recap.checkpoints WHERE number > $1 ORDER BY number LIMIT 1000",
        [.integer(number)]
      ).rows.map { (number: try $0.integer("number"), note: Data(try $0.text("note").utf8)) }
    }
  }

  package func links(at sequences: [Int]) async throws -> [Int: Digest] {
    var found: [Int: Digest] = [:]
    var rest = Set(sequences).sorted()[...]
    while !rest.isEmpty {
      let page = Array(rest.prefix(1000))
      rest = rest.dropFirst(page.count)
      let rows = try await database.read("read the chain of", name) { transaction in
        try transaction.execute(
          "SELECT sequence, link FROM recap.chain WHERE sequence = ANY ($1::bigint[])", [.integers(page)]
        ).rows.map { (try $0.integer("sequence"), try $0.text("link")) }
      }
      // A link that is no digest is none: it is told as a checkpoint that the chain does not contain.
      for (sequence, link) in rows { found[sequence] = Digest(link) }
    }
    return found
  }

  package func erasures(since time: Date?) async throws -> [ErasureNote] {
    try await database.read("read the erasures of", name) { transaction in
      try transaction.execute(
        """
        SELECT meeting_id, recap.ms(erased_at) AS erased, erased_why, (SELECT store_id FROM recap.meta) AS store_id
        FROM recap.meetings
        WHERE erased_at IS NOT NULL AND ($1::bigint IS NULL OR erased_at >= recap.at($1)) ORDER BY meeting_id
        """, [PostgresValue(time)]
      ).rows.map {
        ErasureNote(
          storeID: try $0.text("store_id"), meetingID: try $0.text("meeting_id"),
          erasedAt: try $0.date("erased"),
          reason: try $0.textOrNil("erased_why") ?? "")
      }
    }
  }

  // MARK: rows

  static func outlook(_ transaction: PostgresTransaction) throws -> StoreOutlook {
    // One statement: one snapshot.
    let row = try transaction.execute(
      """
      SELECT m.store_id, c.sequence, c.link, n.last_event, recap.ms(recap.clock()) AS now, k.note
      FROM recap.meta AS m CROSS JOIN recap.numbering AS n
      LEFT JOIN (SELECT sequence, link FROM recap.chain ORDER BY sequence DESC LIMIT 1) AS c ON true
      LEFT JOIN (SELECT note FROM recap.checkpoints ORDER BY number DESC LIMIT 1) AS k ON true
      """
    ).first
    guard let row else { throw PostgresDatabase.damaged("read", "recap.meta", "it has no row") }
    let newest = try row.textOrNil("note").map { note in
      guard let kept = KeptCheckpoint(reading: Data(note.utf8)) else {
        throw PostgresDatabase.damaged("read the checkpoints of", "recap.checkpoints", "the newest is none")
      }
      return kept
    }
    var head = ChainPlace.origin
    if let sequence = try row.integerOrNil("sequence") {
      guard let link = Digest(try row.text("link")) else {
        throw PostgresDatabase.damaged("read", "the chain", "its last link is no digest")
      }
      head = ChainPlace(sequence: sequence, link: link)
    }
    return StoreOutlook(
      storeID: try row.text("store_id"), head: head, lastEvent: try row.integer("last_event"),
      time: try row.date("now"), newest: newest)
  }

  /// - Returns: false if there is one with its number.
  static func insert(_ kept: KeptCheckpoint, _ transaction: PostgresTransaction) throws -> Bool {
    try transaction.execute(
      """
      INSERT INTO recap.checkpoints (number, note, written_at) VALUES ($1, $2, recap.clock()) ON CONFLICT DO NOTHING
      """,
      [.integer(kept.checkpoint.number), .text(String(decoding: kept.note.data, as: UTF8.self))]
    ).changed == 1
  }
}
