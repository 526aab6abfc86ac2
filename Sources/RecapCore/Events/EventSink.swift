/// A destination of events.
package protocol EventSink: Sendable {
  /// The sink's name, unique among the configured sinks; the key in the delivery ledger.
  var name: String { get }
  /// The kinds of events that the sink receives.
  var kinds: Set<Event.Kind> { get }
  /// A Boolean value that indicates whether the sink also receives events from before it was registered.
  var replaysHistory: Bool { get }
  /// Sends one event. It is called again with the same event after a crash, and must not duplicate it if the
  /// medium allows that.
  /// - Throws: an error that conforms to `DeliveryProblem` decides how the delivery continues.
  func deliver(_ entry: OutboxEntry) async throws
}

extension EventSink {
  package var kinds: Set<Event.Kind> { Set(Event.Kind.allCases) }
  package var replaysHistory: Bool { false }
  package var subscription: Subscription {
    Subscription(sink: name, kinds: kinds, replaysHistory: replaysHistory)
  }
}

/// The events for which the ledger has a row for one sink.
package struct Subscription: Hashable, Sendable {
  package var sink: String
  package var kinds: Set<Event.Kind>
  package var replaysHistory: Bool

  package init(
    sink: String, kinds: Set<Event.Kind> = Set(Event.Kind.allCases), replaysHistory: Bool = true
  ) {
    self.sink = sink
    self.kinds = kinds
    self.replaysHistory = replaysHistory
  }
}
