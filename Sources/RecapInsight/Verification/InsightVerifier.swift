package import RecapCore

/// Verifies records by `InsightVerifier`.
package struct TranscriptCoverVerifier: RecordVerifier {
  package init() {}

  /// Returns all findings in a record. Without a transcript, a record with lines or highlights has one finding.
  package func findings(in recap: Recap, transcript: Transcript?) -> [CoverFinding] {
    guard let transcript else {
      let isEmpty = recap.shownLines.isEmpty && recap.highlights.isEmpty
      return isEmpty
        ? [] : [CoverFinding(place: "", problem: "lines are cited from a transcript that is not there")]
    }
    let verifier = InsightVerifier(
      transcript: transcript, participants: recap.meeting.participants, windows: recap.gate?.windows ?? [])
    return verifier.knowing(recap.actionItems, locale: recap.meeting.locale)
      .findings(in: recap, of: transcript)
  }
}

/// Verifies that citations cover all lines of a recap (R10) and that nothing comes from outside the AI windows (R2).
///
/// It is the only implementation of both rules: insights are verified before they are shown, a record before it is
/// committed and by `recap verify`.
package struct InsightVerifier: Sendable {
  let segments: [String: Segment]
  private let windows: [TimeRange]
  private let names: Set<String>
  private let calledNames: Set<String>
  private let lineNames: LineNames
  /// The language in which lines show dates; nil is English.
  private let locale: String?
  /// The days that action items name, by the segments that these cite.
  private var days: [String: [SpokenDay]] = [:]

  /// Creates a verifier.
  /// - Parameter windows: the AI windows.
  package init(transcript: Transcript, meeting: Meeting, windows: [TimeRange]) {
    self.init(
      transcript: transcript, participants: meeting.participants, windows: windows, locale: meeting.locale)
  }

  /// Creates a verifier.
  /// - Parameters:
  ///   - participants: the participants whose names may replace pronouns.
  ///   - windows: the AI windows.
  ///   - locale: the locale of dates in lines; nil is English.
  package init(
    transcript: Transcript, participants: [Participant], windows: [TimeRange], locale: String? = nil
  ) {
    self.locale = locale
    segments = Dictionary(transcript.segments.map { ($0.id, $0) }) { first, _ in first }
    self.windows = windows.merged()
    names = Set(
      participants.flatMap {
        $0.name.split(whereSeparator: \.isWhitespace).flatMap { Lexicon.norms(String($0)) }
      })
    lineNames = LineNames(participants)
    calledNames = Set(participants.compactMap { CalledName($0)?.key })
  }

  /// Returns a verifier that knows the days of action items, which prove dates in lines.
  func knowing(_ items: [ActionItem], locale: String?) -> InsightVerifier {
    var verifier = self
    // The days are calendar days already, so the zone of the clock does not matter.
    verifier.days = SpokenDay.bySegment(items, in: MeetingClock(timeZone: "UTC", in: .of(locale)))
    return verifier
  }

  // MARK: a record

  /// Returns all findings in a record; its action items must be known.
  fileprivate func findings(in recap: Recap, of transcript: Transcript) -> [CoverFinding] {
    var findings: [CoverFinding] = []
    func note(_ problem: String) { findings.append(CoverFinding(place: "", problem: problem)) }
    if transcript.meetingID != recap.meetingID { note("the transcript is another meeting's") }
    if segments.count != transcript.segments.count { note("two segments share an id") }
    for segment in transcript.segments where !isInside(segment.range) {
      note("segment \(segment.id) lies outside the AI windows")
    }
    for line in recap.shownLines { check(line, &findings) }
    findings += wrongSpeakers(in: recap, of: transcript)
    for (index, message) in recap.chat.enumerated()
    where !isInside(TimeRange(start: message.at, end: message.at)) {
      findings.append(
        CoverFinding(place: "chat message \(index + 1)", problem: "was sent outside the AI windows"))
    }
    return findings
  }

  // MARK: insights

  /// Returns all findings in the order of the record; none if the insights pass.
  package func check(_ insights: Insights) -> [CoverFinding] {
    var findings: [CoverFinding] = []
    let knowing = knowing(insights.actionItems, locale: locale)
    for line in insights.shownLines {
      knowing.check(line, &findings)
      let starts = line.citations.map(\.start)
      if starts != starts.sorted() {
        findings.append(CoverFinding(place: line.place, problem: "cites out of time order"))
      }
    }
    checkOrder(insights.chapters.map { TimeRange(start: $0.start, end: $0.end) }, "chapters", &findings)
    checkOrder(insights.highlights.map(\.range), "highlights", &findings)
    for id in insights.extract where segments[id] == nil {
      findings.append(
        CoverFinding(place: "extract", problem: "names segment \(id), which is not in the transcript"))
    }
    return findings
  }

  private func checkOrder(_ ranges: [TimeRange], _ part: String, _ findings: inout [CoverFinding]) {
    for (earlier, later) in zip(ranges, ranges.dropFirst()) where later.start < earlier.end {
      findings.append(CoverFinding(place: part, problem: "overlap or are out of order at \(later.start)"))
    }
  }

  // MARK: a line

  /// Returns all findings about one line.
  func findings(in line: ShownLine) -> [CoverFinding] {
    var findings: [CoverFinding] = []
    check(line, &findings)
    return findings
  }

  private func check(_ line: ShownLine, _ findings: inout [CoverFinding]) {
    func note(_ problem: String) { findings.append(CoverFinding(place: line.place, problem: problem)) }
    if line.text.isEmpty { note("is empty") }
    if line.citations.isEmpty { note("cites nothing") }
    for citation in line.citations {
      if let problem = problem(citation) { note("cites \(citation.segmentID), which \(problem)") }
    }
    if let range = line.range, range.isEmpty || !isInside(range) {
      note("is cut from outside the AI windows")
    }
    guard !line.citations.isEmpty, line.citations.allSatisfy({ segments[$0.segmentID] != nil }) else {
      return
    }
    // A record of an earlier program names the speakers of all that a line cites.
    if !line.speakers.isEmpty, line.speakers != speakers(of: line.citations, shown: line.edits),
      line.speakers != speakers(of: line.citations)
    {
      note("names speakers who did not say what it cites")
    }
    guard line.edits.isEmpty else {
      if let problem = replay(of: line.citations, isQuestion: line.isQuestion).problem(
        with: line.edits, of: line.text)
      {
        note(problem)
      }
      return
    }
    let missing = uncovered(line.text, by: line.citations)
    if !missing.isEmpty {
      findings.append(
        CoverFinding(place: line.place, problem: "says what its citations do not", words: missing))
    }
  }

  func replay(of citations: [Citation], isQuestion: Bool = false) -> LineReplay {
    LineReplay(
      words: citations.map { Lexicon.words(in: segments[$0.segmentID]?.text ?? "") },
      names: citations.map { lineNames.name(of: segments[$0.segmentID]?.speaker) },
      isQuestion: isQuestion, days: citations.map { days[$0.segmentID] ?? [] })
  }

  private func problem(_ citation: Citation) -> String? {
    guard let segment = segments[citation.segmentID] else { return "is not in the transcript" }
    if citation.end < citation.start { return "ends before it begins" }
    if !segment.range.contains(citation.range) { return "does not hold the cited moment" }
    if !isInside(citation.range) { return "was said outside the AI windows" }
    return nil
  }

  private func isInside(_ range: TimeRange) -> Bool { windows.contains { $0.contains(range) } }

  /// Returns the content words of a line whose stems do not occur in the cited segments. A participant's name may
  /// replace "I", "you" or "me". Stop words need no cover, because the removal of disfluencies changes only these.
  package func uncovered(_ text: String, by citations: [Citation]) -> [String] {
    let cited = citations.compactMap { segments[$0.segmentID] }
    let spoken = cited.flatMap {
      $0.text.split(whereSeparator: \.isWhitespace).flatMap { Lexicon.norms(String($0)) }
    }
    let stems = Set(spoken.map(PorterStemmer.stem))
    let bases = Set(spoken.compactMap { TaskVerbs.base(of: Norm($0)) })
    let speaksOfPeople = spoken.contains { ["i", "you", "me", "my", "your"].contains($0) }
    return text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
      // An inserted name is compared as a whole: `Lexicon.norms` would split its punctuation differently with a
      // possessive.
      if speaksOfPeople, CalledName.keys(ofShown: word).contains(where: calledNames.contains) { return [] }
      return Lexicon.norms(String(word)).filter { norm in
        !(StopWords.contains(norm) || stems.contains(PorterStemmer.stem(norm)) || bases.contains(norm)
          || (speaksOfPeople && names.contains(norm)))
      }
    }
  }
}

/// A shown line that needs cover, with its place in the record.
struct ShownLine: Hashable, Sendable {
  /// The name and number of the line, such as "action item 2".
  var place: String
  /// The complete shown text, including the due phrase of an action item.
  var text: String
  /// The participants who are named as its speakers.
  var speakers: [String] = []
  var citations: [Citation]
  /// The parts that make the text; if there are none, words are compared.
  var edits: [LineEdit] = []
  /// A Boolean value that indicates whether it is an open question.
  var isQuestion = false
  /// The time range that it shows; nil if it has none.
  var range: TimeRange?

  fileprivate static func list<Item>(
    _ name: String, _ items: [Item],
    _ line: (Item) -> (text: String, citations: [Citation], range: TimeRange?)
  ) -> [ShownLine] {
    items.enumerated().map { index, item in
      let (text, citations, range) = line(item)
      return ShownLine(place: "\(name) \(index + 1)", text: text, citations: citations, range: range)
    }
  }

  private static func list(
    _ name: String, _ lines: [CitedLine], areQuestions: Bool = false
  ) -> [ShownLine] {
    lines.enumerated().map { index, line in
      ShownLine(
        place: "\(name) \(index + 1)", text: line.text, speakers: line.speakers, citations: line.citations,
        edits: line.edits, isQuestion: areQuestions)
    }
  }

  fileprivate static func words(
    _ summary: [CitedLine], _ items: [ActionItem], _ decisions: [CitedLine], _ questions: [CitedLine],
    _ chapters: [Chapter]
  ) -> [ShownLine] {
    list("summary line", summary)
      + list("action item", items) { item in
        (item.due.map { "\(item.text) \($0.spoken)" } ?? item.text, item.citations, nil)
      } + list("decision", decisions)
      + list("question", questions, areQuestions: true)
      + list("chapter", chapters) {
        ($0.title, $0.citations, TimeRange(start: $0.start, end: $0.end))
      }
  }
}

extension Insights {
  /// All lines that need cover, in the order of the record.
  var shownLines: [ShownLine] {
    ShownLine.words(summary, actionItems, decisions, questions, chapters)
      + ShownLine.list("highlight", highlights + reserve) { ($0.title, $0.citations, $0.range) }
  }
}

extension Recap {
  /// All lines that need cover, in the order of the record.
  var shownLines: [ShownLine] {
    ShownLine.words(summary, actionItems, decisions, questions, chapters)
      + ShownLine.list("highlight", highlights) {
        ($0.title, $0.citations, TimeRange(start: $0.start, end: $0.end))
      }
  }
}
