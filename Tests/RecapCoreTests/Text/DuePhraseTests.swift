import Foundation
import Testing

@testable import RecapCore

@Suite struct DuePhraseTests {
  /// Tuesday 4 March 2025.
  private let tuesday = CalendarDay(year: 2025, month: 3, day: 4)!
  /// Friday 28 March 2025.
  private let friday = CalendarDay(year: 2025, month: 3, day: 28)!

  private func find(_ text: String, from today: CalendarDay) -> [String] {
    let end = MediaTime(seconds: 9)
    let transcript = Transcript(
      meetingID: "m", segments: [Segment(id: "1", start: .zero, end: end, text: text)])
    let conversation = Conversation(transcript, windows: [TimeRange(start: .zero, end: end)])
    return DuePhrase.all(in: conversation.lexemes[...]).map { $0.meaning.day(from: today)?.iso ?? "-" }
  }

  @Test(arguments: [
    ("I can do it by next Wednesday", "2025-03-12"), ("on Friday", "2025-03-07"),
    ("by Tuesday", "2025-03-11"),
    ("sometime before the twentieth is okay", "2025-03-20"), ("I'll send it tonight", "2025-03-04"),
    ("on the fourteenth of March", "2025-03-14"), ("by the twenty-eighth of March", "2025-03-28"),
    ("by the 28th of March", "2025-03-28"), ("by March 28th", "2025-03-28"), ("by march 28", "2025-03-28"),
    ("before the 20th", "2025-03-20"), ("by the 22nd.", "2025-03-22"), ("Friday next week", "2025-03-14"),
    ("this Friday", "2025-03-07"), ("by friday noon", "2025-03-07"), ("by 2025-04-16", "2025-04-16"),
    ("in two weeks", "2025-03-18"), ("within three days", "2025-03-07"), ("the end of April", "2025-04-30"),
    ("until the end of next week", "2025-03-14"), ("by the end of the month", "2025-03-31"),
    ("by the end of the week", "2025-03-07"), ("tomorrow morning", "2025-03-05"),
    ("the day after tomorrow", "2025-03-06"),
    ("by the third of January", "2026-01-03"), ("on the 29th of February", "2028-02-29"), ("next week", "-"),
    ("before the launch", "-"), ("as soon as I have the quote", "-"),
    ("by the, um, sixteenth, of April", "2025-04-16"),
    ("by Thursday the sixth", "2025-03-06"), ("Tuesday the eighteenth", "2025-03-18"),
    ("in a month", "2025-04-04"),
  ])
  func onATuesday(_ text: String, _ day: String) { #expect(find(text, from: tuesday) == [day]) }

  @Test(arguments: [
    ("on Monday", "2025-03-31"), ("before planning on Tuesday", "2025-04-01"),
    ("Thursday at three", "2025-04-03"),
    ("by the sixteenth of April", "2025-04-16"), ("by tonight", "2025-03-28"), ("by Friday", "2025-04-04"),
    ("the end of this week", "2025-03-28"), ("next Monday", "2025-03-31"),
  ])
  func onAFriday(_ text: String, _ day: String) { #expect(find(text, from: friday) == [day]) }

  @Test(arguments: [
    "by the way", "on the second page", "it may be late", "we sold two in the shop", "before I forget",
    "march on", "in the first version",
    "by hand", "he works on Fridays", "the first thing", "three hundred pages", "in two parts",
  ])
  func noDueDate(_ text: String) { #expect(find(text, from: tuesday) == []) }

  @Test func dayIsTheMeetingsOwn() {
    let late = Date(timeIntervalSince1970: 1_741_134_600)  // 2025-03-05T00:30:00Z
    #expect(CalendarDay(late, in: TimeZone(identifier: "America/New_York")!).iso == "2025-03-04")
    #expect(CalendarDay(late, in: TimeZone(identifier: "Asia/Tokyo")!).iso == "2025-03-05")
  }

  @Test func calendarRoundTrip() {
    for number in stride(from: -200_000, through: 200_000, by: 37) {
      let (year, month, day) = CalendarDay(number: number).components
      #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
    }
    #expect(CalendarDay(year: 2025, month: 2, day: 29) == nil)
    #expect(CalendarDay(number: 0).weekday == 4)
  }
}
