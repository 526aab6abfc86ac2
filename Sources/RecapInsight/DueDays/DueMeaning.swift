import RecapCore

/// The meaning of a due phrase, before the meeting's date turns it into a day.
package enum DueMeaning: Hashable, Sendable {
  case daysFromNow(Int)
  /// "In three working days": Saturdays and Sundays do not count.
  case workingDays(Int)
  case monthsFromNow(Int)
  /// "Friday", "on Friday": the next such day strictly after the meeting (1 is Monday).
  case weekday(Int)
  /// "a week on Friday", "Friday week": the given number of weeks after the next such day.
  case weekdayAfter(weeks: Int, Int)
  /// "the middle of next week", "Monday of the week after next": the weekday of the week that is the given number of weeks
  /// ahead; of the current week, or of the next if it has passed.
  case weekdayOfWeek(Int, Int)
  /// "the first Monday in April", "the last Friday of the month": -1 is the last. Without a month, that of the meeting.
  case weekdayOfMonth(Int, weekday: Int, month: Int?)
  /// "this Friday": the one of the meeting's week, or the next if that has passed.
  case thisWeekday(Int)
  /// "next Wednesday", "Friday next week": the one of the following week; weeks begin on Monday.
  case nextWeekday(Int)
  /// "the twentieth": the next day with that number, including the day of the meeting.
  case dayOfMonth(Int)
  /// "the twenty-eighth of March": the next such date, including the day of the meeting.
  case date(month: Int, day: Int)
  /// "the first of next month": the day of the month that is the given number of months ahead.
  case dayOfMonthAhead(Int, Int)
  /// "Good Friday": the given number of days after Easter Sunday.
  case easter(Int)
  /// "two days before the tenth": the given number of days after another day.
  indirect case shifted(DueMeaning, days: Int)
  /// "2025-04-16".
  case exact(CalendarDay)
  /// "the end of next week": its Friday; on a weekend, the end of the current week is Sunday.
  case endOfWeek(Int)
  /// "the end of next month": the last day of the month that is the given number of months ahead.
  case endOfMonth(Int)
  /// "the end of the quarter": the last day of the calendar quarter that is the given number of quarters ahead.
  case endOfQuarter(Int)
  /// "the end of the year": 31 December.
  case endOfYear(Int)
  /// "by 9 a.m.": the next time at this hour, 0 … 24.
  case timeOfDay(hour: Int)
  /// "by five", "at half ten": the next time at this hour, 1 … 12, of the morning or the afternoon.
  case hour(Int)
  /// "by morning": the next morning; before dawn, that of the same day.
  case nextMorning
  /// "right away", "after this": the day of the statement, but seldom a deadline of its own.
  case now
  /// "the end of April".
  case endOfNamedMonth(Int)
  /// Words that name no single day: "before the launch", "next week".
  case unnamed

  /// The hour at which a night ends: before it, "morning" means that of the same day.
  private static let dawn = 5

  /// Returns the day meant by a speaker on `today`; nil if no day is named.
  /// - Parameter hour: the hour of the statement, 0 … 23; nil if it is not known.
  package func day(from today: CalendarDay, at hour: Int? = nil) -> CalendarDay? {
    switch self {
    case .daysFromNow(let days): return today + days
    case .workingDays(let days): return Self.workingDay(days, after: today)
    case .monthsFromNow(let months): return Self.sameDay(as: today, after: months)
    case .weekday(let weekday): return today + ((weekday - today.weekday + 6) % 7 + 1)
    case .weekdayAfter(let weeks, let weekday):
      return today + ((weekday - today.weekday + 6) % 7 + 1 + 7 * weeks)
    case .weekdayOfWeek(let weeks, let weekday):
      let day = today.monday + (weekday - 1 + 7 * weeks)
      return weeks == 0 && day <= today ? day + 7 : day
    case .weekdayOfMonth(let number, let weekday, let month):
      return Self.weekdayOfMonth(number, weekday, month, from: today)
    case .thisWeekday(let weekday): return today + ((weekday - today.weekday + 7) % 7)
    case .nextWeekday(let weekday): return today.monday + (6 + weekday)
    case .dayOfMonth(let day): return Self.next(from: today) { $0.day == day }
    case .date(let month, let day): return Self.nextDate(month, day, from: today)
    case .dayOfMonthAhead(let day, let months):
      let (year, month, _) = today.endOfMonth(after: months).components
      return CalendarDay(year: year, month: month, day: day)
    case .easter(let days):
      let year = today.components.year
      return [year, year + 1].lazy.map { CalendarDay.easter($0) + days }.first { $0 >= today }
    case .shifted(let meaning, let days): return meaning.day(from: today, at: hour).map { $0 + days }
    case .exact(let day): return day
    case .endOfWeek(let weeks):
      let friday = today.monday + (4 + 7 * weeks)
      return friday < today ? today.monday + (6 + 7 * weeks) : friday
    case .endOfMonth(let months): return today.endOfMonth(after: months)
    case .endOfQuarter(let quarters):
      return today.endOfMonth(after: 2 - (today.components.month - 1) % 3 + 3 * quarters)
    case .endOfYear(let years): return today.endOfMonth(after: 12 - today.components.month + 12 * years)
    case .timeOfDay(let due): return hour.map { $0 >= due } == true ? today + 1 : today
    case .hour(let due): return hour.map { $0 > due % 12 + 12 } == true ? today + 1 : today
    case .now: return today
    case .nextMorning: return hour.map { $0 < Self.dawn } == true ? today : today + 1
    case .endOfNamedMonth(let month):
      let now = today.components.month
      return today.endOfMonth(after: (month - now + 12) % 12)
    case .unnamed: return nil
    }
  }

  private static func sameDay(as today: CalendarDay, after months: Int) -> CalendarDay {
    let last = today.endOfMonth(after: months)
    let (year, month, lastDay) = last.components
    return CalendarDay(year: year, month: month, day: min(today.components.day, lastDay)) ?? last
  }

  private static func workingDay(_ days: Int, after today: CalendarDay) -> CalendarDay {
    var day = today
    var left = min(days, 1000)
    while left > 0 {
      day = day + 1
      if day.weekday <= 5 { left -= 1 }
    }
    return day
  }

  private static func weekdayOfMonth(_ number: Int, _ weekday: Int, _ month: Int?, from today: CalendarDay)
    -> CalendarDay?
  {
    let ahead = month.map { ($0 - today.components.month + 12) % 12 } ?? 0
    let found = [ahead, ahead + (month == nil ? 1 : 12)].lazy.compactMap { ahead -> CalendarDay? in
      let last = today.endOfMonth(after: ahead)
      if number < 0 { return last + -((last.weekday - weekday + 7) % 7) }
      let first = today.endOfMonth(after: ahead - 1) + 1
      let day = first + ((weekday - first.weekday + 7) % 7 + 7 * (number - 1))
      return day <= last ? day : nil
    }
    return found.first { $0 >= today }
  }

  /// Returns the first matching day of the next 62: every day number occurs once in two months.
  private static func next(
    from today: CalendarDay, where fits: ((year: Int, month: Int, day: Int)) -> Bool
  ) -> CalendarDay? {
    (0...62).lazy.map { today + $0 }.first { fits($0.components) }
  }

  private static func nextDate(_ month: Int, _ day: Int, from today: CalendarDay) -> CalendarDay? {
    let year = today.components.year
    return (year...year + 8).lazy.compactMap { CalendarDay(year: $0, month: month, day: day) }.first {
      $0 >= today
    }
  }
}
