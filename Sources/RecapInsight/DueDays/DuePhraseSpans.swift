import RecapCore

/// Spans of time: weekends, ends and parts of a week, month or quarter, and distances.
extension DuePhraseReader {
  mutating func readSpan(_ preposition: Norm?) -> DueMeaning? {
    let start = position
    // "By the weekend" names no day; "over the weekend" ends on its Sunday.
    if preposition == nil || preposition == "at" || preposition == "on",
      take(DueCues.weekend)
    {
      return .thisWeekday(7)
    }
    if preposition == "before", take(DueCues.weekend) { return .endOfWeek(0) }
    if let meaning = readShortEnd() ?? readShifted() ?? readPartOfSpan() ?? readDistance(preposition)
      ?? readWholeSpan()
    {
      // "Next week, the fourth".
      let afterSpan = position
      if let exact = readOrdinal("on") { return exact }
      position = afterSpan
      return meaning
    }
    position = start
    return nil
  }

  /// "The day before Friday", "two days after the tenth".
  private mutating func readShifted() -> DueMeaning? {
    let start = position
    var days = 1
    if !take(DueCues.dayBeside) {
      let isOne = take("a")
      let number = isOne ? nil : SpokenNumber.cardinal(words, at: position)
      position += number?.length ?? 0
      let count = isOne ? 1 : number?.value ?? 0
      let isWeek = ["week", "weeks"].contains(word())
      guard count > 0, isWeek || ["day", "days"].contains(word()) else {
        position = start
        return nil
      }
      days = count * (isWeek ? 7 : 1)
      position += 1
    }
    let isBefore = take("before")
    if isBefore || take("after"), let meaning = readDay("on") {
      return .shifted(meaning, days: isBefore ? -days : days)
    }
    position = start
    return nil
  }

  /// "EOW", "EOM".
  private mutating func readShortEnd() -> DueMeaning? {
    if take("eow") { return .endOfWeek(0) }
    if take("eom") { return .endOfMonth(0) }
    if take("eoq") { return .endOfQuarter(0) }
    if take("eoy") { return .endOfYear(0) }
    if take(DueCues.monthEnd) { return .endOfMonth(0) }
    if take(DueCues.quarterEnd) { return .endOfQuarter(0) }
    if take(DueCues.yearEnd) { return .endOfYear(0) }
    if take(DueCues.midweek) { return .weekdayOfWeek(0, 3) }
    return nil
  }

  /// "the end of the month", "end of April", "the middle of next week", "mid April".
  mutating func readPartOfSpan() -> DueMeaning? {
    let start = position
    _ = take("the") || take("very")
    let isMiddle = take(DueCues.middleOf)
    let isStart = !isMiddle && take(DueCues.startOf)
    let isEnd = !isMiddle && !isStart && take(DueCues.endOf)
    guard isMiddle || isStart || isEnd || take(DueCues.partOf) else {
      position = start
      return nil
    }
    _ = take("the") || take("this")
    if let month = month(word()) {
      position += 1
      return isEnd ? .endOfNamedMonth(month) : .unnamed
    }
    let offset = take("next") ? 1 : 0
    if take(DueCues.week) {
      if isMiddle || isStart { return .weekdayOfWeek(offset, isMiddle ? 3 : 1) }
      return isEnd ? .endOfWeek(offset) : .unnamed
    }
    if take("month") { return isEnd ? .endOfMonth(offset) : .unnamed }
    if take("quarter") { return isEnd ? .endOfQuarter(offset) : .unnamed }
    if take("year") { return isEnd ? .endOfYear(offset) : .unnamed }
    for (index, quarter) in DueCues.quarters.enumerated() where take(quarter) {
      return isEnd ? .endOfNamedMonth(3 * index + 3) : .unnamed
    }
    for (half, month) in [("h1", 6), ("h2", 12)] where take(Norm(half)) {
      return isEnd ? .endOfNamedMonth(month) : .unnamed
    }
    if take(DueCues.season) { return .unnamed }
    position = start
    return nil
  }

  /// "in two weeks", "within three days", "a week from now".
  mutating func readDistance(_ preposition: Norm?) -> DueMeaning? {
    let start = position
    _ = take(DueCues.theNext)
    var count: Int?
    if take(DueCues.couple) {
      count = 2
    } else if take(DueCues.few) {
      count = nil
    } else if take("a") || take("an") {
      count = 1
    } else if let number = SpokenNumber.cardinal(words, at: position) {
      position += number.length
      count = number.value
    } else {
      return nil
    }
    let isWorking = take(DueCues.working)
    var unit = word()
    if unit == "fortnight" || unit == "fortnights" { (unit, count) = ("weeks", count.map { $0 * 2 }) }
    if ["minute", "minutes", "hour", "hours"].contains(unit) {
      position += 1
      if preposition == "in" || preposition == "within" || take(DueCues.fromNow) {
        _ = take(DueCues.fromNow)
        guard unit.hasPrefix("hour"), let count, count >= 24 else { return .now }
        return .daysFromNow(count / 24)
      }
    }
    guard ["day", "days", "week", "weeks", "month", "months"].contains(unit) else {
      position = start
      return nil
    }
    position += 1
    if unit.hasPrefix("week"), let meaning = readWeeksFromDay(count) { return meaning }
    let fromNow = take(DueCues.fromNow)
    // "Give me ten days", "How long?" "A fortnight."
    let isGiven =
      unit.hasPrefix("d") || unit.hasPrefix("w")
      ? start > 1 && words[start - 2..<start].elementsEqual(["give", "me"])
        || start == 0 && position >= words.count
      : false
    guard preposition == "in" || preposition == "within" || fromNow || isGiven else {
      position = start
      return nil
    }
    guard let count else { return .unnamed }
    if unit.hasPrefix("month") { return .monthsFromNow(count) }
    if isWorking, unit.hasPrefix("day") { return .workingDays(count) }
    return .daysFromNow(unit.hasPrefix("week") ? count * 7 : count)
  }

  /// "A week today", "two weeks from Monday", "a week on Friday".
  private mutating func readWeeksFromDay(_ count: Int?) -> DueMeaning? {
    guard let count, count < 100 else { return nil }
    let start = position
    if take(DueCues.fromToday) { return .daysFromNow(7 * count) }
    if take(DueCues.fromTomorrow) { return .daysFromNow(7 * count + 1) }
    _ = take("on") || take("from") || take("this")
    if let weekday = weekday(word()), weekday > 0 {
      position += 1
      return .weekdayAfter(weeks: count, weekday)
    }
    position = start
    return nil
  }

  mutating func readWholeSpan() -> DueMeaning? {
    if take(DueCues.wholeSpan) { return .unnamed }
    // "Week commencing the fourteenth".
    let start = position
    if take(DueCues.weekFrom), let day = readDay("on") { return day }
    position = start
    return DueCues.quarters.contains { take($0) } ? .unnamed : nil
  }
}
