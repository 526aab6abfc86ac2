import Foundation
package import RecapCore

/// The shared store after its database was restored from a copy, run by the owner of its tables.
extension PostgresCheckpoints: RestorableStore {
  package var retention: any RecapRetention { PostgresRetention(database) }

  /// How many jobs, claims and deliveries are left out: more than may have been given since the copy was made.
  private static let numbersLeftOut = 1000
  /// In days: files that no row names may still be wanted, until operators know what was lost.
  private static let spared = 7

  package func refuseIfAtWork() async throws {
    let number = try await database.read("look for daemons in", name) { transaction in
      try transaction.execute(
        "SELECT count(*) AS number FROM recap.daemons WHERE seen_at > recap.clock() - interval '1 minute'"
      ).first?.integer("number") ?? 0
    }
    guard number == 0 else {
      throw PostgresFailure(
        .locked, "put in order", name, "\(number) daemons work on it, or did a minute ago",
        hint: "stop `recap work` on all machines, wait a minute, and run the command again")
    }
  }

  // MARK: what was lost

  package func lostWork() async throws -> LostWork {
    var (lost, last): (LostWork, String?) = (LostWork(), nil)
    while true {
      try Task.checkCancellation()
      let page = try await database.objects.survey("", after: last)
      guard let end = page.last?.key else { return lost }
      let own = page.filter { ObjectKey.isLegal($0.key) && !NoteKey.isNote($0.key) && $0.key.contains("/") }
      for object in try await unnamed(own) { try await note(object, &lost) }
      last = end
    }
  }

  private func unnamed(_ objects: [ListedObject]) async throws -> [ListedObject] {
    guard !objects.isEmpty else { return [] }
    let keys = objects.map(\.key)
    let named = try await database.read("look up the objects in", name) { transaction in
      Set(
        try transaction.execute("SELECT key FROM recap.objects WHERE key = ANY ($1::text[])", [.texts(keys)])
          .rows.map { try $0.text("key") })
    }
    return objects.filter { !named.contains($0.key) }
  }

  private func note(_ object: ListedObject, _ lost: inout LostWork) async throws {
    let names = try ObjectKey.names(object.key)
    let (meeting, attempt) = (names[0], names[1])
    lost.places[names.count > 2 ? "\(meeting)/\(attempt)/" : object.key] = meeting
    let parts = attempt.split(separator: "-")
    if parts.count == 3, parts[0] == "job", let job = Int(parts[1]) { lost.lastJob = max(lost.lastJob, job) }
    if names.count == 2, attempt.hasPrefix("input-") { lost.manifests[object.key] = meeting }
    guard names.last == ArtefactName.record else { return }
    let content = try await database.objects.read(object)
    guard let recap = try? JSONDecoder().decode(Recap.self, from: content), recap.meetingID == meeting else {
      lost.unreadable.append(object.key)
      return
    }
    lost.revisions.append(
      LostRevision(meetingID: meeting, revision: recap.revision, digest: Digest(of: content)))
  }

  // MARK: erasures

  package func erased(among meetings: [String]) async throws -> Set<String> {
    try await database.read("look up erasures in", name) { transaction in
      Set(
        try transaction.execute(
          """
          SELECT meeting_id FROM recap.meetings AS m WHERE meeting_id = ANY ($1::text[]) AND erased_at IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM recap.recaps WHERE meeting_id = m.meeting_id)
            AND NOT EXISTS (SELECT 1 FROM recap.inputs WHERE meeting_id = m.meeting_id)
          """, [.texts(meetings)]
        ).rows.map { try $0.text("meeting_id") })
    }
  }

  package func note(_ erasure: ErasureNote) async throws {
    try await database.transaction("erase", erasure.meetingID, recognise: { _ in nil }) { transaction in
      try transaction.execute(
        """
        INSERT INTO recap.meetings (meeting_id, erased_at, erased_why) VALUES ($1, recap.at($2), $3)
        ON CONFLICT (meeting_id) DO UPDATE SET erased_at = excluded.erased_at, erased_why = excluded.erased_why
        """,
        [.text(erasure.meetingID), PostgresValue(erasure.erasedAt), .text(erasure.reason)])
      return true
    }
  }

  // MARK: numbers

  package func skipNumbers(of lost: LostWork, after event: Int) async throws -> Int {
    try await database.transaction("put in order", name, recognise: { _ in nil }) { transaction in
      transaction.write("SELECT 1 FROM recap.meta FOR UPDATE")
      // A program before this one does not look at what was lost.
      transaction.write("UPDATE recap.meta SET oldest_program = greatest(oldest_program, 3)")
      let leases = try Self.endLeases(transaction)
      transaction.write(
        "UPDATE recap.numbering SET last_event = greatest(last_event, $1)", [.integer(event)])
      try transaction.execute(
        "SELECT setval('recap.job_id', greatest((SELECT last_value FROM recap.job_id), $1) + \(Self.numbersLeftOut))",
        [.integer(lost.lastJob)])
      Self.note(lost.revisions, transaction)
      try Self.spare(lost, transaction)
      return leases
    }
  }

  package func addRestore(
    _ make: @escaping @Sendable (StoreOutlook) -> KeptCheckpoint
  ) async throws -> KeptCheckpoint {
    try await database.transaction(
      "put in order", name,
      // A COMMIT whose answer was lost left its checkpoint.
      recognise: { transaction in
        try Self.outlook(transaction).newest.flatMap { $0.checkpoint.isRestore ? $0 : nil }
      },
      { transaction in
        try Numbering.complete(transaction)
        let kept = make(try Self.outlook(transaction))
        transaction.write("UPDATE recap.meta SET store_id = $1", [.text(kept.checkpoint.storeID)])
        guard try Self.insert(kept, transaction) else {
          throw PostgresFailure(
            .conflict, "put in order", "recap.checkpoints", "another process writes a checkpoint")
        }
        return kept
      })
  }

  /// Processes of the time after the copy may still hold claims that the database does not know: none of their tokens is
  /// given again.
  private static func endLeases(_ transaction: PostgresTransaction) throws -> Int {
    transaction.write("UPDATE recap.meetings SET running_job = NULL WHERE running_job IS NOT NULL")
    let leases = try transaction.execute(
      """
      UPDATE recap.jobs SET state = 'available', due_at = recap.clock(), attempt = greatest(attempt - 1, 0),
        leased_by = NULL, lease_until = NULL, progress_at = NULL WHERE state = 'running'
      """
    ).changed
    transaction.write("UPDATE recap.jobs SET lease_token = lease_token + \(numbersLeftOut)")
    transaction.write(
      """
      UPDATE recap.deliveries SET state = 'waiting', due_at = recap.clock(), sent_by = NULL WHERE state = 'sending'
      """)
    transaction.write(
      "UPDATE recap.deliveries SET token = token + \(numbersLeftOut) WHERE state IN ('waiting', 'dead')")
    transaction.write("DELETE FROM recap.daemons")
    return leases
  }

  private static func note(_ revisions: [LostRevision], _ transaction: PostgresTransaction) {
    transaction.write(
      """
      INSERT INTO recap.lost_revisions (meeting_id, revision, digest, lost_at)
      SELECT meeting_id, revision, digest, recap.clock()
      FROM unnest($1::text[], $2::int[], $3::text[]) AS l (meeting_id, revision, digest)
      WHERE NOT EXISTS (SELECT 1 FROM recap.recaps AS r WHERE r.meeting_id = l.meeting_id AND r.revision = l.revision)
        AND NOT EXISTS (SELECT 1 FROM recap.tombstones AS t WHERE t.meeting_id = l.meeting_id AND t.revision = l.revision)
      ON CONFLICT DO NOTHING
      """,
      [
        .texts(revisions.map(\.meetingID)), .integers(revisions.map(\.revision)),
        .texts(revisions.map(\.digest.description)),
      ])
  }

  /// Puts off the deletion of everything without a row, also of what was noted before the copy was made: the row that
  /// names it may have been lost. What was erased stays no longer than it would.
  private static func spare(_ lost: LostWork, _ transaction: PostgresTransaction) throws {
    transaction.write(
      """
      UPDATE recap.garbage AS g SET rounds = 0, not_before = greatest(not_before, recap.clock() + interval '\(spared) days')
      WHERE NOT EXISTS (SELECT 1 FROM recap.meetings AS m WHERE m.meeting_id = g.meeting_id AND m.erased_at IS NOT NULL)
      """)
    let places = lost.places.sorted { $0.key < $1.key }
    transaction.write(
      """
      INSERT INTO recap.garbage (place, meeting_id, not_before)
      SELECT place, meeting_id, recap.clock() + interval '\(spared) days'
      FROM unnest($1::text[], $2::text[]) AS p (place, meeting_id) ON CONFLICT (place) DO NOTHING
      """, [.texts(places.map(\.key)), .texts(places.map(\.value))])
  }
}
