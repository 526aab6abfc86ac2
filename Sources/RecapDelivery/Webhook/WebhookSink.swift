package import RecapCore

/// A sink that posts every event over HTTP: CloudEvents 1.0 in structured mode, signed by Standard
/// Webhooks.
package struct WebhookSink: EventSink {
  package let name: String
  private let post: WebhookPost

  package init(name: String = "webhook", post: WebhookPost) {
    self.name = name
    self.post = post
  }

  /// - Throws: `DeliveryFailure`, `CancellationError`.
  package func deliver(_ entry: OutboxEntry) async throws {
    try await post.send(entry.payload, id: entry.event.id)
  }
}
