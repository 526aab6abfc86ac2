import Foundation
package import RecapCore

/// Compares everything that is in the object store with the rows that name objects (`recap store sweep`).
///
/// Both are walked in the byte order of the keys, so that neither is held as a whole. A listing decides nothing by itself: what looks missing is asked for, and what looks forgotten is looked up again
/// before it is deleted.
package struct PostgresSweep: Sendable {
  package struct Report: Sendable {
    /// An object that a row names and that is not as it says.
    package struct Damage: Hashable, Sendable {
      package var key: String
      package var meetingID: String
      /// The object's length; nil if there is none.
      package var found: Int?
      package var expected: Int
    }

    /// The objects and the rows that were looked at.
    package var objects = 0
    package var rows = 0
    package var damages: [Damage] = []
    /// What no row names, and nobody will; deleted if that was asked for.
    package var orphans: [ListedObject] = []
    /// What no row names yet, or no more: it is too young, of work under way, or garbage that a daemon deletes.
    package var pending = 0
    /// What is under the store's prefix and has no key of Recap's. It is never deleted.
    package var foreign: [ListedObject] = []
    package var unfinished: [UnfinishedUpload] = []
  }

  let database: PostgresDatabase

  package init(_ database: PostgresDatabase) { self.database = database }

  /// - Parameter deletes: whether to delete orphans.
  /// - Throws: `PostgresFailure` (78) if the user of the database is no keeper and should delete.
  package func run(deletes: Bool) async throws -> Report {
    let began = try await begin(deletes)
    var (report, rows, last) = (Report(), ObjectRowWalk(database, until: began), String?.none)
    while true {
      try Task.checkCancellation()
      let page = try await database.objects.survey("", after: last)
      let artefacts = page.filter { !NoteKey.isNote($0.key) }
      report.objects += artefacts.count
      try await sort(artefacts, began, deletes, &report)
      last = page.last?.key
      // The rows whose keys are not behind those of the page; at the end of the listing, all that are left.
      try await compare(try await rows.next(upTo: last), artefacts, began, &report)
      if page.isEmpty { break }
    }
    report.unfinished = try await database.objects.unfinishedUploads()
    return report
  }

  /// - Returns: the store's time.
  private func begin(_ deletes: Bool) async throws -> Date {
    let name = database.name
    return try await database.read("sweep", name) { transaction in
      let fail = { (cause: String, hint: String) in
        PostgresFailure(.configuration, "sweep", name, cause, hint: hint)
      }
      if try PostgresSchema.Terms(transaction).isMoving {
        throw fail("a store is being moved to it", "wait until `recap store migrate` is done")
      }
      let mayDelete = try transaction.execute(
        "SELECT has_function_privilege('recap.bury(text, int[], text, text)', 'EXECUTE') AS may"
      ).first?.boolean("may")
      guard mayDelete == true || !deletes else {
        throw fail(
          "its user is no keeper", "use a user with the role recap_keeper, or --check to delete nothing")
      }
      return try JobRows.now(transaction)
    }
  }

  // MARK: objects without a row

  private func sort(
    _ page: [ListedObject], _ began: Date, _ deletes: Bool, _ report: inout Report
  ) async throws {
    let legal = page.filter { ObjectKey.isLegal($0.key) }
    if legal.count < page.count {
      let keys = Set(legal.map(\.key))
      report.foreign += page.filter { !keys.contains($0.key) }
    }
    let unnamed = try await unnamed(legal)
    guard !unnamed.isEmpty else { return }
    let taken = try await taken(unnamed)
    let limit = began.addingTimeInterval(-Double(PostgresGarbage.afterAttempt))
    let orphans = unnamed.filter { object in
      object.modifiedAt < limit && !Self.places(object.key).contains(where: taken.contains)
    }
    report.pending += unnamed.count - orphans.count
    if deletes {
      for object in try await self.unnamed(orphans) { try await database.objects.delete(object.key) }
    }
    report.orphans += orphans
  }

  private func unnamed(_ objects: [ListedObject]) async throws -> [ListedObject] {
    guard !objects.isEmpty else { return [] }
    let keys = objects.map(\.key)
    let named = try await database.read("look up the objects in", database.name) { transaction in
      Set(
        try transaction.execute("SELECT key FROM recap.objects WHERE key = ANY ($1::text[])", [.texts(keys)])
          .rows.map { try $0.text("key") })
    }
    return objects.filter { !named.contains($0.key) }
  }

  /// Returns those of the objects' places that are garbage, which daemons delete in time, and those of running jobs.
  private func taken(_ objects: [ListedObject]) async throws -> Set<String> {
    let places = Set(objects.flatMap { Self.places($0.key) }).sorted()
    return try await database.read("look for garbage in", database.name) { transaction in
      Set(
        try transaction.execute(
          """
          SELECT place FROM recap.garbage WHERE place = ANY ($1::text[])
          UNION ALL SELECT meeting_id || '/job-' || id || '-' || lease_token || '/' FROM recap.jobs
            WHERE state = 'running'
          """, [.texts(places)]
        ).rows.map { try $0.text("place") })
    }
  }

  /// A key, and the prefixes of its meeting and of its attempt.
  private static func places(_ key: String) -> [String] {
    let names = key.split(separator: "/")
    return [key] + (1..<min(3, max(1, names.count))).map { names.prefix($0).joined(separator: "/") + "/" }
  }

  // MARK: rows without an object

  private func compare(
    _ rows: [ObjectRowWalk.Row], _ page: [ListedObject], _ began: Date, _ report: inout Report
  ) async throws {
    try Task.checkCancellation()
    let listed = Dictionary(page.map { ($0.key, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    for row in rows where listed[row.key] != row.bytes {
      // Deleted since, or not listed yet: a listing is as old as its first page.
      let isThere = try await database.objects.has(row.key)
      let object = ListedObject(key: row.key, bytes: row.bytes, modifiedAt: began)
      guard try await unnamed([object]).isEmpty, !isThere || listed[row.key] != nil else { continue }
      report.damages.append(
        .init(
          key: row.key, meetingID: row.meetingID, found: isThere ? listed[row.key] : nil, expected: row.bytes)
      )
    }
    report.rows += rows.count
  }
}
