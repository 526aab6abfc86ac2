import RecapCore

/// A recursive-descent parser for due phrases over normalised words: prepositions, spans and events here,
/// days in `DuePhraseDays`. Ranges are indices into those words.
struct DuePhraseReader {
  let words: [Norm]
  let pauses: [Lexeme.Pause]
  var position = 0

  init(words: [Norm], pauses: [Lexeme.Pause]) {
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
  /// Prepositions that mark a day as the time of another event, not as a deadline.
  static let otherTimes: WordSet = ["for", "from", "since", "after", "of"]

  /// Returns whether a due phrase may begin with `word`; most words are excluded by this check.
  func canBegin(_ word: Norm) -> Bool {
    Self.prepositions.contains(word) || Self.firstWords.contains(word) || word.beginsWithDigit
      || weekday(word) != nil || month(word) != nil || SpokenNumber.mayBegin(with: word)
  }

  private static let firstWords: WordSet = [
    "the", "a", "an", "today", "tonight", "tomorrow", "this", "next", "later", "end", "close", "day",
    "coming",
    "eod", "eob", "cob", "e.o.d", "e.o.b", "c.o.b", "e", "c", "eow", "eom", "eoq", "eoy",
    "noon", "midday", "midnight", "lunchtime", "lunch", "morning", "midmorning", "midafternoon", "half",
    "quarter",
    "straight",
    "very", "last", "middle", "mid", "early", "late", "beginning", "start", "sometime", "some", "any", "no",
    "not", "latest",
    "ahead", "right", "just", "as", "once", "asap",
  ]

  mutating func read(at start: Int) -> DuePhrase? {
    position = start
    // "After" marks a day as the time of another event; "after lunch on Friday" is a time of Friday.
    if DueCues.meals.match(words, at: start) != nil, let timed = readTimedDay(nil) {
      return phrase(from: start, timed.dayPreposition, timed.meaning)
    }
    if take(DueCues.soon), readDay("on") == nil { return phrase(from: start, nil, .daysFromNow(0)) }
    position = start
    if take(DueCues.nextMorning) { return phrase(from: start, nil, .nextMorning) }
    let preposition = readPreposition()
    let afterPreposition = position
    if let meaning = readDay(preposition) { return phrase(from: start, preposition, meaning) }
    if let timed = readTimedDay(preposition) {
      return phrase(from: start, timed.dayPreposition, timed.meaning)
    }
    if let meaning = readSpan(preposition) { return phrase(from: start, preposition, meaning) }
    position = afterPreposition
    if let meaning = readEvent(preposition, from: start) {
      return DuePhrase(range: start..<position, preposition: preposition, meaning: meaning)
    }
    return nil
  }

  /// Returns a phrase whose day was read, after reading the time of day that follows.
  private mutating func phrase(from start: Int, _ preposition: Norm?, _ meaning: DueMeaning) -> DuePhrase {
    readTimesOfDay()
    readLimit()
    return DuePhrase(range: start..<position, preposition: preposition, meaning: meaning)
  }

  func word(_ offset: Int = 0) -> Norm {
    words.indices.contains(position + offset) ? words[position + offset] : ""
  }

  /// Reads the longest matching phrase of a list.
  mutating func take(_ phrases: CueList) -> Bool {
    guard let length = phrases.match(words, at: position) else { return false }
    position += length
    return true
  }

  mutating func take(_ word: Norm) -> Bool {
    guard self.word() == word, position < words.count else { return false }
    position += 1
    return true
  }

  mutating func readPreposition() -> Norm? {
    if take(DueCues.by) { return "by" }
    if take(DueCues.before) { return "before" }
    if take(DueCues.sometime) { return "by" }
    guard Self.prepositions.contains(word()) else { return nil }
    let preposition = word()
    position += 1
    if preposition == "by" || preposition == "until" {
      _ = take(DueCues.roughly)
    }
    return preposition
  }

  mutating func readSpan(_ preposition: Norm?) -> DueMeaning? {
    let start = position
    // "By the weekend" names no day; "over the weekend" ends on its Sunday.
    if preposition == nil || preposition == "at" || preposition == "on",
      take(DueCues.weekend)
    {
      return .thisWeekday(7)
    }
    if let meaning = readShortEnd() ?? readPartOfSpan() ?? readDistance(preposition) ?? readWholeSpan() {
      return meaning
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
    return nil
  }

  /// "the end of the month", "end of April", "the middle of next week", "mid April".
  mutating func readPartOfSpan() -> DueMeaning? {
    let start = position
    _ = take("the") || take("very")
    let isEnd = take(DueCues.endOf)
    guard isEnd || take(DueCues.partOf) else {
      position = start
      return nil
    }
    _ = take("the") || take("this")
    if let month = month(word()) {
      position += 1
      return isEnd ? .endOfNamedMonth(month) : .unnamed
    }
    let offset = take("next") ? 1 : 0
    if take(DueCues.week) { return isEnd ? .endOfWeek(offset) : .unnamed }
    if take("month") { return isEnd ? .endOfMonth(offset) : .unnamed }
    if take("quarter") { return isEnd ? .endOfQuarter(offset) : .unnamed }
    if take("year") { return isEnd ? .endOfYear(offset) : .unnamed }
    for (index, quarter) in DueCues.quarters.enumerated() where take(quarter) {
      return isEnd ? .endOfNamedMonth(3 * index + 3) : .unnamed
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
    var unit = word()
    if unit == "fortnight" { (unit, count) = ("weeks", count.map { $0 * 2 }) }
    guard ["day", "days", "week", "weeks", "month", "months"].contains(unit) else {
      position = start
      return nil
    }
    position += 1
    if unit.hasPrefix("week"), let meaning = readWeeksFromDay(count) { return meaning }
    let fromNow = take(DueCues.fromNow)
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
    if take(DueCues.fromToday) { return .daysFromNow(7 * count) }
    if take(DueCues.fromTomorrow) { return .daysFromNow(7 * count + 1) }
    if take("on") || take("from"), let weekday = weekday(word()), weekday > 0 {
      position += 1
      return .weekdayAfter(weeks: count, weekday)
    }
    position = start
    return nil
  }

  mutating func readWholeSpan() -> DueMeaning? {
    take(DueCues.wholeSpan) ? .unnamed : nil
  }

  mutating func readLimit() { _ = take(DueCues.limit) }

  static let events: WordSet = [
    "launch", "meeting", "review", "release", "planning", "demo", "deadline", "sprint", "workshop", "call",
    "standup",
    "conference", "holidays", "holiday", "break", "retro", "kickoff", "presentation", "session", "interview",
    "event",
    "fair", "summer", "christmas", "easter", "quarter", "handover", "visit", "audit", "trial", "delivery",
    "opening",
    "freeze", "rollout", "migration", "onboarding", "trip", "weekend", "lunch", "noon", "vote", "hearing",
    "inspection", "round", "rounds", "term", "shift", "webinar", "exam",
  ]

  /// "before the launch", "before planning on Tuesday", "as soon as I have the quote".
  mutating func readEvent(_ preposition: Norm?, from start: Int) -> DueMeaning? {
    if preposition == nil, take(DueCues.asSoonAs) {
      guard ["i", "we", "you", "they", "he", "she", "it", "the", "that"].contains(word()) else { return nil }
      while position < words.count, position - start < 10 {
        if pauses[position - 1] != .none || ["and", "so", "because", "but"].contains(word()) { break }
        position += 1
      }
      return .unnamed
    }
    let isBeside = preposition == nil && take(DueCues.besideEvent)
    guard
      isBeside || preposition == "before" || preposition == "by" || preposition == "until"
        || preposition == "till"
    else { return nil }
    _ = take(DueCues.whose)
    _ = take(DueCues.whichPart)
    for length in 0..<3 where Self.events.contains(word(length)) {
      if (0..<length).contains(where: { StopWords.contains(word($0)) }) { return nil }
      position += length + 1
      if isBeside { return .unnamed }
      let afterEvent = position
      _ = take("on")
      if let day = readWeekday("on") ?? readOrdinal("on") ?? readMonthFirst() { return day }
      position = afterEvent
      return .unnamed
    }
    return nil
  }
}
