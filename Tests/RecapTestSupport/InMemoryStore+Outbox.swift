import Foundation
package import RecapCore

extension InMemoryStore.State {
  mutating func introduce(_ subscription: Subscription) {
    guard sinks[subscription.sink] == nil else { return }
    sinks[subscription.sink] = .init(
      enrolled: subscription.replaysHistory ? 0 : outbox.map(\.sequence).max() ?? 0)
  }

  /// Gives new events their rows for a sink.
  mutating func enrol(_ subscription: Subscription) {
    introduce(subscription)
    let sink = subscription.sink
    guard let known = sinks[sink] else { return }
    for record in outbox
    where record.sequence > known.enrolled && subscription.kinds.contains(record.event.type) {
      guard deliveries[record.sequence]?[sink] == nil else { continue }
      let status = DeliveryStatus(
        sink: sink, state: known.closed == nil ? .waiting : .dead, attempts: 0, lastError: known.closed)
      deliveries[record.sequence, default: [:]][sink] = .init(
        status: status, due: Date(timeIntervalSince1970: 0))
    }
    sinks[sink]?.enrolled = max(known.enrolled, outbox.map(\.sequence).max() ?? 0)
  }

  func isWaiting(_ sink: String, _ now: Date) -> Bool {
    if let known = sinks[sink], known.pausedUntil > now { return false }
    if outbox.contains(where: { $0.sequence > sinks[sink]?.enrolled ?? 0 }) { return true }
    return deliveries.values.compactMap { $0[sink] }.contains {
      [.waiting, .sending].contains($0.status.state) && $0.due <= now
    }
  }

  func entry(_ sequence: Int) -> OutboxEntry? {
    guard let record = outbox.first(where: { $0.sequence == sequence }) else { return nil }
    let statuses = (deliveries[sequence] ?? [:]).values.map { delivery in
      var status = delivery.status
      status.due = [.waiting, .sending].contains(status.state) ? delivery.due : nil
      return status
    }
    return OutboxEntry(
      sequence: sequence, event: record.event, deliveries: statuses.sorted { $0.sink < $1.sink })
  }

  mutating func settle(_ claim: DeliveryClaim, _ outcome: DeliveryOutcome, at now: Date) -> Bool {
    guard var delivery = deliveries[claim.entry.sequence]?[claim.sink], delivery.token == claim.token,
      delivery.status.state == .sending
    else { return false }
    let change = DeliveryChange(outcome, claim, at: now)
    delivery.status = DeliveryStatus(
      sink: claim.sink, state: change.state, attempts: change.attempts, lastError: change.error,
      deliveredAt: change.deliveredAt)
    delivery.due = change.due
    delivery.sender = nil
    deliveries[claim.entry.sequence]?[claim.sink] = delivery
    if let pause = change.pause, let known = sinks[claim.sink] {
      sinks[claim.sink]?.pausedUntil = max(pause, known.pausedUntil)
    }
    if let closing = change.closing { close(claim.sink, closing) }
    return true
  }

  private mutating func close(_ sink: String, _ reason: String) {
    sinks[sink]?.closed = reason
    for sequence in deliveries.keys where deliveries[sequence]?[sink]?.status.state == .waiting {
      deliveries[sequence]?[sink]?.status.state = .dead
      deliveries[sequence]?[sink]?.status.lastError = reason
    }
  }
}

extension InMemoryStore: Outbox {
  package func entries(after sequence: Int, limit: Int) -> [OutboxEntry] {
    state.outbox.map(\.sequence).filter { $0 > sequence }.sorted().prefix(max(0, limit))
      .compactMap(state.entry)
  }

  package func add(_ events: [Event]) throws {
    try transaction { state in
      for event in events {
        try state.refuseErased(event.subject)
        state.add(event, at: now)
      }
    }
  }

  package func introduce(_ subscription: Subscription) throws {
    try transaction { $0.introduce(subscription) }
  }

  package func claimDelivery(
    to subscription: Subscription, by sender: WorkerIdentity, lease: Duration
  ) throws -> DeliveryClaim? {
    let sink = subscription.sink
    guard state.isWaiting(sink, now) else { return nil }
    return try transaction { state in
      state.enrol(subscription)
      for sequence in state.deliveries.keys {
        guard let delivery = state.deliveries[sequence]?[sink], delivery.status.state == .sending,
          delivery.due <= now, delivery.status.attempts >= DeliverySchedule.attempts
        else { continue }
        state.deliveries[sequence]?[sink]?.status.state = .dead
        state.deliveries[sequence]?[sink]?.status.lastError = DeliveryChange.unheardOf
      }
      var seen: Set<String> = []
      for record in state.outbox.sorted(by: { $0.sequence < $1.sequence }) {
        guard var delivery = state.deliveries[record.sequence]?[sink],
          [.waiting, .sending].contains(delivery.status.state), seen.insert(record.event.subject).inserted,
          delivery.due <= now
        else { continue }
        delivery.status.state = .sending
        delivery.status.attempts += 1
        delivery.due = now.addingTimeInterval(lease / .seconds(1))
        delivery.token += 1
        delivery.sender = sender
        state.deliveries[record.sequence]?[sink] = delivery
        return state.entry(record.sequence).map {
          DeliveryClaim(entry: $0, sink: sink, attempt: delivery.status.attempts, token: delivery.token)
        }
      }
      return nil
    }
  }

  package func settle(_ claim: DeliveryClaim, _ outcome: DeliveryOutcome) throws -> Bool {
    try transaction { $0.settle(claim, outcome, at: now) }
  }

  package func rescueDeliveries(
    by observer: WorkerIdentity, isAlive: @escaping @Sendable (WorkerIdentity) -> Bool
  ) throws -> Int {
    try transaction { state in
      var count = 0
      for (sequence, sinks) in state.deliveries {
        for (sink, delivery) in sinks where delivery.status.state == .sending {
          guard let sender = delivery.sender, sender.isGone(to: observer, isAlive: isAlive),
            let entry = state.entry(sequence)
          else { continue }
          let claim = DeliveryClaim(
            entry: entry, sink: sink, attempt: delivery.status.attempts, token: delivery.token)
          count += state.settle(claim, .lost, at: now) ? 1 : 0
        }
      }
      return count
    }
  }

  package func retryDeliveries(of sequences: [Int]?) throws -> Int {
    try transaction { state in
      var count = 0
      for sink in state.sinks.keys {
        state.sinks[sink]?.closed = nil
        state.sinks[sink]?.pausedUntil = Date(timeIntervalSince1970: 0)
      }
      for (sequence, sinks) in state.deliveries where sequences?.contains(sequence) ?? true {
        for (sink, delivery) in sinks where [.dead, .waiting].contains(delivery.status.state) {
          state.deliveries[sequence]?[sink]?.status.state = .waiting
          state.deliveries[sequence]?[sink]?.status.attempts = 0
          state.deliveries[sequence]?[sink]?.due = now
          count += 1
        }
      }
      return count
    }
  }

  package func backlog() -> [SinkBacklog] {
    state.sinks.keys.sorted().map { sink in
      let states = state.deliveries.values.compactMap { $0[sink]?.status.state }
      return SinkBacklog(
        sink: sink, waiting: states.count { $0 == .waiting || $0 == .sending },
        dead: states.count { $0 == .dead })
    }
  }
}
