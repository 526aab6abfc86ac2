import RecapCore
import Testing

@testable import RecapInsight

/// How people say when something is due in Britain, Ireland, America and India, said on Tuesday 4 March 2025 at ten.
@Suite struct SpokenDayTests {
  /// Phrases by kind, each with its day, `-` for a phrase that names none, and nothing for words that are no due phrase.
  static let table: [(kind: String, phrases: String)] = [
    (
      "weekdays",
      """
      by Friday = 2025-03-07
      on Friday = 2025-03-07
      Friday = 2025-03-07
      come Friday = 2025-03-07
      before Friday = 2025-03-07
      until Friday = 2025-03-07
      till Friday = 2025-03-07
      'til Friday = 2025-03-07
      no later than Friday = 2025-03-07
      not later than Friday = 2025-03-07
      on or before Friday = 2025-03-07
      by Friday at the latest = 2025-03-07
      Friday latest = 2025-03-07
      by Tuesday = 2025-03-11
      by Wednesday = 2025-03-05
      by Weds = 2025-03-05
      by Thurs = 2025-03-06
      by Sat = 2025-03-08
      this Friday = 2025-03-07
      this coming Friday = 2025-03-07
      coming Friday = 2025-03-07
      Friday coming = 2025-03-07
      next Friday = 2025-03-14
      the following Friday = 2025-03-14
      Friday next week = 2025-03-14
      Friday of next week = 2025-03-14
      next week Friday = 2025-03-14
      next week on Friday = 2025-03-14
      this week on Friday = 2025-03-07
      Friday this week = 2025-03-07
      Friday week = 2025-03-14
      on Friday week = 2025-03-14
      Tuesday week = 2025-03-18
      Friday fortnight = 2025-03-21
      a week on Friday = 2025-03-14
      a week from Friday = 2025-03-14
      two weeks on Friday = 2025-03-21
      a fortnight on Friday = 2025-03-21
      a week this Friday = 2025-03-14
      the Friday after next = 2025-03-14
      Monday of the week after next = 2025-03-17
      Monday the week after next = 2025-03-17
      Monday week = 2025-03-17
      Sunday night = 2025-03-09
      by the Friday = 2025-03-07
      between Thursday and Monday = 2025-03-10
      """
    ),
    (
      "today and tomorrow",
      """
      today = 2025-03-04
      tonight = 2025-03-04
      by tonight = 2025-03-04
      this evening = 2025-03-04
      later today = 2025-03-04
      this arvo = 2025-03-04
      by the end of today = 2025-03-04
      tomorrow = 2025-03-05
      by tomorrow = 2025-03-05
      tomorrow morning = 2025-03-05
      tomorrow night = 2025-03-05
      tomorrow first thing = 2025-03-05
      first thing tomorrow = 2025-03-05
      tomorrow first half = 2025-03-05
      by the end of tomorrow = 2025-03-05
      by the morrow = 2025-03-05
      the day after tomorrow = 2025-03-06
      day after tomorrow = 2025-03-06
      tomorrow week = 2025-03-12
      a week tomorrow = 2025-03-12
      today week = 2025-03-11
      a week today = 2025-03-11
      today fortnight = 2025-03-18
      a fortnight tomorrow = 2025-03-19
      a fortnight today = 2025-03-18
      in the morning = 2025-03-05
      by morning = 2025-03-05
      before breakfast = 2025-03-05
      by first light tomorrow = 2025-03-05
      """
    ),
    (
      "the time of the talk",
      """
      right away = 2025-03-04
      right now = 2025-03-04
      straight away = 2025-03-04
      immediately = 2025-03-04
      after this = 2025-03-04
      straight after this = 2025-03-04
      after the meeting = 2025-03-04
      as soon as we finish here = 2025-03-04
      soon as we're done here = 2025-03-04
      when we're finished here = 2025-03-04
      once I'm off this call = 2025-03-04
      before I go = 2025-03-04
      before I leave = 2025-03-04
      before you leave = 2025-03-04
      before I go home = 2025-03-04
      before we shut = 2025-03-04
      before we close = 2025-03-04
      on my way home = 2025-03-04
      on the way out = 2025-03-04
      in the next hour = 2025-03-04
      within the hour = 2025-03-04
      in an hour = 2025-03-04
      in two hours = 2025-03-04
      in ten minutes = 2025-03-04
      in half an hour = 2025-03-04
      I'll do it now = 2025-03-04
      """
    ),
    (
      "times of day",
      """
      by noon = 2025-03-04
      by lunch = 2025-03-04
      before lunch = 2025-03-04
      after lunch = 2025-03-04
      over lunch = 2025-03-04
      by dinner = 2025-03-04
      by teatime = 2025-03-04
      before tea = 2025-03-04
      after work = 2025-03-04
      by five = 2025-03-04
      before nine = 2025-03-04
      at six = 2025-03-04
      by half eleven = 2025-03-04
      by half past nine = 2025-03-04
      by quarter to ten = 2025-03-04
      by five o'clock = 2025-03-04
      eight o'clock = 2025-03-04
      by 5 pm = 2025-03-04
      by 5pm = 2025-03-04
      by 17:30 = 2025-03-04
      by 9 a.m. = 2025-03-05
      by midnight = 2025-03-04
      by EOD = 2025-03-04
      by end of day = 2025-03-04
      by COB = 2025-03-04
      by close of business = 2025-03-04
      by close of play = 2025-03-04
      by end of play = 2025-03-04
      by the end of the working day = 2025-03-04
      by EOD tomorrow = 2025-03-05
      tomorrow EOD = 2025-03-05
      by COB Friday = 2025-03-07
      by end of play Friday = 2025-03-07
      Friday close of play = 2025-03-07
      by close of business on Thursday = 2025-03-06
      first thing Monday = 2025-03-10
      first thing on Monday = 2025-03-10
      Monday first thing = 2025-03-10
      last thing Friday = 2025-03-07
      Friday morning = 2025-03-07
      Friday lunchtime = 2025-03-07
      Thursday at three = 2025-03-06
      at three on Thursday = 2025-03-06
      by noon on Friday = 2025-03-07
      before noon on the 14th = 2025-03-14
      by 5 p.m. Eastern on Friday = 2025-03-07
      Thursday teatime = 2025-03-06
      the morning of the fourteenth = 2025-03-14
      early Friday = 2025-03-07
      late on Thursday = 2025-03-06
      Friday by ten = 2025-03-07
      Wednesday, by lunch = 2025-03-05
      """
    ),
    (
      "dates",
      """
      by the fifteenth = 2025-03-15
      on the 15th = 2025-03-15
      before the twentieth = 2025-03-20
      till the twelfth = 2025-03-12
      come the fifteenth = 2025-03-15
      by the second = 2025-04-02
      by the 4th = 2025-03-04
      by the third = 2025-04-03
      The ninth. = 2025-03-09
      The thirty-first. = 2025-03-31
      the 24th = 2025-03-24
      it's due the ninth = 2025-03-09
      make it the twelfth = 2025-03-12
      by the fifteenth of March = 2025-03-15
      by the 15th of March = 2025-03-15
      by 15 March = 2025-03-15
      by March 15th = 2025-03-15
      by March 15 = 2025-03-15
      by March the fifteenth = 2025-03-15
      March fifteenth = 2025-03-15
      by the third of January = 2026-01-03
      by January third = 2026-01-03
      by 3rd January = 2026-01-03
      by the tenth of March 2026 = 2026-03-10
      March 10th, 2026 = 2026-03-10
      by 2025-04-16 = 2025-04-16
      on the 29th of February = 2028-02-29
      Thursday the sixth = 2025-03-06
      Friday, the fourteenth = 2025-03-14
      Tuesday the eighteenth of March = 2025-03-18
      Tuesday evening, the eighteenth = 2025-03-18
      next week, the twelfth = 2025-03-12
      by the fifteenth of the month = 2025-03-15
      by the fifteenth of this month = 2025-03-15
      on the first of next month = 2025-04-01
      the tenth of next month = 2025-04-10
      week commencing the seventeenth = 2025-03-17
      the week commencing Monday the seventeenth = 2025-03-17
      the week ending Friday the fourteenth = 2025-03-14
      """
    ),
    (
      "weekdays of a month",
      """
      the first Monday in April = 2025-04-07
      the first Wednesday of April = 2025-04-02
      the last Friday of the month = 2025-03-28
      the last Sunday in March = 2025-03-30
      the second Tuesday of the month = 2025-03-11
      the third Thursday in May = 2025-05-15
      """
    ),
    (
      "ends, middles and beginnings",
      """
      by the end of the week = 2025-03-07
      by end of the week = 2025-03-07
      by the end of this week = 2025-03-07
      by EOW = 2025-03-07
      by the close of the week = 2025-03-07
      by the end of next week = 2025-03-14
      end of next week = 2025-03-14
      before the weekend = 2025-03-07
      over the weekend = 2025-03-09
      at the weekend = 2025-03-09
      this weekend = 2025-03-09
      by midweek = 2025-03-05
      by the middle of next week = 2025-03-12
      by the start of next week = 2025-03-10
      at the beginning of next week = 2025-03-10
      by the end of the month = 2025-03-31
      by month end = 2025-03-31
      by the month's end = 2025-03-31
      by the close of the month = 2025-03-31
      by EOM = 2025-03-31
      by the last day of the month = 2025-03-31
      by the end of next month = 2025-04-30
      by the end of April = 2025-04-30
      end of April = 2025-04-30
      by the end of the quarter = 2025-03-31
      by quarter end = 2025-03-31
      by EOQ = 2025-03-31
      by the end of next quarter = 2025-06-30
      by the end of Q3 = 2025-09-30
      by the end of the third quarter = 2025-09-30
      by the end of H1 = 2025-06-30
      by the end of the year = 2025-12-31
      by year end = 2025-12-31
      by the end of next year = 2026-12-31
      """
    ),
    (
      "distances",
      """
      in two days = 2025-03-06
      within three days = 2025-03-07
      in a week = 2025-03-11
      in a week's time = 2025-03-11
      a week from now = 2025-03-11
      in two weeks = 2025-03-18
      in a couple of weeks = 2025-03-18
      in two weeks' time = 2025-03-18
      in a fortnight = 2025-03-18
      in a fortnight's time = 2025-03-18
      within a fortnight = 2025-03-18
      in ten days = 2025-03-14
      ten days from now = 2025-03-14
      two weeks from today = 2025-03-18
      give me ten days = 2025-03-14
      A fortnight. = 2025-03-18
      in a month = 2025-04-04
      in three months = 2025-06-04
      within the next two days = 2025-03-06
      within 48 hours = 2025-03-06
      in 24 hours = 2025-03-05
      in three working days = 2025-03-07
      within five working days = 2025-03-11
      in ten business days = 2025-03-18
      """
    ),
    (
      "days beside another day",
      """
      the day before Friday = 2025-03-06
      the day after Friday = 2025-03-08
      the night before the fifteenth = 2025-03-14
      two days before the fifteenth = 2025-03-13
      a week before the twentieth = 2025-03-13
      three days after the tenth = 2025-03-13
      two weeks before Easter = 2025-04-06
      """
    ),
    (
      "named days",
      """
      by Easter = 2025-04-20
      before Easter = 2025-04-20
      by Good Friday = 2025-04-18
      Palm Sunday = 2025-04-13
      Easter Monday = 2025-04-21
      by Pancake Day = 2025-03-04
      Ash Wednesday = 2025-03-05
      Whit Monday = 2025-06-09
      by St Patrick's Day = 2025-03-17
      by Paddy's Day = 2025-03-17
      by Burns Night = 2026-01-25
      by Valentine's Day = 2026-02-14
      by Anzac Day = 2025-04-25
      by May Day = 2025-05-01
      by Memorial Day = 2025-05-26
      by Juneteenth = 2025-06-19
      by Canada Day = 2025-07-01
      by the August bank holiday = 2025-08-25
      by Labor Day = 2025-09-01
      by Gandhi Jayanti = 2025-10-02
      before Halloween = 2025-10-31
      by Bonfire Night = 2025-11-05
      by Thanksgiving = 2025-11-27
      by Christmas Eve = 2025-12-24
      before Christmas = 2025-12-25
      by Boxing Day = 2025-12-26
      by New Year's Eve = 2025-12-31
      """
    ),
    (
      "corrections",
      """
      Friday, no, Monday = 2025-03-10
      Friday, sorry, Monday = 2025-03-10
      by Friday, or rather Monday = 2025-03-10
      by the tenth, no, make it the fifteenth = 2025-03-15
      by Friday, I mean Thursday = 2025-03-06
      by the twelfth, actually the thirteenth = 2025-03-13
      Thursday, no wait, Friday = 2025-03-07
      """
    ),
    (
      "words that name no day",
      """
      next week = -
      this week = -
      early next week = -
      late next week = -
      later this week = -
      sometime next week = -
      this month = -
      next month = -
      next quarter = -
      by Q3 = -
      early April = -
      mid April = -
      by the weekend = -
      next weekend = -
      in the new year = -
      the week after next = -
      before the launch = -
      before the board meeting = -
      before half-term = -
      after half-term =
      by the end of term = -
      by the end of the sprint = -
      by the end of the season = -
      by the end of the financial year = -
      as soon as I have the quote = -
      as soon as he's back = -
      in a few days = -
      asap = -
      in the summer =
      in two parts =
      on Fridays =
      by five percent =
      by hand =
      by the way =
      the first thing =
      on the second page =
      the second one =
      the fourth ticket =
      now, the second point =
      for now =
      by now =
      Easter eggs =
      the Christmas party =
      in five steps =
      at five desks =
      last Friday =
      """
    ),
  ]

  private func days(_ text: String) -> String {
    let transcript = Transcript(
      meetingID: "m", segments: [Segment(id: "1", start: .zero, end: MediaTime(seconds: 9), text: text)])
    let conversation = Conversation(transcript, windows: [TimeRange(seconds: 0, 9)])
    let tuesday = CalendarDay(year: 2025, month: 3, day: 4)!
    return DuePhrase.all(in: conversation.lexemes[...])
      .map { $0.meaning.day(from: tuesday, at: 10)?.iso ?? "-" }.joined(separator: " ")
  }

  @Test(arguments: table.map(\.kind))
  func `spoken days of a kind mean the right day`(_ kind: String) throws {
    let phrases = try #require(Self.table.first { $0.kind == kind }).phrases
    for line in phrases.split(separator: "\n") {
      let parts = line.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed() }.map { String($0) }
      #expect(days(parts[0]) == parts[1], "\(parts[0])")
    }
  }

  @Test func `the table holds at least 250 phrases`() {
    #expect(Self.table.reduce(0) { $0 + $1.phrases.split(separator: "\n").count } >= 250)
  }

  @Test func `Easter is right in years of both ends of its range`() {
    let days = [
      2008: "2008-03-23", 2024: "2024-03-31", 2025: "2025-04-20", 2026: "2026-04-05", 2038: "2038-04-25",
    ]
    for (year, day) in days { #expect(CalendarDay.easter(year).iso == day) }
  }
}
