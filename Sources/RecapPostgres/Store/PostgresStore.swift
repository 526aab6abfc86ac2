package import RecapCore

/// The shared store of many machines: state in PostgreSQL, bytes in an object store.
package struct PostgresStore: RecapStoring {
  package let database: PostgresDatabase
  private let policy: JobTransition.Policy

  /// - Parameter policy: how often and when the queue tries a job again.
  package init(_ database: PostgresDatabase, policy: JobTransition.Policy = .init()) {
    self.database = database
    self.policy = policy
  }

  package var queue: any JobQueue { PostgresJobQueue(database, policy: policy) }
  package var archive: any RecapArchive { PostgresRecapArchive(database) }
  package var journal: any StageJournal { PostgresStageJournal(database) }
  package var outbox: any Outbox { PostgresOutbox(database) }
  package var retention: any RecapRetention { PostgresRetention(database) }
  package var checkpoints: any RestorableStore { PostgresCheckpoints(database) }

  package func announce(_ daemon: WorkerIdentity, software: String) async throws -> any DaemonPresence {
    let presence = PostgresPresence(database, daemon, software: software)
    try await presence.note(trouble: nil)
    return presence
  }

  package func daemons() async throws -> DaemonState { try await PostgresPresence.state(database) }

  package func readings() async throws -> StoreReadings { try await database.readings() }

  package func removeLeftovers(of meetingID: String?) async throws {
    try await PostgresGarbage(database: database).collect(of: meetingID)
  }
}
