import Foundation
import RecapCore
import Testing

@testable import RecapInsight

@Suite struct DuePhraseTests {
  /// Tuesday 4 March 2025.
  private let tuesday = CalendarDay(year: 2025, month: 3, day: 4)!
  /// Friday 28 March 2025.
  private let friday = CalendarDay(year: 2025, month: 3, day: 28)!

  private func conversation(_ text: String) -> Conversation {
    let end = MediaTime(seconds: 9)
    let transcript = Transcript(
      meetingID: "m", segments: [Segment(id: "1", start: .zero, end: end, text: text)])
    return Conversation(transcript, windows: [TimeRange(start: .zero, end: end)])
  }

  private func meanings(_ text: String) -> [DueMeaning] {
    DuePhrase.all(in: conversation(text).lexemes[...]).map(\.meaning)
  }

  private func find(_ text: String, from today: CalendarDay) -> [String] {
    meanings(text).map { $0.day(from: today)?.iso ?? "-" }
  }

  /// Returns the words of each due phrase.
  private func spoken(_ text: String) -> [String] {
    let conversation = conversation(text)
    return DuePhrase.all(in: conversation.lexemes[...]).map { phrase in
      let words = phrase.range.map { conversation.lexemes[$0].word }
      return conversation.surface(words[0]..<words[words.count - 1] + 1).joined(separator: " ")
    }
  }

  private func sentences(_ text: String) -> Int { conversation(text).sentences.count }

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
  func `a phrase said on a Tuesday means the right day`(_ text: String, _ day: String) {
    #expect(find(text, from: tuesday) == [day])
  }

  @Test(arguments: [
    ("on Monday", "2025-03-31"), ("before planning on Tuesday", "2025-04-01"),
    ("Thursday at three", "2025-04-03"),
    ("by the sixteenth of April", "2025-04-16"), ("by tonight", "2025-03-28"), ("by Friday", "2025-04-04"),
    ("the end of this week", "2025-03-28"), ("next Monday", "2025-03-31"),
  ])
  func `a phrase said on a Friday means the right day`(_ text: String, _ day: String) {
    #expect(find(text, from: friday) == [day])
  }

  /// Times of day that precede a day and name none.
  static let timesBefore = [
    "EOD", "end of day", "the end of the day", "end-of-day", "COB", "C.O.B.", "EOB", "close of business",
    "the close of business", "close-of-business", "end of business", "the end of the working day",
    "close of play",
    "the end of play", "close of day", "noon", "midday", "midnight", "lunchtime", "the end of the afternoon",
    "first thing", "last thing", "early", "late", "mid-morning", "late afternoon", "5 pm", "5pm", "5 p.m.",
    "17:00",
    "5:30pm", "9.30", "five o'clock", "five", "half past nine", "quarter to ten", "ten to six",
    "twenty past nine",
    "five thirty", "6 pm UK time", "COB Pacific", "close", "this time",
  ]

  @Test(arguments: timesBefore)
  func `a time of day before a day belongs to that day`(_ time: String) {
    for (said, day) in [
      ("tomorrow", "2025-03-05"), ("Monday", "2025-03-10"), ("on Thursday", "2025-03-06"),
      ("on the 14th", "2025-03-14"), ("on March 28th", "2025-03-28"), ("next Wednesday", "2025-03-12"),
      ("the day after tomorrow", "2025-03-06"), ("on 2025-04-16", "2025-04-16"), ("Wed", "2025-03-05"),
      ("next week Friday", "2025-03-14"), ("a week on Friday", "2025-03-14"),
    ] {
      #expect(find("I'll send it by \(time) \(said)", from: tuesday) == [day], "by \(time) \(said)")
    }
  }

  @Test(
    arguments: [
      "EOD", "COB", "close of business", "end of play", "by close of business", "before the end of the day",
      "at the close of business", "noon", "at noon", "by noon", "before noon", "lunchtime", "before lunch",
      "after lunch", "at lunchtime", "morning", "night", "midnight", "evening at eight", "first thing",
      "in the afternoon", "late afternoon", "mid-morning", "5pm", "at 5 pm", "at five", "by three o'clock",
      "at 17:00 sharp", "at half past nine", "at ten to six", "by 5 pm Eastern", "at the very latest",
      "by noon at the latest", "morning, say nine o'clock",
    ])
  func `a time of day after a day belongs to that day`(_ time: String) {
    for (said, day) in [
      ("tomorrow", "2025-03-05"), ("Monday", "2025-03-10"), ("the 14th of March", "2025-03-14"),
      ("next Wednesday", "2025-03-12"), ("Friday's", "2025-03-07"),
    ] {
      #expect(find("I'll send it by \(said) \(time)", from: tuesday) == [day], "by \(said) \(time)")
    }
  }

  @Test(
    arguments: [
      "by EOD", "by end of day", "by the end of the day", "by COB", "by close of business",
      "before close of play",
      "by noon", "before noon", "by midday", "by lunchtime", "by lunch", "before lunch", "by midnight",
      "by 5 pm",
      "by 5pm", "by five o'clock", "before 3 p.m.", "by 17:30", "until noon", "by the end of the afternoon",
      "by close", "by noon at the latest", "no later than 4 pm", "this lunchtime", "later this afternoon",
      "by four this afternoon", "by eight tonight", "EOD today", "by close of business today",
    ])
  func `a time of day alone is on the day of the meeting`(_ time: String) {
    #expect(find("I'll send it \(time)", from: tuesday) == ["2025-03-04"])
  }

  @Test(
    arguments: [
      ("by 9 a.m.", 15, 1), ("by 9 a.m.", 8, 0), ("by 5 pm", 17, 1), ("by 5 pm", 16, 0), ("by noon", 15, 0),
      ("by morning", 23, 1), ("by morning", 1, 0), ("first thing in the morning", 10, 1),
      ("first thing in the morning", 0, 0), ("first thing", 10, 1), ("by 17:00", 18, 1),
      ("by five o'clock", 18, 1), ("by five o'clock", 16, 0), ("by five", 16, 0),
    ])
  func `a time that has passed is on the next day`(_ text: String, _ hour: Int, _ later: Int) {
    #expect(meanings("I'll send it \(text)").map { $0.day(from: tuesday, at: hour) } == [tuesday + later])
  }

  @Test(arguments: [
    ("by Wednesday week", "2025-03-12"), ("Tuesday week", "2025-03-18"), ("today week", "2025-03-11"),
    ("tomorrow week", "2025-03-12"), ("Friday fortnight", "2025-03-21"),
    ("next week on Tuesday", "2025-03-11"),
    ("by EOW", "2025-03-07"), ("by EOM", "2025-03-31"), ("by the end of Q3", "2025-09-30"),
    ("by the end of the third quarter", "2025-09-30"), ("by end of the quarter", "2025-03-31"),
    ("by the end of next quarter", "2025-06-30"), ("by the end of the year", "2025-12-31"),
    ("by 14 March", "2025-03-14"), ("on the morning of the 14th", "2025-03-14"),
    ("by the end of Thursday", "2025-03-06"),
    ("by the end of tomorrow", "2025-03-05"), ("over lunch on Friday", "2025-03-07"),
    ("after lunch tomorrow", "2025-03-05"), ("by Sat", "2025-03-08"), ("early next week", "-"),
    ("early April", "-"),
    ("by the end of the day after tomorrow", "2025-03-06"), ("before lunch meeting", "-"),
    ("before the ward round", "-"), ("before half-term", "-"), ("the day after the launch", "-"),
    ("by no later than noon tomorrow", "2025-03-05"), ("on or before Friday", "2025-03-07"),
  ])
  func `a week or fortnight after a day is counted from it`(_ text: String, _ day: String) {
    #expect(find(text, from: tuesday) == [day])
  }

  @Test(
    arguments: [
      "I'll close the second ticket", "half the pages", "early days", "first thing, let me say", "late fees",
      "the first thing", "at the end of the page", "look at five options", "by five percent",
      "we need 10.30 euros",
      "take the late train", "the start of the project", "between five and six", "the 5 pm call",
      "we sat in the sun",
      "at the close of the project", "the middle of it", "lunch was good",
    ])
  func `words of time without a day or time are not due phrases`(_ text: String) {
    #expect(find(text, from: tuesday) == [])
  }

  @Test func `only the words of the time belong to the due phrase`() {
    for (text, day) in [("book lunch on Friday", "on Friday"), ("send two on Monday", "on Monday")] {
      #expect(spoken(text) == [day])
    }
    #expect(spoken("I'll close Friday's ticket") == ["Friday's"])
    #expect(spoken("send it by noon on Friday at the latest, please") == ["by noon on Friday at the latest,"])
  }

  @Test func `the stop of p.m. ends a sentence unless it goes on`() {
    #expect(sentences("I'll send it by 5 p.m. Friday. Then we go.") == 2)
    #expect(sentences("I'll send it by 5 p.m. on Friday.") == 1)
    #expect(sentences("I'll send it by 5 p.m. Then we can go on.") == 2)
    #expect(sentences("I'll send it by C.O.B. Monday.") == 1)
  }

  @Test(arguments: [
    "by the way", "on the second page", "it may be late", "we sold two in the shop", "before I forget",
    "march on", "in the first version",
    "by hand", "he works on Fridays", "the first thing", "three hundred pages", "in two parts",
  ])
  func `phrases without a day have no due date`(_ text: String) { #expect(find(text, from: tuesday) == []) }

  @Test func `the day is that of the meeting's time zone`() {
    let late = Date(timeIntervalSince1970: 1_741_134_600)  // 2025-03-05T00:30:00Z
    #expect(CalendarDay(late, in: TimeZone(identifier: "America/New_York")!).iso == "2025-03-04")
    #expect(CalendarDay(late, in: TimeZone(identifier: "Asia/Tokyo")!).iso == "2025-03-05")
  }

  @Test func `a day number round-trips through year, month and day`() {
    for number in stride(from: -200_000, through: 200_000, by: 37) {
      let (year, month, day) = CalendarDay(number: number).components
      #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
    }
    #expect(CalendarDay(year: 2025, month: 2, day: 29) == nil)
    #expect(CalendarDay(number: 0).weekday == 4)
  }
}
