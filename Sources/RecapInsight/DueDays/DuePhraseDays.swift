import RecapCore

/// Spoken days: "tonight", "next Wednesday", "the twenty-eighth of March", "2025-04-16".
extension DuePhraseReader {
  mutating func readDay(_ preposition: Norm?) -> DueMeaning? {
    if let meaning = readRelativeDay() ?? readISO() ?? readFeast(preposition) ?? readWeekdayOfMonth()
      ?? readWeekFirst() ?? readWeekday(preposition) ?? readMonthFirst()
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

  /// "Good Friday", "by Christmas". A name of one word counts only after a preposition, and before a noun none does: "the
  /// Easter egg".
  private mutating func readFeast(_ preposition: Norm?) -> DueMeaning? {
    guard FeastCues.openings.contains(word()) else { return nil }
    let start = position
    let found = FeastCues.all.compactMap { names, day in
      names.match(words, at: start).map { (length: $0, day: day) }
    }
    guard let feast = found.max(by: { $0.length < $1.length }), feast.length > 1 || preposition != nil else {
      return nil
    }
    position += feast.length
    if endsClause || DueCues.afterDay.match(words, at: position) != nil { return feast.day }
    position = start
    return nil
  }

  /// "the first Monday in April", "the last Friday of the month".
  private mutating func readWeekdayOfMonth() -> DueMeaning? {
    let start = position
    _ = take("the")
    let isLast = take("last")
    let ordinal = isLast ? nil : SpokenNumber.ordinal(words, at: position)
    position += ordinal?.length ?? 0
    if isLast || ordinal.map({ $0.value <= 5 }) == true, let weekday = weekday(word()), weekday > 0 {
      position += 1
      let number = ordinal?.value ?? -1
      if take(DueCues.ofTheMonth) { return .weekdayOfMonth(number, weekday: weekday, month: nil) }
      if take("of") || take("in"), let month = month(word()) {
        position += 1
        return .weekdayOfMonth(number, weekday: weekday, month: month)
      }
    }
    position = start
    return nil
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
    if take(DueCues.weekAfterNext) { return .weekdayOfWeek(2, weekday) }
    if take(DueCues.afterNext) { return .weekdayAfter(weeks: 1, weekday) }
    if take(DueCues.weekAfter) { return .unnamed }
    if take(DueCues.coming) { return .weekday(weekday) }
    if take(DueCues.nextWeek) { return .nextWeekday(weekday) }
    if take(DueCues.thisWeek) { return .thisWeekday(weekday) }
    if let exact = readMonthFirst() ?? readOrdinal("on") ?? readDayNumber() { return exact }
    position = named
    // "Tuesday evening, the twenty-sixth".
    if take(DueCues.partOfDay), let exact = readDayNumber() { return exact }
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
      return dated(month, day.value)
    }
    position = start
    return nil
  }

  /// Returns a date, with the year that may follow: "the tenth of March 2026".
  private mutating func dated(_ month: Int, _ day: Int) -> DueMeaning {
    if word().count == 4, word().beginsWithDigit, let year = Int(word().text),
      let exact = CalendarDay(year: year, month: month, day: day)
    {
      position += 1
      return .exact(exact)
    }
    return .date(month: month, day: day)
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
        return dated(month, day.value)
      }
    }
    position = afterDay
    if take(DueCues.ofNextMonth) { return .dayOfMonthAhead(day.value, 1) }
    if take(DueCues.ofTheMonth) { return .dayOfMonth(day.value) }
    let isClear = hasArticle || words[afterDay - 1].beginsWithDigit
    let endsHere =
      position >= words.count || pauses[position - 1] != .none || Self.clauseWords.contains(word())
    if ordinal != nil, isClear, let preposition, preposition != "in", preposition != "at",
      endsHere || day.value >= 20, !(day.value < 4 && !endsHere)
    {
      return .dayOfMonth(day.value)
    }
    // "When?" "The ninth.", "make it the ninth"; not "the second", which is more often not a day.
    if preposition == nil, ordinal != nil, isClear, endsHere, day.value > 3,
      opensClause(start) || Self.beforeBareDay.contains(words[start - 1])
    {
      return .dayOfMonth(day.value)
    }
    position = start
    return nil
  }

  /// Words after which an ordinal alone is a day: "it's due the ninth".
  private static let beforeBareDay: WordSet = [
    "is", "it", "say", "due", "that", "be", "maybe", "to", "no", "actually", "rather", "mean", "sorry",
  ]

  /// Returns whether a clause begins at a word.
  func opensClause(_ index: Int) -> Bool { index == 0 || pauses[index - 1] != .none }

  static let clauseWords: WordSet = [
    "is", "and", "at", "if", "so", "or", "okay", "because", "please", "but", "then", "works", "would", "will",
    "latest", "i", "we",
  ]
}
