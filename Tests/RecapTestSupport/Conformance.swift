package import Foundation
package import RecapCore
import Testing

/// One promise of a port, checked against whatever implements it.
package struct Conformance<Subject: Sendable>: Sendable, CustomTestStringConvertible {
  package let testDescription: String
  package let check: @Sendable (Subject) async throws -> Void

  init(_ promise: String, _ check: @escaping @Sendable (Subject) async throws -> Void) {
    testDescription = promise
    self.check = check
  }
}

/// A store under test: both ports of one store, and where its artefacts lie.
package struct StoreSubject: Sendable {
  package let archive: any RecapArchive
  package let outbox: any Outbox
  package let home: URL

  package init(archive: any RecapArchive, outbox: any Outbox, home: URL) {
    self.archive = archive
    self.outbox = outbox
    self.home = home
  }

  /// A draft in a fresh folder under the home.
  package func draft(
    _ meetingID: String = "mtg-1", input: String = "input", room: String = "room-1",
    startedAt: String = "2025-03-04T09:00:00Z"
  ) throws -> RecapDraft {
    try Sample.draft(
      in: home.appending(path: "draft-\(UUID().uuidString)"), meetingID: meetingID, roomID: room,
      input: input,
      startedAt: startedAt)
  }

  @discardableResult package func finish(
    _ meetingID: String = "mtg-1", input: String = "input", room: String = "room-1",
    startedAt: String = "2025-03-04T09:00:00Z"
  ) async throws -> (stored: StoredRecap, isDuplicate: Bool) {
    try await archive.finish(try draft(meetingID, input: input, room: room, startedAt: startedAt))
  }
}
