package import Foundation

/// An event about a recap or a job: ids, counts and a link, never speech. CloudEvents 1.0 JSON
/// (github.com/cloudevents/spec, `cloudevents/formats/json-format.md`).
package struct Event: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case ready = "recap.ready"
    case withheld = "recap.withheld"
    case superseded = "recap.superseded"
    case failed = "recap.failed"
    case expired = "recap.expired"
    case erased = "recap.erased"
  }

  package var specversion = "1.0"
  /// The id, derived from the logical event: the same event has the same id in every delivery.
  package var id: String
  /// The store that sends the event, as a URI-reference.
  package var source: String
  package var type: Kind
  /// The meeting's id.
  package var subject: String
  /// The time of the event, in RFC 3339.
  package var time: String
  package var datacontenttype = "application/json"
  package var data: JSON

  /// Creates an event about a revision; there is one of each kind.
  package init(kind: Kind, meetingID: String, revision: Int, time: Date, source: String, data: JSON) {
    self.init(
      kind: kind, meetingID: meetingID, occurrence: String(revision), time: time, source: source, data: data)
  }

  /// - Parameter occurrence: distinguishes this event from others of its kind about the meeting; equal for
  ///   the same logical event, however often it is written.
  package init(
    kind: Kind, meetingID: String, occurrence: String, time: Date, source: String, data: JSON
  ) {
    id = Self.id(kind: kind, meetingID: meetingID, occurrence: occurrence)
    self.source = source
    type = kind
    subject = meetingID
    self.time = RFC3339.text(time)
    self.data = data
  }

  /// The same JSON as the encoder's, but built directly: events are written inside the queue's transactions.
  package var json: JSON {
    .object([
      "specversion": .string(specversion), "id": .string(id), "source": .string(source),
      "type": .string(type.rawValue), "subject": .string(subject), "time": .string(time),
      "datacontenttype": .string(datacontenttype), "data": data,
    ])
  }

  /// Returns 32 hexadecimal digits of the digest of kind, meeting and revision.
  package static func id(kind: Kind, meetingID: String, revision: Int) -> String {
    id(kind: kind, meetingID: meetingID, occurrence: String(revision))
  }

  /// Returns 32 hexadecimal digits of the digest of kind, meeting and occurrence.
  package static func id(kind: Kind, meetingID: String, occurrence: String) -> String {
    String(Digest(of: "\(kind.rawValue)\n\(meetingID)\n\(occurrence)").hex.prefix(32))
  }
}

/// An event in the outbox.
package struct OutboxEntry: Hashable, Sendable {
  /// The number of the entry, from 1, in commit order.
  package var sequence: Int
  package var event: Event
  /// The delivery state for each sink that has a row in the ledger, by name.
  package var deliveries: [DeliveryStatus]

  package init(sequence: Int, event: Event, deliveries: [DeliveryStatus] = []) {
    self.sequence = sequence
    self.event = event
    self.deliveries = deliveries
  }

  /// The names of the sinks that received it.
  package var deliveredTo: [String] { deliveries.filter { $0.state == .delivered }.map(\.sink) }

  /// The event as it is sent: CloudEvents JSON with the `sequence` extension, zero-padded, so that text order
  /// is number order.
  package var payload: JSON {
    guard case .object(var members) = event.json else { return .null }
    let digits = String(sequence)
    members["sequence"] = .string(String(repeating: "0", count: max(0, 12 - digits.count)) + digits)
    return .object(members)
  }
}

/// The events that were committed with the changes that they report, and the ledger of their deliveries. What is
/// due is decided by the store's clock.
package protocol Outbox: Sendable {
  /// Returns the entries after `sequence`, in order.
  func entries(after sequence: Int, limit: Int) async throws -> [OutboxEntry]

  /// Adds events that belong to no record and no job. An event whose id exists already changes nothing.
  /// - Throws: `ErasedMeeting` if a meeting was erased on request: no event about it is added any more.
  func add(_ events: [Event]) async throws

  /// Registers a sink, so that it receives the events committed from now on, or all if it `replaysHistory`;
  /// does nothing if it is registered.
  func introduce(_ subscription: Subscription) async throws

  /// Claims the next event that is due for a sink. Order is kept for each meeting: an event is due only when
  /// no earlier event of its meeting is still to be sent there. No other process gets it until `lease` has
  /// passed or `sender` is found to be gone.
  /// - Returns: nil if no event is due, or while the sink is paused.
  func claimDelivery(
    to subscription: Subscription, by sender: WorkerIdentity, lease: Duration
  ) async throws -> DeliveryClaim?

  /// Makes deliveries due at once whose senders are gone, as far as `observer` can tell, so that nothing
  /// waits for a dead process's lease. The attempt counts.
  /// - Returns: the number of deliveries.
  func rescueDeliveries(
    by observer: WorkerIdentity, isAlive: @escaping @Sendable (WorkerIdentity) -> Bool
  ) async throws -> Int

  /// Records how an attempt ended, by `DeliverySchedule`.
  /// - Returns: false if another sender has claimed the delivery since: nothing was recorded.
  func settle(_ claim: DeliveryClaim, _ outcome: DeliveryOutcome) async throws -> Bool

  /// Makes waiting deliveries and dead letters due at once, as if never tried: those of these events, or all.
  /// Sinks that were paused or closed are tried again.
  /// - Returns: the number of deliveries.
  func retryDeliveries(of sequences: [Int]?) async throws -> Int

  /// Returns the number of waiting deliveries and of dead letters for each sink that was ever registered, by
  /// name.
  func backlog() async throws -> [SinkBacklog]
}
