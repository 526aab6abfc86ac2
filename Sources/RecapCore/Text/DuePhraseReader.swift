/// A recursive-descent reader of due phrases over normalised words. Ranges are into those words.
struct DuePhraseReader {
  let words: [String]
  let pauses: [Lexeme.Pause]
  private var position = 0

  init(words: [String], pauses: [Lexeme.Pause]) {
    self.words = words
    self.pauses = pauses
  }

  mutating func readAll() -> [DuePhrase] {
    var found: [DuePhrase] = []
    var index = 0
    while index < words.count {
      if canBegin(words[index]), let phrase = read(at: index) {
        found.append(phrase)
        index = phrase.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static let prepositions: Set<String> = [
    "by", "on", "before", "until", "till", "in", "within", "at", "for", "from", "since", "after", "of",
  ]
  /// Prepositions that make a day the time of something else, not a deadline.
  static let otherTimes: Set<String> = ["for", "from", "since", "after", "of"]

  /// A quick look at the first word: most words begin no due phrase.
  private func canBegin(_ word: String) -> Bool {
    Self.prepositions.contains(word) || Self.firstWords.contains(word) || word.first?.isNumber == true
      || weekday(word) != nil || month(word) != nil || SpokenNumber.ordinal([word], at: 0) != nil
      || SpokenNumber.cardinal([word], at: 0) != nil
  }

  private static let firstWords: Set<String> = [
    "the", "a", "an", "today", "tonight", "tomorrow", "this", "next", "later", "end", "eod", "cob", "close",
    "day", "coming",
    "very", "last", "middle", "mid", "early", "late", "beginning", "start", "sometime", "some", "any", "no",
    "not", "latest",
    "ahead", "right", "just", "as", "once", "asap",
  ]

  private mutating func read(at start: Int) -> DuePhrase? {
    position = start
    let preposition = readPreposition()
    let afterPreposition = position
    if let meaning = readDay(preposition) ?? readSpan(preposition) {
      readTimeOfDay()
      readLimit()
      return DuePhrase(range: start..<position, preposition: preposition, meaning: meaning)
    }
    position = afterPreposition
    if let meaning = readEvent(preposition, from: start) {
      return DuePhrase(range: start..<position, preposition: preposition, meaning: meaning)
    }
    return nil
  }

  // MARK: words

  private func word(_ offset: Int = 0) -> String {
    words.indices.contains(position + offset) ? words[position + offset] : ""
  }

  private mutating func take(_ options: String...) -> Bool { take(options) }

  private mutating func take(_ options: [String]) -> Bool {
    for option in options where option.utf8.starts(with: word().utf8) {
      let parts = option.split(separator: " ").map(String.init)
      if position + parts.count <= words.count, words[position..<position + parts.count].elementsEqual(parts)
      {
        position += parts.count
        return true
      }
    }
    return false
  }

  private mutating func readPreposition() -> String? {
    if take(
      "no later than", "not later than", "at the latest by", "at the latest on", "latest by", "in time for")
    {
      return "by"
    }
    if take(
      "sometime before", "some time before", "any time before", "ahead of", "right before", "just before")
    {
      return "before"
    }
    if take("sometime on", "by sometime") { return "by" }
    guard Self.prepositions.contains(word()) else { return nil }
    let preposition = word()
    position += 1
    if preposition == "by" || preposition == "until" {
      _ = take("about", "around", "maybe", "say", "like", "at the latest")
    }
    return preposition
  }

  // MARK: days

  private mutating func readDay(_ preposition: String?) -> DueMeaning? {
    if let meaning = readRelativeDay() ?? readISO() ?? readWeekday(preposition) ?? readMonthFirst() {
      return meaning
    }
    return readOrdinal(preposition)
  }

  private mutating func readRelativeDay() -> DueMeaning? {
    if take("the day after tomorrow") { return .daysFromNow(2) }
    if take("tonight", "later today", "today", "this morning", "this afternoon", "this evening") {
      return .daysFromNow(0)
    }
    if take(
      "the end of today", "end of today", "end of the day", "the end of the day", "eod", "end of day",
      "close of business", "cob")
    {
      return .daysFromNow(0)
    }
    if take("tomorrow", "the end of tomorrow", "end of tomorrow") { return .daysFromNow(1) }
    return nil
  }

  private mutating func readISO() -> DueMeaning? {
    let parts = word().split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, word().utf8.count == 10,
      let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
    else { return nil }
    position += 1
    return .exact(day)
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let shortMonths = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
  ]
  private static let shortWeekdays = [
    "mon": 1, "tue": 2, "tues": 2, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
  ]

  private func weekday(_ word: String) -> Int? {
    let singular = word.hasSuffix("s") && word != "tues" ? String(word.dropLast()) : word
    return Self.weekdays.firstIndex(of: word).map { $0 + 1 } ?? Self.shortWeekdays[word]
      ?? (Self.weekdays.firstIndex(of: singular).map { _ in -1 })
  }

  private func month(_ word: String) -> Int? {
    Self.months.firstIndex(of: word).map { $0 + 1 } ?? Self.shortMonths[word]
  }

  /// "next Wednesday", "this coming Friday", "Friday next week", "Tuesday the eighteenth".
  private mutating func readWeekday(_ preposition: String?) -> DueMeaning? {
    let start = position
    _ = take("the end of", "end of", "the morning of", "the evening of", "the")
    let isNext = take("next", "the following")
    let isThis = !isNext && take("this coming", "this", "coming")
    // "Fridays" is a habit, not a day.
    guard let weekday = weekday(word()), weekday > 0 else {
      position = start
      return nil
    }
    if word(-1) == "last" || (start > 0 && words[start - 1] == "last") { return nil }
    position += 1
    let named = position
    if take("the week after") { return .unnamed }
    if take("after next") { return .unnamed }
    if take("next week", "of next week", "the following week") { return .nextWeekday(weekday) }
    if take("this week", "of this week") { return .thisWeekday(weekday) }
    if let exact = readMonthFirst() ?? readOrdinal("on") { return exact }
    position = named
    return isNext ? .nextWeekday(weekday) : isThis ? .thisWeekday(weekday) : .weekday(weekday)
  }

  /// "April 16th", "March the twenty-eighth", "March 28".
  private mutating func readMonthFirst() -> DueMeaning? {
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
  /// preposition and before a pause, since "on the second page" is no date.
  private mutating func readOrdinal(_ preposition: String?) -> DueMeaning? {
    let start = position
    let hasArticle = take("the")
    let ordinal = SpokenNumber.ordinal(words, at: position)
    guard let day = ordinal ?? SpokenNumber.cardinal(words, at: position), (1...31).contains(day.value) else {
      position = start
      return nil
    }
    position += day.length
    let afterDay = position
    _ = take("day of", "of")
    if let month = month(word()),
      afterDay != position || ordinal != nil || word() != "may" && word() != "march"
    {
      position += 1
      return .date(month: month, day: day.value)
    }
    position = afterDay
    if take("of this month", "of the month") { return .dayOfMonth(day.value) }
    let spelt = words[start..<afterDay].last ?? ""
    let isClear = hasArticle || spelt.first?.isNumber == true
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

  private static let clauseWords: Set<String> = [
    "is", "and", "at", "if", "so", "or", "okay", "because", "please", "but", "then", "works", "would", "will",
    "latest", "i", "we",
  ]

  // MARK: spans

  private mutating func readSpan(_ preposition: String?) -> DueMeaning? {
    let start = position
    if let meaning = readPartOfSpan() ?? readDistance(preposition) ?? readWholeSpan() { return meaning }
    position = start
    return nil
  }

  /// "the end of the month", "end of April", "the middle of next week", "mid April".
  private mutating func readPartOfSpan() -> DueMeaning? {
    let start = position
    _ = take("the", "very")
    let isEnd = take("end of", "last day of", "close of")
    guard isEnd || take("middle of", "beginning of", "start of", "mid", "early", "late") else {
      position = start
      return nil
    }
    _ = take("the", "this")
    if let month = month(word()) {
      position += 1
      return isEnd ? .endOfNamedMonth(month) : .unnamed
    }
    let offset = take("next") ? 1 : 0
    if take("week", "work week") { return isEnd ? .endOfWeek(offset) : .unnamed }
    if take("month") { return isEnd ? .endOfMonth(offset) : .unnamed }
    if take("quarter", "year", "sprint", "summer") { return .unnamed }
    position = start
    return nil
  }

  /// "in two weeks", "within three days", "a week from now".
  private mutating func readDistance(_ preposition: String?) -> DueMeaning? {
    let start = position
    _ = take("the next")
    var count: Int?
    if take("a couple of") {
      count = 2
    } else if take("a few") {
      count = nil
    } else if take("a", "an") {
      count = 1
    } else if let number = SpokenNumber.cardinal(words, at: position) {
      position += number.length
      count = number.value
    } else {
      return nil
    }
    let unit = word()
    guard ["day", "days", "week", "weeks", "month", "months"].contains(unit) else {
      position = start
      return nil
    }
    position += 1
    let fromNow = take("from now", "from today", "time")
    guard preposition == "in" || preposition == "within" || fromNow else {
      position = start
      return nil
    }
    guard let count else { return .unnamed }
    if unit.hasPrefix("month") { return .monthsFromNow(count) }
    return .daysFromNow(unit.hasPrefix("week") ? count * 7 : count)
  }

  private mutating func readWholeSpan() -> DueMeaning? {
    take(
      "this week", "next week", "later this week", "sometime next week", "this month", "next month",
      "this quarter",
      "next quarter", "the week after next", "next sprint", "the weekend", "this weekend", "this year",
      "next year",
      "right away", "asap", "right now", "later on today") ? .unnamed : nil
  }

  // MARK: time of day and events

  private mutating func readTimeOfDay() {
    if take(
      "first thing in the morning", "first thing", "in the morning", "in the afternoon", "in the evening")
    {
      return
    }
    if take(
      "morning", "afternoon", "evening", "night", "noon", "midday", "lunchtime", "lunch", "eod", "end of day")
    {
      return
    }
    let start = position
    guard take("at", "by", "before", "around") else { return }
    if take(
      "noon", "lunch", "lunchtime", "midday", "midnight", "the latest", "end of day", "close of business")
    {
      return
    }
    _ = take("half past", "quarter past", "quarter to")
    if word().contains(":") {
      position += 1
    } else if let hour = SpokenNumber.cardinal(words, at: position), hour.value <= 24 {
      position += hour.length
    } else {
      position = start
      return
    }
    _ = take("oclock", "thirty", "fifteen", "forty five")
    _ = take("am", "pm", "a.m", "p.m", "in the morning", "in the afternoon", "sharp")
  }

  private mutating func readLimit() { _ = take("at the latest", "latest") }

  private static let events: Set<String> = [
    "launch", "meeting", "review", "release", "planning", "demo", "deadline", "sprint", "workshop", "call",
    "standup",
    "conference", "holidays", "holiday", "break", "retro", "kickoff", "presentation", "session", "interview",
    "event",
    "fair", "summer", "christmas", "easter", "quarter", "handover", "visit", "audit", "trial", "delivery",
    "opening",
    "freeze", "rollout", "migration", "onboarding", "trip", "weekend", "lunch", "noon", "vote", "hearing",
    "inspection",
  ]

  /// "before the launch", "before planning on Tuesday", "as soon as I have the quote".
  private mutating func readEvent(_ preposition: String?, from start: Int) -> DueMeaning? {
    if preposition == nil, take("as soon as", "once") {
      guard ["i", "we", "you", "they", "he", "she", "it", "the", "that"].contains(word()) else { return nil }
      while position < words.count, position - start < 10 {
        if pauses[position - 1] != .none || ["and", "so", "because", "but"].contains(word()) { break }
        position += 1
      }
      return .unnamed
    }
    guard preposition == "before" || preposition == "by" || preposition == "until" || preposition == "till"
    else { return nil }
    _ = take("the", "our", "my", "your", "that", "this")
    _ = take("next", "start of", "end of")
    for length in 0..<3 where Self.events.contains(word(length)) {
      if (0..<length).contains(where: { StopWords.contains(word($0)) }) { return nil }
      position += length + 1
      let afterEvent = position
      if take("on", "next", "this") { position = afterEvent }
      _ = take("on")
      if let day = readWeekday("on") ?? readOrdinal("on") ?? readMonthFirst() { return day }
      position = afterEvent
      return .unnamed
    }
    return nil
  }
}
