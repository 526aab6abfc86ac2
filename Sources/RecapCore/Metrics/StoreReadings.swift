/// What a store tells of what waits in it, by its own clock. All are zero where nothing is wrong.
package struct StoreReadings: Hashable, Sendable {
  /// For how long the job has been due that has been due longest, in seconds; also if no worker looked for it.
  package var oldestDue: Double
  /// Running jobs whose lease has ended.
  package var endedLeases: Int
  /// Records that are committed and not in the chain yet, and events without a number. The embedded store has none.
  package var unlinkedRecords: Int
  package var unnumberedEvents: Int
  /// Places of objects that no row names and that are still to be deleted. The embedded store has none.
  package var garbage: Int
  /// For how long the garbage has been due that has been due longest, in seconds.
  package var oldestGarbage: Double
  /// For how long the newest checkpoint has not told what came after it, in seconds, and how many records those are.
  package var checkpointAge: Double
  package var recordsSinceCheckpoint: Int
  /// Rows of the queue that are gone and that the server still has to look at, for each claim. The embedded store has none.
  package var deadRows: Int

  package init(
    oldestDue: Double = 0, endedLeases: Int = 0, unlinkedRecords: Int = 0, unnumberedEvents: Int = 0,
    garbage: Int = 0, oldestGarbage: Double = 0, checkpointAge: Double = 0, recordsSinceCheckpoint: Int = 0,
    deadRows: Int = 0
  ) {
    self.oldestDue = oldestDue
    self.endedLeases = endedLeases
    self.unlinkedRecords = unlinkedRecords
    self.unnumberedEvents = unnumberedEvents
    self.garbage = garbage
    self.oldestGarbage = oldestGarbage
    self.checkpointAge = checkpointAge
    self.recordsSinceCheckpoint = recordsSinceCheckpoint
    self.deadRows = deadRows
  }
}
