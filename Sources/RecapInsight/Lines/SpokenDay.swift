import RecapCore

/// The words by which an action item is due, and the day as lines show it beside them.
struct SpokenDay: Hashable, Sendable {
  /// The words in their bare form; at least one.
  let words: [String]
  /// "7 March".
  let shown: String

  /// Returns nil if the words name no day, or say its date themselves.
  init?(_ due: DueDate, in clock: MeetingClock) {
    let words = Lexicon.words(in: due.spoken).map(Lexicon.bare)
    guard let shown = due.date.flatMap(clock.dayOfMonth), words.contains(where: DayCues.relative.contains),
      !words.contains(where: Self.namesDate)
    else { return nil }
    (self.words, self.shown) = (words, shown)
  }

  /// Returns the days that action items name, by the segments that they cite.
  static func bySegment(_ items: [ActionItem], in clock: MeetingClock) -> [String: [SpokenDay]] {
    var days: [String: [SpokenDay]] = [:]
    for item in items {
      guard let day = item.due.flatMap({ SpokenDay($0, in: clock) }) else { continue }
      for segment in Set(item.citations.map(\.segmentID)) { days[segment, default: []].append(day) }
    }
    return days
  }

  /// Returns whether words end with those of the day.
  func ends(_ said: ArraySlice<String>) -> Bool {
    said.suffix(words.count).map(Lexicon.bare).elementsEqual(words)
  }

  /// Returns a text with a day in brackets before the punctuation at its end: "Friday," becomes "Friday (7 March),".
  static func written(_ day: String, after text: String) -> String {
    let end = text.lastIndex { $0.isLetter || $0.isNumber }.map(text.index(after:)) ?? text.endIndex
    return "\(text[..<end]) (\(day))\(text[end...])"
  }

  private static func namesDate(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || DayCues.months.contains(word) || isOrdinal(word)
      || ["first", "second"].contains(word)
  }

  /// Returns whether a word is most likely the day of a month: "nineteenth", unlike "first" and "second".
  static func isOrdinal(_ word: String) -> Bool {
    DayCues.ordinals.contains(word) || DayCues.endings.contains(where: word.hasSuffix)
  }
}
