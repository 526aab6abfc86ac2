import RecapCore

/// The message about a recap for a room's chat: a CloudEvent with a line of text and a link, for a service
/// that posts into rooms. It never contains speech.
enum RoomMessage {
  static let type = "recap.room_message"

  /// Returns an id derived from that of the event: the same message has the same id in every delivery.
  static func id(of notice: Notice) -> String {
    String(Digest(of: "\(type)\n\(notice.eventID)").hex.prefix(32))
  }

  static func json(_ notice: Notice, text: String) -> JSON {
    .object([
      "specversion": .string("1.0"), "id": .string(id(of: notice)), "source": .string(notice.source),
      "type": .string(type), "subject": .string(notice.roomID), "time": .string(RFC3339.text(notice.time)),
      "datacontenttype": .string("application/json"),
      "data": .object([
        "room_id": .string(notice.roomID), "meeting_id": .string(notice.meetingID),
        "revision": .number(Double(notice.revision)), "text": .string(SingleLine.text(text)),
        "link": .string(notice.link), "link_text": .string(Phrases.of(notice.locale)[.viewNow]),
        "note": .string(SingleLine.text(notice.note)),
      ]),
    ])
  }
}
