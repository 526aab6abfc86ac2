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
      #expect(try await store.deliver(to: "mail") == [1, 2, 3])
      #expect(try await store.deliver(to: "mail") == [])
      #expect(try await store.deliver(to: "file") == [1, 2, 3])
      #expect(try await store.outbox.entries(after: 1, limit: 1).first?.deliveredTo == ["file", "mail"])
      #expect(
        try await store.outbox.backlog() == [
          SinkBacklog(sink: "file", waiting: 0, dead: 0), SinkBacklog(sink: "mail", waiting: 0, dead: 0),
        ])
    },
    Conformance("a meeting's later event waits for the one before it, another meeting's does not") { store in
      try await store.finish("a")
      try await store.finish("a", input: "other")
      try await store.finish("b")
      let first = try #require(try await store.claimDelivery())
      let second = try #require(try await store.claimDelivery())
      #expect(first.entry.sequence == 1)
      #expect(second.entry.sequence == 3)
      #expect(try await store.claimDelivery() == nil)
      #expect(try await store.outbox.settle(first, .delivered))
      #expect(try await store.claimDelivery()?.entry.sequence == 2)
    },
    Conformance("what a sink did not take comes back later, and in the end is given up") { store in
      try await store.finish("a")
      try await store.finish("a", input: "other")
      var now = 0.0
      for attempt in 1...DeliverySchedule.attempts {
        let claim = try #require(try await store.claimDelivery(at: now))
        #expect(claim.entry.sequence == 1)
        #expect(claim.attempt == attempt)
        #expect(try await store.at(now).outbox.settle(claim, .failed("it is away")))
        if let wait = DeliverySchedule.wait(after: attempt, event: claim.entry.event.id) {
          #expect(try await store.claimDelivery(at: now + wait - 1) == nil)
          now += wait + 0.001
        }
      }
      let status = try #require(try await store.outbox.entries(after: 0, limit: 1).first?.deliveries.first)
      #expect(status.state == .dead)
      #expect(status.lastError == "it is away")
      #expect(try await store.outbox.backlog() == [SinkBacklog(sink: "sink", waiting: 1, dead: 1)])
      // A dead letter keeps nobody waiting.
      #expect(try await store.deliver(to: "sink", at: now) == [2])
      #expect(try await store.at(now).outbox.retryDeliveries(of: [2]) == 0)
      #expect(try await store.at(now).outbox.retryDeliveries(of: nil) == 1)
      // A sink has to know that somebody tried.
      let retried = try #require(try await store.claimDelivery(at: now))
      #expect(retried.entry.deliveries.first?.attempts == 1)
      #expect(retried.entry.deliveries.first?.lastError == "it is away")
      #expect(try await store.at(now).outbox.settle(retried, .delivered))
    },
    Conformance("who took too long has nothing more to say") { store in
      try await store.finish("a")
      let slow = try #require(try await store.claimDelivery())
      #expect(try await store.claimDelivery(at: 59) == nil)
      let fast = try #require(try await store.claimDelivery(at: 61))
      #expect(try await !store.at(62).outbox.settle(slow, .failed("too late")))
      #expect(try await store.at(62).outbox.settle(fast, .delivered))
      #expect(try await !store.at(63).outbox.settle(fast, .failed("again")))
      #expect(try await store.outbox.entries(after: 0, limit: 1).first?.deliveredTo == ["sink"])
    },
    Conformance("an event whose senders die of it is given up as well") { store in
      try await store.finish("a")
      try await store.finish("a", input: "other")
      for attempt in 1...DeliverySchedule.attempts {
        #expect(try await store.claimDelivery(at: Double(attempt) * 61)?.entry.sequence == 1)
      }
      let later = Double(DeliverySchedule.attempts + 1) * 61
      #expect(try await store.claimDelivery(at: later)?.entry.sequence == 2)
      let status = try #require(try await store.outbox.entries(after: 0, limit: 1).first?.deliveries.first)
      #expect(status.state == .dead)
      #expect(status.lastError == DeliveryChange.unheardOf)
    },
    Conformance("a sender that is gone keeps nobody waiting for its lease, and its attempt counts") { store in
      for meeting in ["a", "b"] { try await store.finish(meeting) }
      let dead = try #require(try await store.claimDelivery(by: 1))
      let slow = try #require(try await store.claimDelivery(by: 2))
      let rescued = try await store.at(1).outbox.rescueDeliveries(by: Sample.worker(3)) {
        $0.pid == 2
      }
      #expect(rescued == 1)
      #expect(try await !store.at(1).outbox.settle(dead, .delivered))
      let again = try #require(try await store.claimDelivery(at: 1, by: 3))
      #expect(again.entry.sequence == 1)
      #expect(again.attempt == 2)
      #expect(try await store.claimDelivery(at: 1, by: 3) == nil)
      #expect(try await store.at(2).outbox.settle(slow, .delivered))
    },
    Conformance("an interrupted delivery is as if it had not been tried") { store in
      try await store.finish("a")
      let claim = try #require(try await store.claimDelivery())
      #expect(try await store.outbox.settle(claim, .released))
      #expect(try await store.claimDelivery()?.attempt == 1)
    },
    Conformance("a sink hears of what happens after it was made known, unless it wants the past") { store in
      try await store.finish("a")
      let late = Subscription(sink: "late", replaysHistory: false)
      try await store.outbox.introduce(late)
      try await store.finish("b")
      try await store.outbox.introduce(late)
      #expect(try await store.claimDelivery(to: late)?.entry.sequence == 2)
      let later = Subscription(sink: "later", replaysHistory: false)
      #expect(try await store.claimDelivery(to: later) == nil)
      #expect(try await store.claimDelivery(to: "all")?.entry.sequence == 1)
      let first = try #require(try await store.outbox.entries(after: 0, limit: 1).first)
      #expect(first.deliveries.map(\.sink) == ["all"])
    },
    Conformance("a sink has no rows for what it does not want to hear of") { store in
      try await store.finish("a")
      let picky = Subscription(sink: "picky", kinds: [.failed, .erased])
      #expect(try await store.claimDelivery(to: picky) == nil)
      #expect(try await store.outbox.entries(after: 0, limit: 1).first?.deliveries.isEmpty == true)
      #expect(try await store.claimDelivery(to: Subscription(sink: "keen", kinds: [.ready])) != nil)
    },
    Conformance("a sink that asks for a pause is left alone by all its events") { store in
      for meeting in ["a", "b"] { try await store.finish(meeting) }
      let claim = try #require(try await store.claimDelivery())
      let pause = ManualTime.after(1000)
      #expect(
        try await store.outbox.settle(claim, .failed("busy", notBefore: pause)))
      #expect(try await store.claimDelivery(at: 999) == nil)
      #expect(try await store.claimDelivery(to: "other", at: 999) != nil)
      #expect(try await store.claimDelivery(at: 1001)?.entry.sequence == 1)
      #expect(try await store.claimDelivery(at: 1001)?.entry.sequence == 2)
    },
    Conformance("what a sink refuses for good is given up at once") { store in
      for meeting in ["a", "b"] { try await store.finish(meeting) }
      let claim = try #require(try await store.claimDelivery())
      #expect(try await store.outbox.settle(claim, .refused("no such address")))
      let status = try await store.outbox.entries(after: 0, limit: 1).first?.deliveries.first
      #expect(status?.state == .dead)
      #expect(status?.attempts == 1)
      #expect(try await store.deliver(to: "sink") == [2])
    },
    Conformance("a sink that is gone for good gets nothing until an operator wants it") { store in
      for meeting in ["a", "b"] { try await store.finish(meeting) }
      let claim = try #require(try await store.claimDelivery())
      #expect(try await store.outbox.settle(claim, .closed("gone")))
      #expect(try await store.claimDelivery(at: 1e6) == nil)
      try await store.finish("c")
      #expect(try await store.claimDelivery(at: 1e6) == nil)
      let states = try await store.outbox.entries(after: 0, limit: 9).flatMap(\.deliveries)
      #expect(states.map(\.state) == [.dead, .dead, .dead])
      #expect(states.allSatisfy { $0.lastError == "gone" })
      #expect(states.map(\.attempts) == [1, 0, 0])
      #expect(try await store.deliver(to: "other") == [1, 2, 3])
      #expect(try await store.outbox.retryDeliveries(of: nil) == 3)
      #expect(try await store.deliver(to: "sink") == [1, 2, 3])
    },
    Conformance("many at once: each event goes to one relay") { store in
      for index in 0..<12 { try await store.finish("mtg-\(index)") }
      let sent = try await withThrowingTaskGroup(of: [Int].self) { group in
        for _ in 0..<4 { group.addTask { try await store.deliver(to: "sink") } }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      let all: [Int] = Array(1...12)
      #expect(sent.sorted() == all)
    },
  ]
}

extension StoreSubject {
  /// A claim for a minute.
  func claimDelivery(
    to sink: String = "sink", at seconds: Double = 0, by pid: Int = 100
  ) async throws -> DeliveryClaim? {
    try await claimDelivery(to: Subscription(sink: sink), at: seconds, by: pid)
  }

  func claimDelivery(
    to subscription: Subscription, at seconds: Double = 0, by pid: Int = 100
  ) async throws -> DeliveryClaim? {
    try await at(seconds).outbox.claimDelivery(
      to: subscription, by: Sample.worker(pid), lease: .seconds(60))
  }

  /// Sends all that is due; the sequences, in the order of sending.
  func deliver(to sink: String, at seconds: Double = 0) async throws -> [Int] {
    var sent: [Int] = []
    while let claim = try await claimDelivery(to: sink, at: seconds) {
      #expect(try await outbox.settle(claim, .delivered))
      sent.append(claim.entry.sequence)
    }
    return sent
  }
}
