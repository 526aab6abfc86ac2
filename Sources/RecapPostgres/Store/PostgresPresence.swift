import Foundation
import RecapCore
import Synchronization

/// A daemon's row in the shared store, beaten every 20 seconds.
final class PostgresPresence: DaemonPresence {
  /// In seconds.
  private static let (beat, missing, forgotten) = (20.0, 60, 86_400)

  private let database: PostgresDatabase
  private let daemon: WorkerIdentity
  private let software: String
  private let last = Mutex<(beat: ContinuousClock.Instant, trouble: String?, refusal: String?)?>(nil)

  init(_ database: PostgresDatabase, _ daemon: WorkerIdentity, software: String) {
    self.software = software
    self.database = database
    self.daemon = daemon
  }

  /// What one beat found.
  private struct Found: Sendable {
    var refusal: String?
  }

  @discardableResult func note(trouble: String?) async throws -> String? {
    let fresh = last.withLock { last in
      last.flatMap { $0.trouble == trouble && $0.beat.duration(to: .now) < .seconds(Self.beat) ? $0 : nil }
    }
    if let fresh { return fresh.refusal }
    let (identity, software) = (try JSONText.text(daemon), software)
    let (name, program) = (database.name, database.program)
    let found = try await database.transaction("announce", "\(daemon)", recognise: { _ in nil }) {
      transaction in
      // Others may have upgraded the store since this daemon began.
      let refusal = try PostgresSchema.Terms(transaction).refusal(name, program: program).map {
        "\($0.cause): \($0.hint ?? "")"
      }
      let trouble = trouble ?? refusal
      try transaction.execute(
        """
        INSERT INTO recap.daemons (identity, software, seen_at, trouble) VALUES ($1, $2, recap.clock(), $3)
        ON CONFLICT (identity) DO UPDATE SET seen_at = excluded.seen_at, trouble = excluded.trouble
        """,
        [.text(identity), .text(software), PostgresValue(trouble.map { String($0.prefix(1000)) })])
      try transaction.execute(
        "DELETE FROM recap.daemons WHERE seen_at < recap.clock() - \(Self.forgotten) * interval '1 second'")
      return Found(refusal: refusal)
    }
    last.withLock { $0 = (.now, trouble, found.refusal) }
    return found.refusal
  }

  func leave() async throws {
    let identity = try JSONText.text(daemon)
    try await database.transaction("take leave of", "\(daemon)", recognise: { _ in nil }) { transaction in
      try transaction.execute("DELETE FROM recap.daemons WHERE identity = $1", [.text(identity)])
      return true
    }
  }

  static func state(_ database: PostgresDatabase) async throws -> DaemonState {
    try await database.read("look for daemons in", database.name) { transaction in
      let row = try transaction.execute(
        """
        SELECT count(*) AS number, count(*) = count(trouble) AS all_have_trouble, max(trouble) AS trouble
        FROM recap.daemons WHERE seen_at > recap.clock() - \(missing) * interval '1 second'
        """
      ).first
      guard let row, try row.integer("number") > 0 else { return DaemonState(isThere: false, trouble: nil) }
      return DaemonState(
        isThere: true, trouble: try row.boolean("all_have_trouble") ? try row.textOrNil("trouble") : nil)
    }
  }
}
