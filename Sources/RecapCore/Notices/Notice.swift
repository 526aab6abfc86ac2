package import Foundation

/// What people are told of a recap: facts about the meeting and a link, never what was said.
package struct Notice: Hashable, Sendable {
  /// A member of the room who can be reached.
  package struct Recipient: Hashable, Sendable {
    package var id: String
    /// As the manifest has it.
    package var address: String

    package init(id: String, address: String) {
      self.id = id
      self.address = address
    }
  }

  package var eventID: String
  /// CloudEvents `source`.
  package var source: String
  /// Of the event.
  package var time: Date
  package var meetingID: String
  package var roomID: String
  package var revision: Int
  /// Whether it replaces a recap that people were told of.
  package var isUpdate: Bool
  package var title: String
  /// In the meeting's own zone: `Tuesday, 4 March 2025`.
  package var day: String
  package var hours: String
  package var actionItems: Int
  package var decisions: Int
  package var highlights: Int
  package var link: String
  /// R11.
  package var note: String
  package var keptUntil: String
  package var recipients: [Recipient]

  /// The notice of `recap`; nil if `event` is none that the room hears of.
  /// - Parameter addresses: mail addresses by participant; only the audience's are taken (R6).
  package init?(_ event: Event, of recap: Recap, addresses: [String: String], linkTemplate: String) {
    guard Self.kinds.contains(event.type), recap.outcome == .ready, recap.meetingID == event.subject,
      let time = RFC3339.date(event.time)
    else { return nil }
    let clock = MeetingClock(timeZone: recap.meeting.timeZone)
    eventID = event.id
    source = event.source
    self.time = time
    meetingID = recap.meetingID
    roomID = recap.audience.roomID
    revision = recap.revision
    isUpdate = event.type == .superseded
    title = recap.meeting.title
    day = clock.day(recap.meeting.startedAt)
    hours = clock.hours(from: recap.meeting.startedAt, to: recap.meeting.endedAt)
    actionItems = recap.actionItems.count
    decisions = recap.decisions.count
    highlights = recap.highlights.count
    link = RecapLink.fill(linkTemplate, meetingID: recap.meetingID, revision: recap.revision)
    note = recap.notice
    keptUntil = clock.day(recap.expiresAt)
    recipients = recap.audience.members.compactMap { member in
      addresses[member].map { Recipient(id: member, address: $0) }
    }
  }

  /// What the room hears of; a withheld recap tells nobody in it (R7).
  package static let kinds: Set<Event.Kind> = [.ready, .superseded]
}

/// Knows what is to be told about an event.
package protocol NoticeSource: Sendable {
  /// nil if nobody is to be told, or the recap is gone.
  func notice(of event: Event) async throws -> Notice?
}
