import RecapCore

/// Lines with the dates of the days that action items name in the same words.
struct LineDays: Sendable {
  let verifier: InsightVerifier

  /// Returns insights whose summary and decisions show the dates.
  ///
  /// It comes last, because a date is proved by the action items that are shown.
  func shown(in insights: Insights, locale: String?) -> Insights {
    let verifier = verifier.knowing(insights.actionItems, locale: locale)
    var result = insights
    for list in [\Insights.summary, \.decisions] {
      for index in result[keyPath: list].indices {
        result[keyPath: list][index] = dated(result[keyPath: list][index], verifier)
      }
    }
    return result
  }

  private func dated(_ line: CitedLine, _ verifier: InsightVerifier) -> CitedLine {
    let replay = verifier.replay(of: line.citations)
    // "Tuesday the nineteenth till Friday": a line that counts days itself may mean another Friday.
    guard !line.edits.isEmpty, replay.days.contains(where: { !$0.isEmpty }),
      !Lexicon.words(in: line.text).map(Lexicon.bare).contains(where: SpokenDay.isOrdinal)
    else { return line }
    var line = line
    for (citation, days) in replay.days.enumerated() {
      for day in days {
        guard let edits = edits(of: line, writing: day, in: citation, replay) else { continue }
        (line.edits, line.text) = (edits, replay.made(by: edits))
      }
    }
    return line
  }

  /// Returns the edits of a line that write a day after its words, where the line first has all of them; nil if it has
  /// not, has a date there already, or would be too long.
  private func edits(
    of line: CitedLine, writing day: SpokenDay, in citation: Int, _ replay: LineReplay
  ) -> [LineEdit]? {
    let said = replay.words[citation]
    let kept = Set(line.edits.filter { $0.citation == citation }.flatMap(\.words))
    let place = said.indices.first { place in
      place + 1 >= day.words.count && day.ends(said[...place])
        && (place + 1 - day.words.count...place).allSatisfy(kept.contains)
        && Self.endsPhrase(place, of: said)
    }
    guard let place,
      let index = line.edits.firstIndex(where: { $0.citation == citation && $0.words.contains(place) }),
      !line.edits.contains(where: { $0.citation == citation && $0.rules.contains(LineRule.day.rawValue) })
    else { return nil }
    var parts = line.edits[index].text == nil ? line.edits[index].divided(at: place) : [line.edits[index]]
    guard let part = parts.firstIndex(where: { $0.words == place..<place + 1 }) else { return nil }
    let rules = [LineRule.day] + parts[part].rules.compactMap(LineRule.init(rawValue:))
    let before = line.edits[..<index] + parts[..<part]
    let after = parts[(part + 1)...] + line.edits[(index + 1)...]
    let texts = texts(
      by: rules, for: said[place],
      at: replay.place(of: before.count, in: before + [parts[part]] + after))
    return texts.lazy.map { text -> [LineEdit] in
      parts[part] = LineEdit(citation: citation, words: place..<place + 1, text: text, rules: rules)
      return Array(before + [parts[part]] + after)
    }.first { edits in
      let text = replay.made(by: edits)
      return text.split(separator: " ").count <= LineWriter.maximumWords
        && replay.problem(with: edits, of: text) == nil
    }
  }

  /// Returns whether a phrase can end with a word: not "on the Wednesday boat".
  private static func endsPhrase(_ place: Int, of said: [String]) -> Bool {
    guard place + 1 < said.count, said[place].last?.isPunctuation != true else { return true }
    return StopWords.contains(Lexicon.bare(said[place + 1]))
  }

  private func texts(by rules: [LineRule], for said: String, at place: LinePlace) -> [String] {
    rules.reduce([said]) { texts, rule in texts.flatMap { rule.texts(for: $0, at: place) } }
  }
}

extension LineEdit {
  /// Returns kept words in up to three parts, of which one is the word at a place.
  fileprivate func divided(at place: Int) -> [LineEdit] {
    [words.lowerBound..<place, place..<place + 1, place + 1..<words.upperBound].filter { !$0.isEmpty }
      .map { LineEdit(citation: citation, words: $0) }
  }
}
