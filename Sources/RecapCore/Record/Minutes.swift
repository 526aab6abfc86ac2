/// A recap as minutes: chapter by chapter what was said, what was settled, who does what, and what is open.
///
/// It is a view of the record, the same on the page, in Markdown and in the terminal. Numbers are places in the record's
/// lists, by which lines are reported.
package struct Minutes: Hashable, Sendable {
  /// A line of the minutes, by its place in the list of the record that has it.
  package enum Line: Hashable, Sendable {
    case note(Int)
    case decision(Int)
    /// An action item, and the place of the decision that has the same words; nil if there is none.
    case action(Int, decision: Int?)
    case question(Int)
  }

  /// The lines of a chapter: notes, decisions, action items and questions, each in the order of the meeting.
  package struct Part: Hashable, Sendable {
    /// The place of the chapter in the record; nil if the record has no chapters.
    package var chapter: Int?
    package var lines: [Line]
  }

  /// The meeting in half a minute, at most five lines: decisions, then an action item, then lines of the summary.
  package let top: [Line]
  /// All chapters in time order, also those without lines.
  package let parts: [Part]

  /// Arranges the lines of a record.
  package init(_ recap: Recap) {
    let top = HalfMinute.lines(of: recap)
    self.top = top
    let told = ToldLine.all(of: recap)
    let notes = recap.summary.indices.filter { index in
      !top.contains(.note(index)) && !told.contains { $0.tells(recap.summary[index], inTenths: 7) }
    }
    var settled: [Int: Int] = [:]
    for index in recap.decisions.indices {
      let item = recap.actionItems.indices.first { item in
        settled[item] == nil && ToldLine(recap.actionItems[item]).tells(recap.decisions[index], inTenths: 8)
      }
      if let item { settled[item] = index }
    }
    let decisions = recap.decisions.indices.filter { !settled.values.contains($0) }
    let lines =
      notes.map { (Line.note($0), recap.summary[$0].citations) }
      + decisions.map { (.decision($0), recap.decisions[$0].citations) }
      + recap.actionItems.enumerated().map { (.action($0, decision: settled[$0]), $1.citations) }
      + recap.questions.enumerated().map { (.question($0), $1.citations) }
    let starts = recap.chapters.map(\.start)
    var parts = recap.chapters.indices.map { Part(chapter: $0, lines: []) }
    if parts.isEmpty, !lines.isEmpty { parts = [Part(chapter: nil, lines: [])] }
    for (line, citations) in lines {
      let time = citations.map(\.start).min() ?? .zero
      parts[starts.lastIndex { $0 <= time } ?? 0].lines.append(line)
    }
    self.parts = parts
  }

  /// Returns the citations of an action item and of the decision with the same words, in time order, each once.
  package static func citations(_ own: [Citation], _ decision: CitedLine?) -> [Citation] {
    let others = decision?.citations.filter { !own.contains($0) } ?? []
    return others.isEmpty ? own : (own + others).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

/// A line of a list, which tells another one if it rests on the same moment and has most of its words.
private struct ToldLine {
  private let words: Set<String>
  private let segments: Set<String>

  private init(_ text: String, _ citations: [Citation]) {
    (words, segments) = (Self.words(text), Set(citations.map(\.segmentID)))
  }

  /// An action item, with the words of its day.
  init(_ item: ActionItem) { self.init("\(item.text) \(item.due?.spoken ?? "")", item.citations) }

  static func all(of recap: Recap) -> [ToldLine] {
    (recap.decisions + recap.questions).map { ToldLine($0.text, $0.citations) }
      + recap.actionItems.map { ToldLine($0) }
  }

  func tells(_ line: CitedLine, inTenths share: Int) -> Bool {
    let (others, cited) = (Self.words(line.text), Set(line.citations.map(\.segmentID)))
    return !segments.isDisjoint(with: cited) && words.intersection(others).count * 10 >= others.count * share
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
