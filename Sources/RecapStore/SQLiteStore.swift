package import RecapCore

/// The embedded store: SQLite in the home, with the artefacts in folders beside it.
package struct SQLiteStore: RecapStoring {
  package let database: RecapDatabase
  private let policy: JobTransition.Policy

  /// - Parameter policy: how often and when the queue tries a job again.
  package init(_ database: RecapDatabase, policy: JobTransition.Policy = .init()) {
    self.database = database
    self.policy = policy
  }

  package var queue: any JobQueue { SQLiteJobQueue(database, policy: policy) }
  package var archive: any RecapArchive { SQLiteRecapArchive(database) }
  package var journal: any StageJournal { SQLiteStageJournal(database) }
  package var outbox: any Outbox { SQLiteOutbox(database) }
  package var retention: any RecapRetention { SQLiteRetention(database) }
  package var checkpoints: any RestorableStore { SQLiteCheckpoints(database) }

  package func announce(_ daemon: WorkerIdentity, software: String) throws -> any DaemonPresence {
    try WorkerPresence(home: database.files.home)
  }

  package func daemons() throws -> DaemonState {
    let home = database.files.home
    return DaemonState(
      isThere: try WorkerPresence.isThere(home: home), trouble: try WorkerPresence.trouble(home: home))
  }

  package func readings() async throws -> StoreReadings {
    var readings = try await SQLiteJobQueue(database, policy: policy).readings()
    (readings.checkpointAge, readings.recordsSinceCheckpoint) = try await checkpoints.outlook().uncovered
    return readings
  }

  package func removeLeftovers(of meetingID: String?) async throws {
    try await SQLiteRecapArchive(database).removeOrphans(meetingID: meetingID)
    try await SQLiteStageJournal(database).removeOrphans(meetingID: meetingID)
  }
}
