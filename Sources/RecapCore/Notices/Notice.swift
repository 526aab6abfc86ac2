package import Foundation

/// A notice about a recap: facts about the meeting and a link, never what was said.
package struct Notice: Hashable, Sendable {
  /// A member of the room who can be reached.
  package struct Recipient: Hashable, Sendable {
    package var id: String
    /// The mail address as written in the manifest.
    package var address: String

    package init(id: String, address: String) {
      self.id = id
      self.address = address
    }
  }

  package var eventID: String
  /// The CloudEvents `source`.
  package var source: String
  /// The time of the event.
  package var time: Date
  package var meetingID: String
  package var roomID: String
  package var revision: Int
  /// A Boolean value that indicates whether the recap replaces one that was announced.
  package var isUpdate: Bool
  package var title: String
  /// The day in the meeting's own zone: `Tuesday, 4 March 2025`.
  package var day: String
  package var hours: String
  package var actionItems: Int
  package var decisions: Int
  package var highlights: Int
  package var link: String
  /// The statement that the recap was made by software (R11).
  package var note: String
  package var keptUntil: String
  package var recipients: [Recipient]
  /// The locale of the recap; nil is English.
  package var locale: String?

  /// Creates the notice of `recap`; nil if `event` is not announced to the room, or is not about `recap`.
  /// - Parameters:
  ///   - addresses: the mail addresses by participant; only the audience's are used (R6).
  ///   - link: the address of the recap's page.
  package init?(_ event: Event, of recap: Recap, addresses: [String: String], link: String) {
    guard Self.kinds.contains(event.type), recap.outcome == .ready, recap.meetingID == event.subject,
      let time = RFC3339.date(event.time)
    else { return nil }
    let clock = MeetingClock(timeZone: recap.meeting.timeZone, in: .of(recap.meeting.locale))
    eventID = event.id
    source = event.source
    self.time = time
    meetingID = recap.meetingID
    roomID = recap.audience.roomID
    revision = recap.revision
    locale = recap.meeting.locale
    isUpdate = event.type == .superseded
    title = recap.meeting.title
    day = clock.day(recap.meeting.startedAt)
    hours = clock.hours(from: recap.meeting.startedAt, to: recap.meeting.endedAt)
    actionItems = recap.actionItems.count
    decisions = recap.decisions.count
    highlights = recap.highlights.count
    self.link = link
    note = recap.notice
    keptUntil = clock.day(recap.expiresAt)
    recipients = recap.audience.members.compactMap { member in
      addresses[member].map { Recipient(id: member, address: $0) }
    }
  }

  /// The kinds of events that are announced to the room; a withheld recap is not (R7).
  package static let kinds: Set<Event.Kind> = [.ready, .superseded]
}

/// Provides the notices for events.
package protocol NoticeSource: Sendable {
  /// Returns the notice for an event; nil if it is not announced, or the recap is gone.
  func notice(of event: Event) async throws -> Notice?
}
