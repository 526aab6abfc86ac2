package import Foundation
package import RecapCore

/// A store under test: all its ports, the clock by which it decides, and the folder where its files are.
package struct StoreSubject: Sendable {
  package let queue: any JobQueue
  package let archive: any RecapArchive
  package let journal: any StageJournal
  package let outbox: any Outbox
  package let retention: any RecapRetention
  package let home: URL
  package let clock: ManualClock
  /// The bytes behind the store, which a test reads and changes.
  package let bytes: StoredBytes

  package init(
    queue: any JobQueue, archive: any RecapArchive, journal: any StageJournal, outbox: any Outbox,
    retention: any RecapRetention, home: URL, clock: ManualClock, bytes: StoredBytes? = nil
  ) {
    self.bytes = bytes ?? StoredBytes(foldersIn: home)
    self.queue = queue
    self.archive = archive
    self.journal = journal
    self.outbox = outbox
    self.retention = retention
    self.home = home
    self.clock = clock
  }

  /// The twin of a home.
  package init(twin home: URL, policy: JobTransition.Policy = .init()) {
    let clock = ManualClock()
    let twin = InMemoryStore(home: home, policy: policy, clock: clock)
    let journal = InMemoryJournal(folder: home) { await twin.job($0.jobID)?.claim == $0 }
    self.init(
      queue: twin, archive: twin, journal: journal, outbox: twin, retention: twin, home: home, clock: clock)
  }

  /// The same store, `seconds` after the test began.
  package func at(_ seconds: Double) -> StoreSubject {
    clock.set(seconds)
    return self
  }

  /// A draft in a new folder under the home.
  package func draft(
    _ meetingID: String = "mtg-1", input: String = "input", room: String = "room-1",
    startedAt: String = "2025-03-04T09:00:00Z", at time: Date = ManualTime.start
  ) throws -> RecapDraft {
    try Sample.draft(
      in: home.appending(path: "draft-\(UUID().uuidString)"), meetingID: meetingID, roomID: room,
      input: input, startedAt: startedAt, createdAt: time)
  }

  /// A draft whose record is changed before it is committed.
  func draft(
    _ meetingID: String, changed change: @escaping @Sendable (inout Recap) -> Void
  ) throws -> RecapDraft {
    var draft = try draft(meetingID)
    let compose = draft.compose
    draft.compose = { slot in
      var (recap, events) = try compose(slot)
      change(&recap)
      return (recap, events)
    }
    return draft
  }

  @discardableResult package func finish(
    _ meetingID: String = "mtg-1", input: String = "input", room: String = "room-1",
    startedAt: String = "2025-03-04T09:00:00Z"
  ) async throws -> (stored: StoredRecap, isDuplicate: Bool) {
    try await archive.finish(try draft(meetingID, input: input, room: room, startedAt: startedAt))
  }
}
