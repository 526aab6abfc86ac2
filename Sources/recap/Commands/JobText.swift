import RecapCore

/// A job in the form in which the commands print it.
enum JobText {
  static func line(_ job: Job) -> String {
    let attempts = job.attempt > 0 ? "attempt \(job.attempt)/\(job.maximumAttempts)" : "no attempt yet"
    // An error of an attempt before the successful one no longer matters.
    let isOver = job.state == .completed
    let note = isOver ? "" : job.metadata[JobMetadata.reason]?.stringValue ?? job.errors.last?.error ?? ""
    return ["\(job.id)", job.state.rawValue, job.kind.rawValue, job.meetingID, attempts, note]
      .filter { !$0.isEmpty }.map(TerminalText.safe).joined(separator: "  ")
  }

  /// Returns the job with River's column names.
  static func json(_ job: Job) -> JSON { .object(members(job)) }

  /// Returns the members of the job's object.
  static func members(_ job: Job) -> [String: JSON] {
    [
      "id": .number(Double(job.id)), "kind": .string(job.kind.rawValue), "queue": .string(job.queue),
      "state": .string(job.state.rawValue), "priority": .number(Double(job.priority)),
      "meeting_id": .string(job.meetingID), "attempt": .number(Double(job.attempt)),
      "max_attempts": .number(Double(job.maximumAttempts)), "crashes": .number(Double(job.crashes)),
      "created_at": .string(RFC3339.text(job.createdAt)),
      "scheduled_at": .string(RFC3339.text(job.scheduledAt)),
      "attempted_at": job.attemptedAt.map { .string(RFC3339.text($0)) } ?? .null,
      "finalized_at": job.finalizedAt.map { .string(RFC3339.text($0)) } ?? .null,
      "attempted_by": .array(job.attemptedBy.map(JSON.string)),
      "errors": .array(job.errors.map(error)), "metadata": .object(job.metadata),
      "tags": .array(job.tags.map(JSON.string)), "unique_key": .string(job.uniqueKey),
    ]
  }

  private static func error(_ error: AttemptError) -> JSON {
    .object([
      "at": .string(error.at), "attempt": .number(Double(error.attempt)), "error": .string(error.error),
      "class": .string(error.kind.rawValue), "stage": error.stage.map(JSON.string) ?? .null,
    ])
  }

  static func unknown(_ id: Int) -> OperationFailure {
    OperationFailure(
      "find job", String(id), "there is no such job",
      hint: "`recap jobs` lists them; those that ended long ago are deleted",
      exitCode: .noInput)
  }
}
