import RecapCore

/// Spoken days: "tonight", "next Wednesday", "the twenty-eighth of March", "2025-04-16".
extension DuePhraseReader {
  mutating func readDay(_ preposition: Norm?) -> DueMeaning? {
    if let meaning = readRelativeDay() ?? readISO() ?? readWeekFirst() ?? readWeekday(preposition)
      ?? readMonthFirst()
    {
      return meaning
    }
    return readOrdinal(preposition)
  }

  mutating func readRelativeDay() -> DueMeaning? {
    if take(DueCues.dayAfterTomorrow) { return .daysFromNow(2) }
    if take(DueCues.today) { return .daysFromNow(readWeeksLater() * 7) }
    if take(DueCues.tomorrow) { return .daysFromNow(1 + readWeeksLater() * 7) }
    return nil
  }

  /// Reads how many weeks later: "Wednesday week", "today fortnight".
  private mutating func readWeeksLater() -> Int {
    if take("week") { return 1 }
    return take("fortnight") ? 2 : 0
  }

  /// "next week Thursday", "this week on Friday".
  private mutating func readWeekFirst() -> DueMeaning? {
    let start = position
    let isNext = take(DueCues.nextWeek)
    if isNext || take(DueCues.thisWeek) {
      _ = take("on")
      if let weekday = weekday(word()), weekday > 0 {
        position += 1
        return isNext ? .nextWeekday(weekday) : .thisWeekday(weekday)
      }
    }
    position = start
    return nil
  }

  mutating func readISO() -> DueMeaning? {
    guard word().count == 10, word().beginsWithDigit else { return nil }
    let parts = word().text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3,
      let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
    else { return nil }
    position += 1
    return .exact(day)
  }

  private static let weekdays: [Norm: Int] = {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let short = [("mon", 1), ("tue", 2), ("tues", 2), ("thu", 4), ("thur", 4), ("thurs", 4), ("fri", 5)]
    return byNorm(names.enumerated().flatMap { [($1, $0 + 1), ($1 + "s", -1)] } + short)
  }()
  private static let months: [Norm: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    let short = [
      ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9),
      ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ]
    return byNorm(names.enumerated().map { ($1, $0 + 1) } + short)
  }()

  private static func byNorm(_ pairs: [(String, Int)]) -> [Norm: Int] {
    Dictionary(uniqueKeysWithValues: pairs.map { (Norm($0), $1) })
  }

  /// Returns whether a word is the name of a weekday or a month.
  static func namesDay(_ word: Norm) -> Bool {
    weekdays[word].map { $0 > 0 } == true || months[word] != nil
  }

  /// Returns the number of a weekday: 1 is Monday; -1 is any weekday in the plural.
  func weekday(_ word: Norm) -> Int? { Self.weekdays[word] }

  /// Abbreviations that are weekdays only after a preposition: "by Wed", "on Sat".
  private var shortWeekday: Int? {
    switch word() {
    case "wed", "weds": 3
    case "sat": 6
    case "sun": 7
    default: nil
    }
  }
  private static let dayPrepositions: WordSet = ["by", "on", "before", "until", "till"]

  func month(_ word: Norm) -> Int? { Self.months[word] }

  /// "next Wednesday", "this coming Friday", "Friday next week", "Tuesday the eighteenth".
  mutating func readWeekday(_ preposition: Norm?) -> DueMeaning? {
    let start = position
    _ = take("the")
    let isNext = take(DueCues.next)
    let isThis = !isNext && take(DueCues.this)
    // "Fridays" is a habit, not a day.
    let weekday =
      weekday(word()) ?? (preposition.map(Self.dayPrepositions.contains) == true ? shortWeekday : nil)
    guard let weekday, weekday > 0 else {
      position = start
      return nil
    }
    if word(-1) == "last" || (start > 0 && words[start - 1] == "last") { return nil }
    position += 1
    let named = position
    if take(DueCues.weekAfter) { return .unnamed }
    if take(DueCues.nextWeek) { return .nextWeekday(weekday) }
    if take(DueCues.thisWeek) { return .thisWeekday(weekday) }
    if let exact = readMonthFirst() ?? readOrdinal("on") ?? readDayNumber() { return exact }
    position = named
    let weeks = isNext || isThis ? 0 : readWeeksLater()
    if weeks > 0 { return .weekdayAfter(weeks: weeks, weekday) }
    return isNext ? .nextWeekday(weekday) : isThis ? .thisWeekday(weekday) : .weekday(weekday)
  }

  /// "Monday the sixth": an ordinal after a weekday is its date.
  private mutating func readDayNumber() -> DueMeaning? {
    let start = position
    guard take("the"), let day = SpokenNumber.ordinal(words, at: position), (1...31).contains(day.value),
      position + day.length >= words.count
        || !["thing", "time", "one"].contains(words[position + day.length])
    else {
      position = start
      return nil
    }
    position += day.length
    return .dayOfMonth(day.value)
  }

  /// "April 16th", "March the twenty-eighth", "March 28".
  mutating func readMonthFirst() -> DueMeaning? {
    let start = position
    guard let month = month(word()) else { return nil }
    position += 1
    _ = take("the")
    if let day = SpokenNumber.ordinal(words, at: position) ?? SpokenNumber.cardinal(words, at: position),
      (1...31).contains(day.value)
    {
      position += day.length
      return .date(month: month, day: day.value)
    }
    position = start
    return nil
  }

  /// "the twenty-eighth of March", "28th of March", "28 March"; alone ("the twentieth") only after a
  /// preposition and before a pause, because "on the second page" is not a date.
  mutating func readOrdinal(_ preposition: Norm?) -> DueMeaning? {
    let start = position
    let hasArticle = take("the")
    let ordinal = SpokenNumber.ordinal(words, at: position)
    guard let day = ordinal ?? SpokenNumber.cardinal(words, at: position), (1...31).contains(day.value) else {
      position = start
      return nil
    }
    position += day.length
    let afterDay = position
    _ = take(DueCues.dayOf)
    if let month = month(word()) {
      let isAmbiguous = afterDay == position && ordinal == nil && (word() == "may" || word() == "march")
      position += 1
      // "by 14 March"; not "by five, may I add".
      if !isAmbiguous || preposition.map(Self.dayPrepositions.contains) == true && endsClause {
        return .date(month: month, day: day.value)
      }
    }
    position = afterDay
    if take(DueCues.ofTheMonth) { return .dayOfMonth(day.value) }
    let isClear = hasArticle || words[afterDay - 1].beginsWithDigit
    let endsHere =
      position >= words.count || pauses[position - 1] != .none || Self.clauseWords.contains(word())
    if ordinal != nil, isClear, let preposition, preposition != "in", preposition != "at",
      endsHere || day.value >= 20, !(day.value < 4 && !endsHere)
    {
      return .dayOfMonth(day.value)
    }
    position = start
    return nil
  }

  static let clauseWords: WordSet = [
    "is", "and", "at", "if", "so", "or", "okay", "because", "please", "but", "then", "works", "would", "will",
    "latest", "i", "we",
  ]
}
