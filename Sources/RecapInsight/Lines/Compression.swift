import RecapCore

/// Shortens a sentence to what it says: repairs, false starts, openers, hedges, asides and tags go. Only words are left
/// out, none is added.
struct Compression {
  /// The words that remain.
  private(set) var words: [LineWriter.Word]
  private let asks: Bool

  /// - Parameter asks: a Boolean value that indicates whether the sentence is shown as an open question, which keeps its tag.
  init(_ words: [LineWriter.Word], asks: Bool = false) {
    (self.words, self.asks) = (words, asks)
    dropBeginnings()
    dropRepairs()
    dropRestarts()
    dropAbandonedStart()
    dropOpening()
    dropAsides()
    dropHedges()
    if !asks { dropTags() }
    dropAbandonedEnd()
  }

  /// Leaves out words after a pause. It stays before a new clause or a tag: "…, to be honest, the bus is late".
  private mutating func drop(_ range: Range<Int>) {
    let before = range.lowerBound - 1
    if !keepsPause(after: before, until: range.upperBound) {
      words[before].text = String(words[before].text.reversed().drop { ",:;-–—".contains($0) }.reversed())
      words[before].pause = .none
    }
    words.removeSubrange(range)
  }

  private func keepsPause(after before: Int, until next: Int) -> Bool {
    if phrase(of: LineCues.tags, at: next) == words.count - next { return true }
    return LineCues.keepsPause(after: words[before].norm, before: words[next].norm)
  }

  private func isPhrase(_ phrase: [Norm], at start: Int) -> Bool {
    start >= 0 && start + phrase.count <= words.count
      && words[start..<start + phrase.count].lazy.map(\.norm).elementsEqual(phrase)
  }

  /// Returns the length of the longest phrase of a list at a word; nil if there is none.
  private func phrase(of list: [[Norm]], at start: Int) -> Int? {
    list.filter { isPhrase($0, at: start) }.map(\.count).max()
  }

  // MARK: repairs

  /// "th they", "b build": the beginning of a word before the word.
  private mutating func dropBeginnings() {
    let kept = words.indices.filter { index in
      guard index + 1 < words.count, words[index].pause == .none, isBeginning(words[index].norm) else {
        return true
      }
      let next = words[index + 1].norm
      return !next.hasPrefix(words[index].norm.text) || next == words[index].norm
    }
    if kept.count < words.count { words = kept.map { words[$0] } }
  }

  /// Returns whether letters are no word of their own, because they have no vowel.
  private func isBeginning(_ word: Norm) -> Bool {
    1...3 ~= word.count && word.text.allSatisfy { $0.isLetter && !"aeiouy".contains($0) }
  }

  /// "a battery suppl no, a power supply" → "a power supply": what is said again after a word of correction.
  private mutating func dropRepairs() {
    var place = 1
    while place < words.count - 1 {
      let length = phrase(of: LineCues.corrections, at: place) ?? 0
      let next = place + length
      if length > 0, next < words.count, words[next - 1].pause == .comma,
        !LineCues.beforeCorrection.contains(words[place - 1].norm), StopWords.contains(words[next].norm),
        let start = (max(0, place - 5)..<place).last(where: { words[$0].norm == words[next].norm }),
        place - start >= 2, !words[start..<place].contains(where: { $0.pause == .full })
      {
        words.removeSubrange(start..<next)
        place = max(1, start)
      } else {
        place += 1
      }
    }
  }

  /// "for the, for a week" → "for a week"; "the van's the van failed" → "the van failed".
  private mutating func dropRestarts() {
    var start = 0
    while start < words.count - 2 {
      let length = (1...4).first { isRestarted(start..<start + $0) }
      if let length { words.removeSubrange(start..<start + length) } else { start += 1 }
    }
  }

  private func isRestarted(_ span: Range<Int>) -> Bool {
    guard span.upperBound + 1 < words.count, let last = span.last.map({ words[$0] }),
      StopWords.contains(stem(span.lowerBound)), stem(span.lowerBound) == stem(span.upperBound),
      span.lowerBound == 0 || !LineCues.interrogatives.contains(words[span.lowerBound - 1].norm),
      !words[span].contains(where: { $0.pause == .full })
    else { return false }
    if span.count == 1 {
      let isSubject =
        ["i", "we", "they", "he", "she"].contains(last.norm)
        || span.lowerBound == 0 && LineCues.subjects.contains(last.norm)
      return isSubject && words[span.upperBound].norm != last.norm
    }
    // "in the – the Italian": a dash is a word without letters.
    if LineCues.articles.contains(last.norm) || last.norm == "" { return true }
    let isContracted = last.norm.contains("'")
    let repeatsSecond = stem(span.lowerBound + 1) == stem(span.upperBound + 1)
    return span.count == 2 && isContracted && repeatsSecond
      || span.count <= 3 && last.pause == .comma && LineCues.open.contains(last.norm)
  }

  /// Returns a norm without a contracted verb: "van" of "van's".
  private func stem(_ index: Int) -> Norm {
    let text = words[index].norm.text
    return text.firstIndex(of: "'").map { Norm(String(text[..<$0])) } ?? words[index].norm
  }

  /// "There sort of, it's eight milliseconds" → "It's eight milliseconds".
  private mutating func dropAbandonedStart() {
    for length in 1...4 where length + 4 <= words.count {
      let last = words[length - 1]
      if last.pause != .none {
        if last.pause == .comma, LineCues.articles.contains(last.norm) || LineCues.open.contains(last.norm) {
          words.removeFirst(length)
        }
        return
      }
    }
  }

  /// "…, see how it..." → "…": a clause that is broken off at the end.
  private mutating func dropAbandonedEnd() {
    guard let last = words.last, ["...", "…", "-", "–", "—"].contains(where: last.text.hasSuffix),
      let pause = words.dropLast().lastIndex(where: { $0.pause != .none }), pause >= 4,
      words.count - pause <= 8
    else { return }
    words.removeSubrange((pause + 1)...)
  }

  // MARK: openers, asides, tags

  private mutating func dropOpening() {
    while words.count > 4 {
      if let length = phrase(of: LineCues.openers, at: 0), length + 3 <= words.count,
        opensClause(after: length)
      {
        words.removeFirst(length + (takesThat(length) ? 1 : 0))
      } else if let length = phrase(of: LineCues.pausedOpeners, at: 0), length + 3 <= words.count,
        words[length - 1].pause == .comma
      {
        words.removeFirst(length)
      } else if Disfluency.isOpening(words[0].norm, pause: words[0].pause, before: words[1].norm) {
        words.removeFirst()
      } else {
        return
      }
    }
  }

  /// Returns whether a clause begins after the first words: "I think | we should", unlike "I think | about it".
  private func opensClause(after length: Int) -> Bool {
    let next = words[length]
    if words[length - 1].pause == .comma { return true }
    if words[length - 1].pause == .full { return false }
    return takesThat(length) || LineCues.clauseStarts.contains(stem(length))
      || next.text.first?.isUppercase == true
  }

  /// Returns whether "that" joins the clause after the first words: "I think that | we should".
  private func takesThat(_ length: Int) -> Bool {
    words[length].norm == "that" && length + 1 < words.count
      && LineCues.clauseStarts.contains(stem(length + 1))
  }

  private mutating func dropAsides() {
    var place = 1
    while place < words.count - 1 {
      if words[place - 1].pause == .comma, let length = phrase(of: LineCues.asides, at: place),
        place + length < words.count, words[place + length - 1].pause == .comma
      {
        drop(place..<place + length)
      } else {
        place += 1
      }
    }
  }

  private mutating func dropHedges() {
    var place = 1
    while place < words.count - 1 {
      if LineCues.fillers.contains(words[place].norm), words[place].pause == .none {
        words.remove(at: place)
      } else if words[place].norm == "sort" || words[place].norm == "kind", words[place + 1].norm == "of",
        place + 2 < words.count, words[place + 1].pause == .none,
        !LineCues.beforeKind.contains(words[place - 1].norm)
      {
        words.removeSubrange(place...place + 1)
      } else {
        place += 1
      }
    }
  }

  private mutating func dropTags() {
    while words.count > 4, words[words.count - 2].pause == .comma, let last = words.last,
      ["so", "and", "but", "or", "because"].contains(last.norm)
    {
      words.removeLast()
    }
    while words.count > 4 {
      let length = (1...4).last { length in
        let start = words.count - length
        guard start > 3, words[start - 1].pause == .comma else { return false }
        return LineCues.tags.contains { $0.count == length && isPhrase($0, at: start) }
          || length == 2 && LineCues.auxiliaries.contains(stem(start))
            && LineCues.subjects.contains(words[start + 1].norm)
      }
      guard let length else { return }
      words.removeLast(length)
    }
  }
}
