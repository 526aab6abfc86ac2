/// A store with all its ports: everything that outlives a process.
///
/// The commands and the workers hold one of these and know no database. All ports of one store see the same
/// transactions and decide by the same clock.
package protocol RecapStoring: Sendable {
  var queue: any JobQueue { get }
  var archive: any RecapArchive { get }
  var journal: any StageJournal { get }
  var outbox: any Outbox { get }
  var retention: any RecapRetention { get }
  var checkpoints: any RestorableStore { get }

  /// Announces a daemon that looks for jobs.
  /// - Parameter software: its name and version.
  func announce(_ daemon: WorkerIdentity, software: String) async throws -> any DaemonPresence

  /// Returns what is known of all daemons.
  func daemons() async throws -> DaemonState

  /// Returns what waits in the store.
  func readings() async throws -> StoreReadings

  /// Removes the files that ended work left without a row in the store.
  /// - Parameter meetingID: the meeting to look at. If nil, all meetings are, which takes long with many.
  func removeLeftovers(of meetingID: String?) async throws
}
