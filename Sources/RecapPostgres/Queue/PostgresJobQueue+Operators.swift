package import RecapCore

extension PostgresJobQueue {
  package func retry(_ id: Int) async throws -> Job? {
    try await database.transaction("retry job", String(id), recognise: { _ in nil }) { transaction in
      guard let job = try JobRows.find(id, transaction) else { return nil }
      if job.state == .running || job.state == .completed {
        throw OperationFailure(
          "retry job", String(id), job.state == .running ? "it is running" : "it was completed",
          hint: job.state == .running ? "`recap cancel` stops it" : "`recap reprocess` makes a new revision",
          exitCode: .usage)
      }
      if let other = try JobRows.holder(of: job.uniqueKey, transaction), other.id != id {
        throw OperationFailure(
          "retry job", String(id), "job \(other.id) has the same input",
          hint: "`recap jobs why \(other.id)` shows its state", exitCode: .usage)
      }
      try JobRows.makeAvailable(job, transaction)
      return try JobRows.find(id, transaction)
    }
  }

  package func cancel(_ id: Int) async throws -> Job? {
    try await database.transaction("cancel job", String(id), recognise: { _ in nil }) { transaction in
      try transaction.execute("SELECT 1 FROM recap.jobs WHERE id = $1 FOR NO KEY UPDATE", [.integer(id)])
      guard let job = try JobRows.find(id, transaction) else { return nil }
      if job.state == .running {
        try transaction.execute(
          "UPDATE recap.jobs SET metadata = metadata || jsonb_build_object($2::text, $3::text) WHERE id = $1",
          [
            .integer(id), .text(JobMetadata.cancelRequested),
            .text(RFC3339.text(try JobRows.now(transaction))),
          ])
      } else if !job.state.isFinal {
        try JobRows.cancel(job, transaction)
      }
      return try JobRows.find(id, transaction)
    }
  }

  package func prune(_ states: Set<JobState>, olderThan age: Duration) async throws -> Int {
    let ended = try JSONText.text(states.filter(\.isFinal).map(\.rawValue).sorted())
    let count = try await database.transaction(
      "prune the jobs in", database.name, recognise: { _ in nil }
    ) { transaction in
      let count = try transaction.execute(
        """
        WITH gone AS (
          DELETE FROM recap.jobs_done WHERE state IN (SELECT jsonb_array_elements_text($1::jsonb))
            AND finalized_at < recap.clock() - $2 * interval '1 millisecond' RETURNING id),
        keys AS (DELETE FROM recap.job_keys USING gone WHERE job = gone.id)
        SELECT count(*) AS number FROM gone
        """, [.text(ended), .integer(Int(age / .milliseconds(1)))]
      ).first?.integer("number")
      // The manifest and stages of a meeting are kept as long as it has a recap, which may be reprocessed.
      try transaction.execute(
        """
        WITH gone AS (
          DELETE FROM recap.inputs AS i WHERE NOT EXISTS (SELECT 1 FROM recap.jobs WHERE input = i.id)
            AND NOT EXISTS (SELECT 1 FROM recap.jobs_done WHERE input = i.id)
            AND NOT EXISTS (SELECT 1 FROM recap.recaps WHERE meeting_id = i.meeting_id)
          RETURNING manifest, meeting_id),
        objects AS (DELETE FROM recap.objects USING gone WHERE key = manifest)
        INSERT INTO recap.garbage (place, meeting_id, not_before) SELECT manifest, meeting_id, recap.clock() FROM gone
          ON CONFLICT (place) DO NOTHING
        """)
      let meetings = try transaction.execute(
        """
        DELETE FROM recap.stages AS s WHERE NOT EXISTS (SELECT 1 FROM recap.jobs WHERE meeting_id = s.meeting_id)
          AND NOT EXISTS (SELECT 1 FROM recap.jobs_done WHERE meeting_id = s.meeting_id)
          AND NOT EXISTS (SELECT 1 FROM recap.recaps WHERE meeting_id = s.meeting_id) RETURNING meeting_id
        """
      ).rows.map { try $0.text("meeting_id") }
      for meeting in Set(meetings).sorted() { ObjectRows.release(meeting, transaction) }
      try transaction.execute(
        """
        DELETE FROM recap.job_settings AS s WHERE NOT EXISTS (SELECT 1 FROM recap.jobs WHERE settings = s.digest)
          AND NOT EXISTS (SELECT 1 FROM recap.jobs_done WHERE settings = s.digest)
        """)
      return count ?? 0
    }
    // After the commit: a row never lacks its object.
    try await PostgresGarbage(database: database).collect(of: nil)
    return count
  }
}
