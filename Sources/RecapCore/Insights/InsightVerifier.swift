/// Checks that a recap says nothing that was not said (R10) and shows nothing from an off interval (R2).
package struct InsightVerifier: Sendable {
  /// A line that fails, and why.
  package struct Finding: Hashable, Sendable {
    /// Where: "action_items[2]".
    package var place: String
    package var problem: String

    package init(place: String, problem: String) {
      self.place = place
      self.problem = problem
    }
  }

  private let segments: [String: Segment]
  private let windows: [TimeRange]
  private let names: Set<String>

  package init(transcript: Transcript, meeting: Meeting, windows: [TimeRange]) {
    self.init(transcript: transcript, participants: meeting.participants, windows: windows)
  }

  package init(transcript: Transcript, participants: [Participant], windows: [TimeRange]) {
    segments = Dictionary(transcript.segments.map { ($0.id, $0) }) { first, _ in first }
    self.windows = windows.merged()
    names = Set(
      participants.flatMap {
        $0.name.split(whereSeparator: \.isWhitespace).flatMap { Lexicon.norms(String($0)) }
      })
  }

  /// All findings, in the order of the recap; none is a pass.
  package func check(_ insights: Insights) -> [Finding] {
    var findings: [Finding] = []
    check(insights.summary, "summary", &findings)
    check(insights.decisions, "decisions", &findings)
    check(insights.questions, "questions", &findings)
    for (index, item) in insights.actionItems.enumerated() {
      let shown = item.due.map { "\(item.text) \($0.spoken)" } ?? item.text
      check(shown, item.citations, "action_items[\(index)]", &findings)
    }
    for (index, chapter) in insights.chapters.enumerated() {
      let place = "chapters[\(index)]"
      check(chapter.title, chapter.citations, place, &findings)
      check(TimeRange(start: chapter.start, end: chapter.end), place, &findings)
    }
    for (index, highlight) in insights.highlights.enumerated() {
      let place = "highlights[\(index)]"
      check(highlight.title, highlight.citations, place, &findings)
      check(highlight.range, place, &findings)
    }
    checkOrder(insights.chapters.map { TimeRange(start: $0.start, end: $0.end) }, "chapters", &findings)
    checkOrder(insights.highlights.map(\.range), "highlights", &findings)
    for id in insights.extract where segments[id] == nil {
      findings.append(
        Finding(place: "extract", problem: "names segment \(id), which is not in the transcript"))
    }
    return findings
  }

  private func check(_ lines: [CitedLine], _ part: String, _ findings: inout [Finding]) {
    for (index, line) in lines.enumerated() {
      check(line.text, line.citations, "\(part)[\(index)]", &findings)
    }
  }

  private func check(_ text: String, _ citations: [Citation], _ place: String, _ findings: inout [Finding]) {
    if text.isEmpty { findings.append(Finding(place: place, problem: "is empty")) }
    if citations.isEmpty { findings.append(Finding(place: place, problem: "cites nothing")) }
    for citation in citations {
      guard let segment = segments[citation.segmentID] else {
        findings.append(
          Finding(place: place, problem: "cites \(citation.segmentID), which is not in the transcript"))
        continue
      }
      if citation.range != segment.range {
        findings.append(
          Finding(place: place, problem: "cites \(citation.segmentID) at another time than it was said"))
      }
      check(citation.range, place, &findings)
    }
    let starts = citations.map(\.start)
    if starts != starts.sorted() {
      findings.append(Finding(place: place, problem: "cites out of time order"))
    }
    let missing = uncovered(text, by: citations)
    if !missing.isEmpty {
      findings.append(
        Finding(place: place, problem: "says what its citations do not: \(missing.joined(separator: ", "))"))
    }
  }

  private func check(_ range: TimeRange, _ place: String, _ findings: inout [Finding]) {
    if !windows.contains(where: { $0.contains(range) }) {
      findings.append(Finding(place: place, problem: "reaches outside the AI-on windows"))
    }
  }

  private func checkOrder(_ ranges: [TimeRange], _ part: String, _ findings: inout [Finding]) {
    for (earlier, later) in zip(ranges, ranges.dropFirst()) where later.start < earlier.end {
      findings.append(Finding(place: part, problem: "overlap or are out of order at \(later.start)"))
    }
  }

  /// The topic words of a line that its citations do not hold, in any inflection. A participant's name
  /// may stand for "I", "you" or "me"; function words are free, because tidying moves only those.
  package func uncovered(_ text: String, by citations: [Citation]) -> [String] {
    let cited = citations.compactMap { segments[$0.segmentID] }
    let spoken = cited.flatMap {
      $0.text.split(whereSeparator: \.isWhitespace).flatMap { Lexicon.norms(String($0)) }
    }
    let stems = Set(spoken.map(PorterStemmer.stem))
    let bases = Set(spoken.compactMap { TaskVerbs.base(of: Norm($0)) })
    let speaksOfPeople = spoken.contains { ["i", "you", "me", "my", "your"].contains($0) }
    return text.split(whereSeparator: \.isWhitespace).flatMap { Lexicon.norms(String($0)) }.filter { norm in
      !(StopWords.contains(norm) || stems.contains(PorterStemmer.stem(norm)) || bases.contains(norm)
        || (speaksOfPeople && names.contains(norm)))
    }
  }
}
