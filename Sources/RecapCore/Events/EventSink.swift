/// Somewhere that events go.
package protocol EventSink: Sendable {
  /// Unique among the configured sinks; the delivery ledger's key.
  var name: String { get }
  /// What it wants to hear of.
  var kinds: Set<Event.Kind> { get }
  /// Whether it is also sent what happened before it was set up.
  var hearsOfThePast: Bool { get }
  /// Sends one event. Called again with the same event after a crash: must not double it where the
  /// medium allows that.
  /// - Throws: an error that conforms to `DeliveryProblem` decides itself what is done next.
  func deliver(_ entry: OutboxEntry) async throws
}

extension EventSink {
  package var kinds: Set<Event.Kind> { Set(Event.Kind.allCases) }
  package var hearsOfThePast: Bool { false }
  package var subscription: Subscription {
    Subscription(sink: name, kinds: kinds, hearsOfThePast: hearsOfThePast)
  }
}

/// Which events the ledger has a row for, for one sink.
package struct Subscription: Hashable, Sendable {
  package var sink: String
  package var kinds: Set<Event.Kind>
  package var hearsOfThePast: Bool

  package init(
    sink: String, kinds: Set<Event.Kind> = Set(Event.Kind.allCases), hearsOfThePast: Bool = true
  ) {
    self.sink = sink
    self.kinds = kinds
    self.hearsOfThePast = hearsOfThePast
  }
}
