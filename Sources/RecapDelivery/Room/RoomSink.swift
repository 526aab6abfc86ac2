package import RecapCore

/// A sink that sends the message that a recap is ready to a service that posts into rooms, signed as
/// webhooks are.
package struct RoomSink: EventSink {
  package let name: String
  package let kinds = Notice.kinds
  private let post: WebhookPost
  private let templates: NoticeTemplates
  private let notices: any NoticeSource

  package init(
    name: String = "room", post: WebhookPost, templates: NoticeTemplates, notices: any NoticeSource
  ) {
    self.name = name
    self.post = post
    self.templates = templates
    self.notices = notices
  }

  /// - Throws: `DeliveryFailure`, `CancellationError`, and what the source of notices throws.
  package func deliver(_ entry: OutboxEntry) async throws {
    guard let notice = try await notices.notice(of: entry.event) else { return }
    let message = RoomMessage.json(notice, text: templates.room.fill(notice, as: .text))
    try await post.send(message, id: RoomMessage.id(of: notice))
  }
}
