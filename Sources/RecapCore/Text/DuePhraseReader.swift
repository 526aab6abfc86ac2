/// A recursive-descent reader of due phrases over normalised words: prepositions, spans and events here,
/// days in `DuePhraseDays`. Ranges are into those words.
struct DuePhraseReader {
  let words: [String]
  let pauses: [Lexeme.Pause]
  var position = 0

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

  static let prepositions: WordSet = [
    "by", "on", "before", "until", "till", "in", "within", "at", "for", "from", "since", "after", "of",
  ]
  /// Prepositions that make a day the time of something else, not a deadline.
  static let otherTimes: WordSet = ["for", "from", "since", "after", "of"]

  /// A quick look at the first word: most words begin no due phrase.
  func canBegin(_ word: String) -> Bool {
    Self.prepositions.contains(word) || Self.firstWords.contains(word) || word.first?.isNumber == true
      || weekday(word) != nil || month(word) != nil || SpokenNumber.ordinal([word], at: 0) != nil
      || SpokenNumber.cardinal([word], at: 0) != nil
  }

  private static let firstWords: WordSet = [
    "the", "a", "an", "today", "tonight", "tomorrow", "this", "next", "later", "end", "eod", "cob", "close",
    "day", "coming",
    "very", "last", "middle", "mid", "early", "late", "beginning", "start", "sometime", "some", "any", "no",
    "not", "latest",
    "ahead", "right", "just", "as", "once", "asap",
  ]

  mutating func read(at start: Int) -> DuePhrase? {
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

  func word(_ offset: Int = 0) -> String {
    words.indices.contains(position + offset) ? words[position + offset] : ""
  }

  mutating func take(_ options: String...) -> Bool { take(options) }

  mutating func take(_ options: [String]) -> Bool {
    guard position < words.count, let first = words[position].utf8.first else { return false }
    for option in options where option.utf8.first == first {
      let parts = Lexicon.words(in: option)
      if position + parts.count <= words.count, words[position..<position + parts.count].elementsEqual(parts)
      {
        position += parts.count
        return true
      }
    }
    return false
  }

  mutating func readPreposition() -> String? {
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

  mutating func readSpan(_ preposition: String?) -> DueMeaning? {
    let start = position
    if let meaning = readPartOfSpan() ?? readDistance(preposition) ?? readWholeSpan() { return meaning }
    position = start
    return nil
  }

  /// "the end of the month", "end of April", "the middle of next week", "mid April".
  mutating func readPartOfSpan() -> DueMeaning? {
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
  mutating func readDistance(_ preposition: String?) -> DueMeaning? {
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
    var unit = word()
    if unit == "fortnight" { (unit, count) = ("weeks", count.map { $0 * 2 }) }
    guard ["day", "days", "week", "weeks", "month", "months"].contains(unit) else {
      position = start
      return nil
    }
    position += 1
    if unit.hasPrefix("week"), let meaning = readWeeksFromDay(count) { return meaning }
    let fromNow = take("from now", "from today", "time")
    guard preposition == "in" || preposition == "within" || fromNow else {
      position = start
      return nil
    }
    guard let count else { return .unnamed }
    if unit.hasPrefix("month") { return .monthsFromNow(count) }
    return .daysFromNow(unit.hasPrefix("week") ? count * 7 : count)
  }

  /// "A week today", "two weeks from Monday", "a week on Friday".
  private mutating func readWeeksFromDay(_ count: Int?) -> DueMeaning? {
    guard let count, count < 100 else { return nil }
    let start = position
    if take("today", "from today") { return .daysFromNow(7 * count) }
    if take("tomorrow", "from tomorrow") { return .daysFromNow(7 * count + 1) }
    if take("on", "from"), let weekday = weekday(word()), weekday > 0 {
      position += 1
      return .weekdayAfter(weeks: count, weekday)
    }
    position = start
    return nil
  }

  mutating func readWholeSpan() -> DueMeaning? {
    take(
      "this week", "next week", "later this week", "sometime next week", "this month", "next month",
      "this quarter",
      "next quarter", "the week after next", "next sprint", "the weekend", "this weekend", "this year",
      "next year",
      "right away", "asap", "right now", "later on today") ? .unnamed : nil
  }

  mutating func readTimeOfDay() {
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

  mutating func readLimit() { _ = take("at the latest", "latest") }

  private static let events: WordSet = [
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
  mutating func readEvent(_ preposition: String?, from start: Int) -> DueMeaning? {
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
