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
    "coming",
    "eod", "eob", "cob", "e.o.d", "e.o.b", "c.o.b", "e", "c", "eow", "eom", "eoq", "eoy",
    "noon", "midday", "midnight", "lunchtime", "lunch", "morning", "midmorning", "midafternoon", "half",
    "quarter",
    "straight",
    "very", "last", "middle", "mid", "early", "late", "beginning", "start", "sometime", "some", "any", "no",
    "not", "latest",
    "ahead", "right", "just", "as", "once", "asap", "now", "immediately", "when", "soon", "month", "quarter",
    "year", "mid", "midweek", "week", "w", "between", "after", "fortnight", "over", "during",
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
