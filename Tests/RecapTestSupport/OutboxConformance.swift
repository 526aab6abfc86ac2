import Foundation
import RecapCore
import Testing

/// What every `Outbox` must do.
package enum OutboxConformance {
  package static let all: [Conformance<StoreSubject>] = [
    Conformance("events come in the order of their commits, numbered from 1") { store in
      for meeting in ["mtg-b", "mtg-a", "mtg-c"] { try await store.finish(meeting) }
      let entries = try await store.outbox.entries(after: 0, limit: 10)
      #expect(entries.map(\.sequence) == [1, 2, 3])
      #expect(entries.map(\.event.subject) == ["mtg-b", "mtg-a", "mtg-c"])
      #expect(entries.allSatisfy { $0.deliveredTo.isEmpty })
      let event = try #require(entries.first?.event)
      #expect(event.id == Event.id(kind: .ready, meetingID: "mtg-b", revision: 1))
      #expect(event.time == "2025-03-04T10:00:00Z")
      #expect(event.data["revision"] == .number(1))
    },
    Conformance("a page starts after a sequence and ends at its limit") { store in
      for meeting in ["a", "b", "c", "d"] { try await store.finish(meeting) }
      #expect(try await store.outbox.entries(after: 1, limit: 2).map(\.sequence) == [2, 3])
      #expect(try await store.outbox.entries(after: 4, limit: 2).isEmpty)
      #expect(try await store.outbox.entries(after: 0, limit: 0).isEmpty)
      #expect(try await store.outbox.entries(after: 0, limit: -1).isEmpty)
    },
    Conformance("what one sink has, another still waits for") { store in
      for meeting in ["a", "b", "c"] { try await store.finish(meeting) }
      try await store.outbox.markDelivered(2, to: "mail", at: ManualTime.after(1))
      #expect(try await store.outbox.pending(for: "mail", limit: 10).map(\.sequence) == [1, 3])
      #expect(try await store.outbox.pending(for: "file", limit: 2).map(\.sequence) == [1, 2])
      #expect(try await store.outbox.entries(after: 1, limit: 1).first?.deliveredTo == ["mail"])
    },
    Conformance("a delivery noted twice is noted once") { store in
      try await store.finish()
      try await store.outbox.markDelivered(1, to: "mail", at: ManualTime.after(1))
      try await store.outbox.markDelivered(1, to: "mail", at: ManualTime.after(2))
      try await store.outbox.markDelivered(1, to: "file", at: ManualTime.after(3))
      #expect(try await store.outbox.entries(after: 0, limit: 1).first?.deliveredTo == ["file", "mail"])
    },
    Conformance("a delivery of an event that is not there is refused") { store in
      await #expect(throws: (any Error).self) {
        try await store.outbox.markDelivered(7, to: "mail", at: ManualTime.start)
      }
    },
  ]
}
