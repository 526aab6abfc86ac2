import RecapCore

/// What a room's chat is told of a recap: a thin CloudEvent with a line to show and a link, for whoever posts into
/// rooms. Never what was said.
enum RoomMessage {
  static let type = "recap.room_message"

  /// Derived from the event that it tells of: the same message has the same id in every delivery.
  static func id(of notice: Notice) -> String {
    String(Digest(of: "\(type)\n\(notice.eventID)").description.dropFirst("sha256:".count).prefix(32))
  }

  static func json(_ notice: Notice, text: String) -> JSON {
    .object([
      "specversion": .string("1.0"), "id": .string(id(of: notice)), "source": .string(notice.source),
      "type": .string(type), "subject": .string(notice.roomID), "time": .string(RFC3339.text(notice.time)),
      "datacontenttype": .string("application/json"),
      "data": .object([
        "room_id": .string(notice.roomID), "meeting_id": .string(notice.meetingID),
        "revision": .number(Double(notice.revision)), "text": .string(SingleLine.text(text)),
        "link": .string(notice.link), "link_text": .string("View now"),
        "note": .string(SingleLine.text(notice.note)),
      ]),
    ])
  }
}
