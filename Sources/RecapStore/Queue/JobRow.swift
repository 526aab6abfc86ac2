import Foundation
import GRDB
import RecapCore

extension Job {
  /// Makes a job from a row of `jobs`.
  /// - Throws: `StoreFailure` or `DecodingError` if a column holds a value that the queue does not write.
  init(row: Row) throws {
    guard let kind = JobKind(rawValue: row["kind"]), let state = JobState(rawValue: row["state"]) else {
      throw RecapDatabase.damaged("read job", "\(row["id"] as Int)", "its kind or state is unknown")
    }
    self.init(
      id: row["id"], kind: kind, queue: row["queue"], state: state, priority: row["priority"],
      meetingID: row["meeting_id"], arguments: try JSONColumn.value(row["args"]), attempt: row["attempt"],
      maximumAttempts: row["max_attempts"], crashes: row["crashes"],
      createdAt: Date(milliseconds: row["created_at"]), scheduledAt: Date(milliseconds: row["scheduled_at"]),
      attemptedAt: (row["attempted_at"] as Int?).map { Date(milliseconds: $0) },
      finalizedAt: (row["finalized_at"] as Int?).map { Date(milliseconds: $0) },
      attemptedBy: try JSONColumn.value(row["attempted_by"]), errors: try JSONColumn.value(row["errors"]),
      metadata: try JSONColumn.value(row["metadata"]), tags: try JSONColumn.value(row["tags"]),
      uniqueKey: row["unique_key"], lease: try Lease(row: row))
  }
}

extension Lease {
  /// Makes the lease from a row of `jobs`; nil unless the job is running.
  fileprivate init?(row: Row) throws {
    guard let holder = row["leased_by"] as String?,
      let expires = Instant(date: row["lease_expires_at"], uptime: row["lease_expires_uptime"])
    else { return nil }
    self.init(
      token: row["lease_token"], holder: try JSONColumn.value(holder), expires: expires,
      progress: Instant(date: row["progress_at"], uptime: row["progress_uptime"]))
  }
}

extension Instant {
  /// Makes an instant from two columns in milliseconds; nil if one of them is NULL.
  fileprivate init?(date: Int?, uptime: Int?) {
    guard let date, let uptime else { return nil }
    self.init(date: Date(milliseconds: date), uptime: .milliseconds(uptime))
  }
}
