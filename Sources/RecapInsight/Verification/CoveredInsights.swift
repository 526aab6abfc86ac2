import RecapCore

/// Enforces that citations cover the lines of insights (R10).
///
/// A line without cover is replaced by the words of its best cited segment, or removed if these have no cover either.
/// Each replacement and removal is a warning. Insights with cover stay unchanged.
struct CoveredInsights {
  /// The maximum number of words of a line, and of a title, that is replaced by the words of a segment.
  private static let maximumWords = (line: 40, title: 10)

  private let verifier: InsightVerifier
  private let segments: [String: Segment]
  private var warnings: [QualityWarning] = []

  init(_ verifier: InsightVerifier, transcript: Transcript) {
    self.verifier = verifier
    segments = Dictionary(transcript.segments.map { ($0.id, $0) }) { first, _ in first }
  }

  static func covered(_ insights: Insights, by verifier: InsightVerifier, transcript: Transcript) -> Insights
  {
    guard insights.shownLines.contains(where: { !verifier.findings(in: $0).isEmpty }) else { return insights }
    var covering = CoveredInsights(verifier, transcript: transcript)
    return covering.covered(insights)
  }

  private mutating func covered(_ insights: Insights) -> Insights {
    var lines = insights.shownLines[...]
    var result = insights
    result.summary = corrected(insights.summary, \.said, &lines, maximumWords: Self.maximumWords.line)
      .compactMap(\.self)
    result.actionItems = insights.actionItems.compactMap { corrected($0, lines.removeFirst()) }
    result.decisions = corrected(insights.decisions, \.said, &lines, maximumWords: Self.maximumWords.line)
      .compactMap(\.self)
    result.questions = corrected(insights.questions, \.said, &lines, maximumWords: Self.maximumWords.line)
      .compactMap(\.self)
    let chapters = corrected(insights.chapters, \.title, &lines, maximumWords: Self.maximumWords.title)
    result.chapters = Self.closed(insights.chapters, kept: chapters)
    result.highlights = corrected(insights.highlights, \.title, &lines, maximumWords: Self.maximumWords.title)
      .compactMap(\.self)
    // The reserve is not shown, so it causes no warnings.
    let warned = warnings
    result.reserve = corrected(insights.reserve, \.title, &lines, maximumWords: Self.maximumWords.title)
      .compactMap(\.self)
    warnings = warned
    result.warnings += warnings
    return result
  }

  /// Returns the items of a list in order, with nil for each removed one.
  private mutating func corrected<Item>(
    _ items: [Item], _ text: WritableKeyPath<Item, String>, _ lines: inout ArraySlice<ShownLine>,
    maximumWords: Int
  ) -> [Item?] {
    items.map { item in
      let line = lines.removeFirst()
      guard !verifier.findings(in: line).isEmpty else { return item }
      guard let said = citedText(of: line, maximumWords: maximumWords) else {
        leaveOut(line)
        return nil
      }
      showAsSaid(line)
      var item = item
      item[keyPath: text] = said
      return item
    }
  }

  private mutating func corrected(_ item: ActionItem, _ line: ShownLine) -> ActionItem? {
    guard !verifier.findings(in: line).isEmpty else { return item }
    var item = item
    if !isCovered(item.text, line) {
      guard let said = citedText(of: line, maximumWords: Self.maximumWords.line) else {
        leaveOut(line)
        return nil
      }
      showAsSaid(line)
      item.text = said
    }
    if let due = item.due, !isCovered("\(item.text) \(due.spoken)", line) {
      warn(.lineWithoutDate, line, "\(line.place) has no date: the words for it were not covered")
      item.due = nil
    }
    return item
  }

  private mutating func leaveOut(_ line: ShownLine) {
    let cause = verifier.findings(in: line).first?.withoutWords ?? "it is not covered"
    warn(.lineLeftOut, line, "a line was left out: \(cause)")
  }

  private mutating func showAsSaid(_ line: ShownLine) {
    warn(.lineAsSaid, line, "\(line.place) is shown in the words as said: its own were not covered")
  }

  private mutating func warn(_ code: QualityWarning.Code, _ line: ShownLine, _ text: String) {
    warnings.append(QualityWarning(code, time: line.citations.map(\.start).min(), text))
  }

  private func isCovered(_ text: String, _ line: ShownLine) -> Bool {
    var line = line
    (line.text, line.edits) = (text, [])
    return verifier.findings(in: line).isEmpty
  }

  /// Returns the words of the cited segment with the most stems of the line; nil if they have no cover either.
  private func citedText(of line: ShownLine, maximumWords: Int) -> String? {
    let wanted = Self.stems(line.text)
    var best: (text: String, common: Int)?
    for segment in line.citations.compactMap({ segments[$0.segmentID] }) {
      let common = Self.stems(segment.text).intersection(wanted).count
      if common > best?.common ?? -1 { best = (segment.text, common) }
    }
    let words = Lexicon.words(in: best?.text ?? "")
    guard !words.isEmpty else { return nil }
    let text = words.prefix(maximumWords).joined(separator: " ") + (words.count > maximumWords ? " …" : "")
    return isCovered(text, line) ? text : nil
  }

  private static func stems(_ text: String) -> Set<String> {
    Set(Lexicon.words(in: text).flatMap { Lexicon.norms($0) }.map(PorterStemmer.stem))
  }

  /// Returns the kept chapters; the time of a removed chapter is added to an adjacent one.
  private static func closed(_ chapters: [Chapter], kept: [Chapter?]) -> [Chapter] {
    var result: [Chapter] = []
    var open: Chapter?
    for (chapter, kept) in zip(chapters, kept) {
      if var kept {
        if let before = open, before.end == kept.start { kept.start = before.start }
        open = nil
        result.append(kept)
      } else if let last = result.last, last.end == chapter.start {
        result[result.count - 1].end = chapter.end
      } else if let before = open, before.end == chapter.start {
        open?.end = chapter.end
      } else {
        open = chapter
      }
    }
    return result
  }
}

extension CitedLine {
  /// The text; a new one has no edits.
  fileprivate var said: String {
    get { text }
    set { (text, edits) = (newValue, []) }
  }
}
