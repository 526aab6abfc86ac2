import Foundation
import RecapCore
import Testing

@testable import RecapInsight

/// Due days are resolved from the time at which they are said, in the meeting's time zone.
@Suite struct DueDayTests {
  /// Returns the due date of one task, said `hours` hours after the start of the meeting.
  private func due(_ text: String, started: String, zone: String, hours: Double) throws -> String? {
    let start = try #require(RFC3339.date(started))
    let at = hours * 3600
    let transcript = Transcript(
      meetingID: "m",
      segments: [
        Segment(
          id: "s1", start: MediaTime(seconds: at), end: MediaTime(seconds: at + 5), speaker: "anna",
          text: "I'll send the budget \(text).")
      ])
    let meeting = Meeting(
      id: "m", roomID: "r", title: "t", startedAt: start, endedAt: start,
      timeZone: try #require(TimeZone(identifier: zone)), participants: Dialogue.participants)
    let discourse = Discourse(
      meeting: meeting, transcript: transcript, windows: [TimeRange(seconds: 0, 1e7)])
    let items = ActionItemExtractor().items(in: discourse)
    #expect(items.count == 1)
    return items.first?.due?.date
  }

  struct Said: Sendable {
    var text: String
    var hours: Double
    var day: String

    init(_ text: String, after hours: Double, _ day: String) {
      (self.text, self.hours, self.day) = (text, hours, day)
    }
  }

  @Test(
    arguments: [
      Said("by tomorrow", after: 0, "2025-03-05"), Said("by tomorrow", after: 2.9, "2025-03-05"),
      Said("by tomorrow", after: 3.1, "2025-03-06"), Said("today", after: 3.1, "2025-03-05"),
      Said("tonight", after: 12, "2025-03-05"), Said("by EOD", after: 12, "2025-03-05"),
      Said("by Wednesday", after: 0, "2025-03-05"), Said("by Wednesday", after: 12, "2025-03-12"),
      Said("by Friday", after: 12, "2025-03-07"), Said("in two weeks", after: 30, "2025-03-20"),
      Said("by tomorrow", after: 30, "2025-03-07"), Said("next Wednesday", after: 130, "2025-03-19"),
      Said("by the end of the week", after: 74, "2025-03-07"),
      Said("by the end of the week", after: 76, "2025-03-09"),
      Said("by the end of the week", after: 130, "2025-03-14"),
      Said("by the 5th", after: 0, "2025-03-05"), Said("by the 5th", after: 28, "2025-04-05"),
      Said("by the end of the month", after: 660, "2025-04-30"), Said("by morning", after: 4, "2025-03-05"),
      Said("first thing in the morning", after: 0, "2025-03-05"),
    ])
  func `tomorrow is right across one or more midnights`(said: Said) throws {
    // Tuesday, 21:00.
    let day = try due(said.text, started: "2025-03-04T21:00:00Z", zone: "UTC", hours: said.hours)
    #expect(day == said.day)
  }

  @Test(
    arguments: [
      // 23:40 and 00:10 in India.
      ("2025-03-04T18:10:00Z", "Asia/Kolkata", 0, "2025-03-05"),
      ("2025-03-04T18:10:00Z", "Asia/Kolkata", 0.5, "2025-03-06"),
      ("2025-03-04T18:00:00Z", "Asia/Kathmandu", 0, "2025-03-05"),
      ("2025-03-04T18:00:00Z", "Asia/Kathmandu", 0.5, "2025-03-06"),
      ("2025-03-04T09:30:00Z", "Pacific/Kiritimati", 0, "2025-03-05"),
      ("2025-03-04T09:30:00Z", "Pacific/Kiritimati", 1, "2025-03-06"),
      ("2025-03-05T03:00:00Z", "America/St_Johns", 0, "2025-03-05"),
      ("2025-03-05T03:00:00Z", "America/St_Johns", 1, "2025-03-06"),
      ("2025-03-05T07:30:00Z", "GMT-0800", 0, "2025-03-05"),
      ("2025-03-05T07:30:00Z", "GMT-0800", 1, "2025-03-06"),
      ("2025-03-04T18:15:00Z", "GMT+0530", 0.1, "2025-03-05"),
      ("2025-03-04T18:15:00Z", "GMT+0530", 0.5, "2025-03-06"),
      // Saturday 23:30 in Berlin, the day with 23 hours, and the Sunday after it.
      ("2025-03-29T22:30:00Z", "Europe/Berlin", 0, "2025-03-30"),
      ("2025-03-29T22:30:00Z", "Europe/Berlin", 23, "2025-03-31"),
      ("2025-03-29T22:30:00Z", "Europe/Berlin", 23.6, "2025-04-01"),
      // The day with 25 hours in New York: 23:30 on Sunday is 24 hours after 00:30.
      ("2025-11-02T04:30:00Z", "America/New_York", 0, "2025-11-03"),
      ("2025-11-02T04:30:00Z", "America/New_York", 24, "2025-11-03"),
      ("2025-11-02T04:30:00Z", "America/New_York", 24.6, "2025-11-04"),
    ])
  func `midnight is that of the meeting's time zone`(
    started: String, zone: String, hours: Double, tomorrow: String
  ) throws {
    #expect(try due("by tomorrow", started: started, zone: zone, hours: hours) == tomorrow)
  }

  @Test(
    arguments: [
      ("by EOD Thursday", "2025-03-06"), ("by close of business tomorrow", "2025-03-05"),
      ("by Monday close of business", "2025-03-10"), ("by noon on the 14th", "2025-03-14"),
      ("first thing Tuesday", "2025-03-11"), ("tomorrow night", "2025-03-05"), ("by noon", "2025-03-04"),
      ("by 5 p.m. Friday", "2025-03-07"), ("Friday lunchtime", "2025-03-07"),
      ("by the end of the day on Wednesday", "2025-03-05"), ("at three on Thursday", "2025-03-06"),
    ])
  func `a time of day does not replace the named day`(text: String, day: String) throws {
    #expect(try due(text, started: "2025-03-04T09:00:00Z", zone: "UTC", hours: 0.1) == day)
  }
}
