package import Foundation
package import RecapCore

/// A store under test with all its ports.
package struct WholeStore: Sendable {
  package let queue: any JobQueue
  package let archive: any RecapArchive
  package let outbox: any Outbox
  package let retention: any RecapRetention
  package let home: URL

  package init(
    queue: any JobQueue, archive: any RecapArchive, outbox: any Outbox, retention: any RecapRetention,
    home: URL
  ) {
    self.queue = queue
    self.archive = archive
    self.outbox = outbox
    self.retention = retention
    self.home = home
  }

  /// The twin of a home.
  package init(twin home: URL, policy: JobTransition.Policy = .init()) {
    let twin = InMemoryStore(home: home, policy: policy)
    self.init(queue: twin, archive: twin, outbox: twin, retention: twin, home: home)
  }

  /// A draft in a fresh folder under the home, as of `time`.
  package func draft(
    _ meetingID: String, input: String = "input", at time: Date = ManualTime.start
  ) throws -> RecapDraft {
    try Sample.draft(
      in: home.appending(path: "draft-\(UUID().uuidString)"), meetingID: meetingID, input: input,
      createdAt: time)
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
}
