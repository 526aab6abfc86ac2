import Foundation
import RecapCore
import RecapStore
import RecapTestSupport

extension StoreSubject {
  /// All ports of a SQLite store.
  /// - Parameters:
  ///   - archive: an archive with fault points; nil for a plain one.
  ///   - clock: the clock with which `database` was opened, if a test moves it.
  init(
    _ database: RecapDatabase, archive: SQLiteRecapArchive? = nil, policy: JobTransition.Policy = .init(),
    home: URL, clock: ManualClock = ManualClock()
  ) {
    self.init(
      queue: SQLiteJobQueue(database, policy: policy), archive: archive ?? SQLiteRecapArchive(database),
      journal: SQLiteStageJournal(database), outbox: SQLiteOutbox(database),
      retention: SQLiteRetention(database), home: home, clock: clock)
  }
}
