import RecapCore

/// A recursive-descent parser for due phrases over normalised words: prepositions and events here, days in
/// `DuePhraseDays`, times in `DuePhraseTimes`, spans in `DuePhraseSpans`. Ranges are indices into those words.
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
        if let earlier = found.last, corrects(earlier, phrase) {
          found[found.count - 1] = DuePhrase(
            range: earlier.range.lowerBound..<phrase.range.upperBound,
            preposition: earlier.preposition ?? phrase.preposition, meaning: phrase.meaning)
        } else {
          found.append(phrase)
        }
        index = phrase.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Returns whether the second phrase replaces the first one: "Friday, no, make it Monday".
  private func corrects(_ earlier: DuePhrase, _ later: DuePhrase) -> Bool {
    let between = words[earlier.range.upperBound..<later.range.lowerBound]
    guard earlier.namesDay, later.namesDay, (1...5).contains(between.count) else { return false }
    let rest = Array(between)
    var index = 0
    while index < rest.count, let length = DueCues.correction.match(rest, at: index) { index += length }
    return index == rest.count && between.contains(where: Self.denials.contains)
  }

  private static let denials: WordSet = [
    "no", "sorry", "rather", "actually", "mean", "make", "scratch", "not",
  ]

  static let prepositions: WordSet = [
    "by", "on", "before", "until", "till", "til", "fore", "come", "through", "in", "within", "at", "for",
    "from", "since", "after", "of",
  ]
  /// Prepositions that mark a day as the time of another event, not as a deadline.
  static let otherTimes: WordSet = ["for", "from", "since", "after", "of"]

  /// Returns whether a due phrase may begin with `word`; most words are excluded by this check.
  func canBegin(_ word: Norm) -> Bool {
    Self.prepositions.contains(word) || Self.firstWords.contains(word) || word.beginsWithDigit
      || weekday(word) != nil || month(word) != nil || SpokenNumber.mayBegin(with: word)
      || FeastCues.openings.contains(word)
  }

  private static let firstWords: WordSet = [
    "the", "a", "an", "today", "tonight", "tomorrow", "this", "next", "later", "end", "close", "day",
    "coming", "eod", "eob", "cob", "e.o.d", "e.o.b", "c.o.b", "e", "c", "eow", "eom", "eoq", "eoy",
    "noon", "midday", "midnight", "lunchtime", "lunch", "morning", "midmorning", "midafternoon", "half",
    "quarter", "straight", "very", "last", "middle", "mid", "early", "late", "beginning", "start", "sometime",
    "some", "any", "no",
    "not", "latest",
    "ahead", "right", "just", "as", "once", "asap", "now", "immediately", "when", "soon", "month", "year",
    "midweek", "week", "w", "between", "after", "fortnight", "over", "during",
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
    if readNow(from: start) { return DuePhrase(range: start..<position, preposition: nil, meaning: .now) }
    position = start
    if let later = readRange() { return phrase(from: start, "by", later) }
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
    let preposition = Self.variants[word()] ?? word()
    position += 1
    if preposition == "by" || preposition == "until" {
      _ = take(DueCues.roughly)
    }
    return preposition
  }

  private static let variants: [Norm: Norm] = [
    "til": "till", "fore": "before", "come": "by", "through": "until",
  ]

  /// "Right away", "after this", "before I go": at the end of a clause, the time of the talk itself.
  private mutating func readNow(from start: Int) -> Bool {
    if take(DueCues.now) { return endsClause }
    // "Now" alone opens a sentence more often.
    guard take("now"), position >= words.count || pauses[position - 1] != .none, start > 0,
      pauses[start - 1] == .none
    else { return false }
    return !["by", "for", "until", "till", "up", "even", "from", "of", "is", "are", "just", "as"].contains(
      words[start - 1])
  }

  /// "Between Monday and Wednesday": the later day.
  private mutating func readRange() -> DueMeaning? {
    guard take("between"), readDay("on") != nil, take("and") else { return nil }
    return readDay("on")
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
