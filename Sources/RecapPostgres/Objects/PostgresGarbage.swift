import RecapCore

/// Deletes the objects that no row names: those of attempts that ended without a commit, and of deleted rows.
struct PostgresGarbage: Sendable {
  /// In seconds. After this time, nothing of an attempt that has ended is still being sent, as a rule.
  static let afterAttempt = 3600
  /// In seconds. A prefix is swept once more after this time, because a process may have stood still.
  private static let secondRound = 86_400
  /// The rows of one call, so that a call has an end.
  private static let most = 200

  let database: PostgresDatabase

  /// Deletes what is due.
  /// - Parameter meetingID: the meeting to look at; nil for all.
  func collect(of meetingID: String?) async throws {
    let places = try await database.read("look for garbage in", database.name) { transaction in
      try transaction.execute(
        """
        SELECT place, meeting_id FROM recap.garbage
        WHERE not_before <= (SELECT recap.clock()) AND ($1::text IS NULL OR meeting_id = $1)
        ORDER BY not_before LIMIT \(Self.most)
        """, [PostgresValue(meetingID)]
      ).rows.map { (place: try $0.text("place"), meetingID: try $0.text("meeting_id")) }
    }
    for (place, meeting) in places {
      try Task.checkCancellation()
      let isPrefix = place.hasSuffix("/")
      let keys = (isPrefix ? try await database.objects.list(place) : [place]).filter { !NoteKey.isNote($0) }
      for key in try await unnamed(keys) { try await database.objects.delete(key) }
      try await forget(place, isPrefix: isPrefix, meeting)
    }
  }

  /// Returns those of `keys` that no row names.
  private func unnamed(_ keys: [String]) async throws -> [String] {
    guard !keys.isEmpty else { return [] }
    let named = try await database.read("look up the objects in", database.name) { transaction in
      try transaction.execute(
        "SELECT key FROM recap.objects WHERE key = ANY ($1::text[])", [.texts(keys)]
      ).rows.map { try $0.text("key") }
    }
    let known = Set(named)
    return keys.filter { !known.contains($0) }
  }

  private func forget(_ place: String, isPrefix: Bool, _ meeting: String) async throws {
    try await database.transaction("note the garbage of", meeting, recognise: { _ in nil }) { transaction in
      if isPrefix {
        let again = try transaction.execute(
          """
          UPDATE recap.garbage SET rounds = 1, not_before = recap.clock() + \(Self.secondRound) * interval '1 second'
          WHERE place = $1 AND rounds = 0 AND not_before <= recap.clock()
          """, [.text(place)]
        ).changed
        guard again == 0 else { return true }
      }
      try transaction.execute(
        "DELETE FROM recap.garbage WHERE place = $1 AND not_before <= recap.clock()", [.text(place)])
      return true
    }
  }
}
