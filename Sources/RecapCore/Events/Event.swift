package import Foundation

/// A thin notice about a recap: ids, counts and a link, never speech. CloudEvents 1.0 JSON
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
  /// Derived from the logical event: the same event has the same id in every delivery.
  package var id: String
  /// URI-reference of the store that speaks.
  package var source: String
  package var type: Kind
  /// The meeting's id.
  package var subject: String
  /// RFC 3339.
  package var time: String
  package var datacontenttype = "application/json"
  package var data: JSON

  /// An event about a revision: there is one of each kind.
  package init(kind: Kind, meetingID: String, revision: Int, time: Date, source: String, data: JSON) {
    self.init(
      kind: kind, meetingID: meetingID, occurrence: String(revision), time: time, source: source, data: data)
  }

  /// - Parameter occurrence: tells this event from others of its kind about the meeting; equal for the
  ///   same logical event, however often it is written.
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

  /// As it encodes, but built directly: events are written inside the queue's transactions.
  package var json: JSON {
    .object([
      "specversion": .string(specversion), "id": .string(id), "source": .string(source),
      "type": .string(type.rawValue), "subject": .string(subject), "time": .string(time),
      "datacontenttype": .string(datacontenttype), "data": data,
    ])
  }

  /// 32 hexadecimal digits of the digest of kind, meeting and revision.
  package static func id(kind: Kind, meetingID: String, revision: Int) -> String {
    id(kind: kind, meetingID: meetingID, occurrence: String(revision))
  }

  /// 32 hexadecimal digits of the digest of kind, meeting and occurrence.
  package static func id(kind: Kind, meetingID: String, occurrence: String) -> String {
    let digest = Digest(of: "\(kind.rawValue)\n\(meetingID)\n\(occurrence)").description
    return String(decoding: digest.utf8.dropFirst("sha256:".utf8.count).prefix(32), as: UTF8.self)
  }
}

/// An event in the outbox.
package struct OutboxEntry: Hashable, Sendable {
  /// From 1, in commit order.
  package var sequence: Int
  package var event: Event
  /// Where it stands with each sink that has looked, by name.
  package var deliveries: [DeliveryStatus]

  package init(sequence: Int, event: Event, deliveries: [DeliveryStatus] = []) {
    self.sequence = sequence
    self.event = event
    self.deliveries = deliveries
  }

  /// The sinks that have it.
  package var deliveredTo: [String] { deliveries.filter { $0.state == .delivered }.map(\.sink) }

  /// The event as it is sent: CloudEvents JSON with the `sequence` extension (zero-padded, so that
  /// text order is number order).
  package var payload: JSON {
    guard case .object(var members) = event.json else { return .null }
    let digits = String(sequence)
    members["sequence"] = .string(String(repeating: "0", count: max(0, 12 - digits.count)) + digits)
    return .object(members)
  }
}

/// Events that were committed with what they tell of, and who has been told.
package protocol Outbox: Sendable {
  /// Entries after `sequence`, in order.
  func entries(after sequence: Int, limit: Int) async throws -> [OutboxEntry]

  /// Adds events that belong to no record and no job. One whose id is there already changes nothing.
  /// - Throws: `ErasedMeeting` if a meeting was erased on request: nothing is said of it any more.
  func add(_ events: [Event], at now: Date) async throws

  /// Makes a sink known, so that it hears of what is committed from now on; nothing if it is known.
  func introduce(_ subscription: Subscription) async throws

  /// The next event that is due for a sink, in order for each meeting: one is due only when no earlier
  /// event of its meeting is still to be sent there. Nobody else gets it until `lease` has passed, or
  /// somebody finds that `sender` is gone. nil also while the sink wants nothing.
  func claimDelivery(
    to subscription: Subscription, by sender: WorkerIdentity, at now: Date, lease: Duration
  ) async throws -> DeliveryClaim?

  /// Makes deliveries due at once whose senders are gone, as far as `observer` can see: a dead process keeps
  /// nobody waiting for its lease. The attempt counts.
  /// - Returns: how many.
  func rescueDeliveries(
    by observer: WorkerIdentity, at now: Date, isAlive: @Sendable (WorkerIdentity) -> Bool
  ) async throws -> Int

  /// Notes how sending ended, by `DeliverySchedule`.
  /// - Returns: false if somebody else has claimed it since: nothing was noted.
  func settle(_ claim: DeliveryClaim, _ outcome: DeliveryOutcome, at now: Date) async throws -> Bool

  /// Makes deliveries due at once that were given up or wait, as if never tried: of these events, or of all.
  /// Sinks that wanted nothing for a while, or were closed, are tried again.
  /// - Returns: how many.
  func retryDeliveries(of sequences: [Int]?, at now: Date) async throws -> Int

  /// How many deliveries wait and how many were given up, for each sink that was ever introduced, by name.
  func backlog() async throws -> [SinkBacklog]
}
