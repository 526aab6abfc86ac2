import Testing

@testable import RecapCore

@Suite struct MeetingClockTests {
  @Test func `the day is counted in the meeting's time zone`() {
    #expect(MeetingClock(timeZone: "UTC").day("2025-03-04T23:30:00Z") == "Tuesday, 4 March 2025")
    #expect(MeetingClock(timeZone: "Asia/Tokyo").day("2025-03-04T23:30:00Z") == "Wednesday, 5 March 2025")
    #expect(
      MeetingClock(timeZone: "America/New_York").day("2025-01-01T03:00:00Z") == "Tuesday, 31 December 2024")
  }

  @Test func `the hours name their time zone`() {
    let hours = MeetingClock(timeZone: "America/New_York").hours(
      from: "2025-07-04T13:05:00Z", to: "2025-07-04T14:00:00Z")
    #expect(hours == "09:05–10:00 America/New York")
    #expect(
      MeetingClock(timeZone: "Nowhere/At_All").hours(from: "2025-07-04T13:05:00Z", to: "2025-07-04T14:00:00Z")
        == "13:05–14:00 UTC")
  }

  @Test(
    arguments: [("GMT-0800", "UTC-8"), ("GMT+0530", "UTC+5:30"), ("GMT-0330", "UTC-3:30"), ("GMT", "UTC")])
  func `a zone that is a bare offset is shown as an offset`(zone: String, name: String) {
    let hours = MeetingClock(timeZone: zone).hours(from: "2025-07-04T13:05:00Z", to: "2025-07-04T14:00:00Z")
    #expect(hours.hasSuffix(" \(name)"), "\(hours)")
  }

  @Test(arguments: ["", "soon", "2025-13-01", "2025-00-10", "99999-01-01", "2025-1-x", "2025-01-99"])
  func `an invalid date is refused`(_ text: String) {
    #expect(MeetingClock(timeZone: "UTC").date(text) == nil)
  }

  @Test func `a date is shown with its weekday`() {
    #expect(MeetingClock(timeZone: "UTC").date("2025-03-14") == "Friday, 14 March")
  }

  @Test func `an invalid time is shown as text, and its hours are empty`() {
    #expect(MeetingClock(timeZone: "UTC").day("soon\n") == "soon")
    #expect(MeetingClock(timeZone: "UTC").hours(from: "soon", to: "later") == "")
  }

  @Test(
    arguments: [
      (
        "Europe/London", "2025-10-26T00:50:00Z", "2025-10-26T01:10:00Z",
        "01:50 (UTC+1)–01:10 (UTC) Europe/London"
      ),
      (
        "Europe/Berlin", "2025-03-30T00:30:00Z", "2025-03-30T01:30:00Z",
        "01:30 (UTC+1)–03:30 (UTC+2) Europe/Berlin"
      ),
      (
        "America/St_Johns", "2025-11-02T04:00:00Z", "2025-11-02T05:00:00Z",
        "01:30 (UTC-2:30)–01:30 (UTC-3:30) America/St Johns"
      ),
      ("UTC", "2025-10-26T00:50:00Z", "2025-10-26T01:10:00Z", "00:50–01:10 UTC"),
    ])
  func `both hours show their offset if the clocks change`(
    zone: String, start: String, end: String, hours: String
  ) {
    #expect(MeetingClock(timeZone: zone).hours(from: start, to: end) == hours)
  }
}
