import RecapCore

/// Times of day: "COB", "noon", "first thing", "five o'clock". A time of day with a day belongs to that day; without
/// one, it is a time of the day of the statement or of the following day.
extension DuePhraseReader {
  /// The meaning of a time of day without a day.
  enum TimeOfDay {
    /// "EOD", "by noon": the day of the statement.
    case today
    /// "by 9 a.m.": the next time at this hour, 0 … 24.
    case hour(Int)
    /// "by five": the next time at this hour, 1 … 12, in the morning or the afternoon.
    case ambiguousHour(Int)
    /// "by morning": the next morning.
    case morning
    /// "early", "by five": no meaning without a day.
    case nothing
  }

  /// Prepositions after which a bare hour, "lunch" or "close" is a time.
  private static let timePrepositions: WordSet = ["by", "before", "until", "till", "at"]

  private static func isTimed(_ preposition: Norm?) -> Bool {
    preposition.map(timePrepositions.contains) ?? false
  }

  /// Reads "COB Friday", "noon on the 14th", "first thing tomorrow"; without a day, "by EOD", "before noon", "by 5 pm".
  ///
  /// - Returns: the meaning, and the preposition of the day itself; nil, with nothing read, if no time of day
  ///   begins here.
  mutating func readTimedDay(_ preposition: Norm?) -> (meaning: DueMeaning, dayPreposition: Norm?)? {
    let start = position
    guard let time = readTime(preposition) else { return nil }
    let afterTime = position
    _ = take(DueCues.zoneOfTime)
    let hasOn = take("on")
    if let meaning = readDay("on") ?? readDistance(nil) {
      return (meaning, preposition == "at" ? (hasOn ? "on" : nil) : preposition)
    }
    position = afterTime
    switch time {
    case .today: return (.daysFromNow(0), preposition)
    case .hour(let hour): return (.timeOfDay(hour: hour), preposition)
    case .ambiguousHour(let hour): return (.hour(hour), preposition)
    case .morning: return (.nextMorning, preposition)
    case .nothing: break
    }
    position = start
    return nil
  }

  private mutating func readTime(_ preposition: Norm?) -> TimeOfDay? {
    let start = position
    if take(DueCues.endOfDay) { return .today }
    if take(DueCues.firstThingInTheMorning) { return .morning }
    if take(DueCues.firstThing) {
      return isWholeClause(from: start) || start == 0 && position >= words.count ? .morning : .nothing
    }
    let isTimed = Self.isTimed(preposition)
    if isTimed, take(DueCues.timeAfterPreposition), !Self.events.contains(word()) { return .today }
    position = start
    if take(DueCues.timeWithDay) { return .nothing }
    if take(DueCues.meals) { return endsClause ? .today : .nothing }
    if take(DueCues.noon) { return isTimed ? .today : .nothing }
    if isTimed {
      if preposition != "at", take(DueCues.closing) { return endsClause ? .today : .nothing }
      if preposition == "by" || preposition == "before", take(DueCues.morning) {
        return endsClause ? .morning : .nothing
      }
    }
    guard let clock = readClock() else { return nil }
    // "By five." is a time, "by five percent" is none; without a preposition, "eight o'clock" must be a clause.
    let isWhole = endsClause && (isTimed || clock.isMarked && opensClause(start))
    guard isTimed || clock.isMarked else {
      position = start
      return nil
    }
    guard isTimed && clock.isMarked || isWhole else { return .nothing }
    return clock.hour.map(TimeOfDay.hour) ?? .ambiguousHour(clock.shown)
  }

  /// Returns whether the phrase ends a clause and has no determiner before it: "I'll do it first thing.", but not
  /// "the first thing", "first thing, I'd like to say …".
  private func isWholeClause(from start: Int) -> Bool {
    start > 0 && endsClause
      && !["the", "a", "my", "your", "our", "one", "next", "is"].contains(words[start - 1])
  }

  /// A Boolean value that indicates whether a clause ends before the next word.
  var endsClause: Bool {
    position >= words.count || pauses[position - 1] != .none || Self.clauseWords.contains(word())
  }

  /// Reads all times of day after a day: "Friday afternoon at three", "tomorrow before noon".
  mutating func readTimesOfDay() {
    for _ in 0..<3 {
      let start = position
      let isConnected = take(DueCues.atTime)
      if take(DueCues.partOfDay) || take(DueCues.endOfDay) || take(DueCues.noon) { continue }
      if isConnected, take(DueCues.timeAfterPreposition) || take(DueCues.closing) || take(DueCues.latest) {
        continue
      }
      if let clock = readClock(), isConnected || clock.isMarked {
        _ = take(DueCues.zoneOfTime)
        continue
      }
      position = start
      return
    }
  }

  // MARK: clocks

  /// A clock time.
  private struct Clock {
    /// The hour, 0 … 24; nil if it is ambiguous between morning and afternoon.
    var hour: Int?
    /// The hour as it is said.
    var shown = 12
    /// A Boolean value that indicates whether the words can only be a time: "five" can be a number.
    var isMarked: Bool
  }

  /// "five", "17:00", "5:30 pm", "half past nine", "ten to six", "five o'clock".
  private mutating func readClock() -> Clock? {
    let start = position
    let isPast = take(DueCues.pastTheHour) || readMinutesPast()
    let isHalf = !isPast && take("half")
    guard var clock = readWrittenClock() ?? readHour() else {
      position = start
      return nil
    }
    clock.isMarked = clock.isMarked || isPast
    clock.shown = clock.hour ?? 12
    if !isPast, !isHalf, !clock.isMarked, let minutes = SpokenNumber.cardinal(words, at: position),
      (10..<60).contains(minutes.value), !words[position].beginsWithDigit
    {
      position += minutes.length
    }
    if take(DueCues.oclock) { clock.isMarked = true }
    if take(DueCues.beforeNoon) { return Clock(hour: clock.hour.map { $0 % 12 }, isMarked: true) }
    if take(DueCues.afterNoon) { return Clock(hour: clock.hour.map { $0 % 12 + 12 }, isMarked: true) }
    _ = take("sharp")
    if let hour = clock.hour, hour <= 12 { clock.hour = nil }
    return clock
  }

  /// "ten to", "twenty five past".
  private mutating func readMinutesPast() -> Bool {
    guard let minutes = SpokenNumber.cardinal(words, at: position), minutes.value < 30,
      ["past", "to"].contains(word(minutes.length)),
      SpokenNumber.cardinal(words, at: position + minutes.length + 1).map({ $0.value <= 12 }) == true
    else { return false }
    position += minutes.length + 1
    return true
  }

  private mutating func readHour() -> Clock? {
    guard let hour = SpokenNumber.cardinal(words, at: position), (1...24).contains(hour.value) else {
      return nil
    }
    position += hour.length
    return Clock(hour: hour.value, isMarked: false)
  }

  /// "17:00", "5:30pm", "5pm", "9.30", "9.30am".
  private mutating func readWrittenClock() -> Clock? {
    guard word().beginsWithDigit else { return nil }
    var text = word().text
    let half = ["am", "pm", "a.m", "p.m"].first(where: text.hasSuffix)
    if let half { text = String(text.dropLast(half.count)) }
    let parts = text.split(separator: text.contains(":") ? ":" : ".", omittingEmptySubsequences: false)
    guard parts.count == 2 || half != nil && parts.count == 1, let hour = Int(parts[0]),
      (0...24).contains(hour),
      parts.count == 1 || parts[1].utf8.count == 2 && Int(parts[1]).map((0..<60).contains) == true
    else { return nil }
    position += 1
    guard let half else { return Clock(hour: hour, isMarked: text.contains(":")) }
    return Clock(hour: hour % 12 + (half.hasPrefix("p") ? 12 : 0), isMarked: true)
  }
}
