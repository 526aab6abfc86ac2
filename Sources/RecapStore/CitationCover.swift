import RecapCore

/// R10 and R2 as a check: every line of a recap rests on words that were said while AI was on.
struct CitationCover {
  let recap: Recap
  let transcript: Transcript

  /// One sentence for each breach, in the order of the record.
  func problems() -> [String] {
    let windows = recap.gate?.windows ?? []
    let segments = Dictionary(
      transcript.segments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var problems: [String] = []
    if transcript.meetingID != recap.meetingID { problems.append("the transcript is another meeting's") }
    if segments.count != transcript.segments.count { problems.append("two segments share an id") }
    for segment in transcript.segments where !windows.contains(where: { $0.contains(segment.range) }) {
      problems.append("segment \(segment.id) lies outside the AI windows")
    }
    let verifier = InsightVerifier(
      transcript: transcript, participants: recap.meeting.participants, windows: windows)
    for line in recap.citedLines {
      if line.citations.isEmpty { problems.append("\(line.place) cites nothing") }
      for citation in line.citations {
        if let problem = Self.problem(citation, segments[citation.segmentID], windows) {
          problems.append("\(line.place) cites \(citation.segmentID), which \(problem)")
        }
      }
      guard !line.citations.isEmpty, line.citations.allSatisfy({ segments[$0.segmentID] != nil }) else {
        continue
      }
      let uncovered = verifier.uncovered(line.text, by: line.citations)
      if !uncovered.isEmpty {
        problems.append("\(line.place) says what its citations do not: \(uncovered.joined(separator: ", "))")
      }
    }
    for (index, clip) in recap.highlights.enumerated() {
      let range = TimeRange(start: clip.start, end: clip.end)
      if range.isEmpty || !windows.contains(where: { $0.contains(range) }) {
        problems.append("highlight \(index + 1) is cut from outside the AI windows")
      }
    }
    for (index, message) in recap.chat.enumerated()
    where !windows.contains(where: { $0.contains(TimeRange(start: message.at, end: message.at)) }) {
      problems.append("chat message \(index + 1) was sent outside the AI windows")
    }
    return problems
  }

  private static func problem(_ citation: Citation, _ segment: Segment?, _ windows: [TimeRange]) -> String? {
    guard let segment else { return "is not in the transcript" }
    if citation.end < citation.start { return "ends before it begins" }
    if !segment.range.contains(citation.range) { return "does not hold the cited moment" }
    if !windows.contains(where: { $0.contains(citation.range) }) { return "was said outside the AI windows" }
    return nil
  }
}

extension Recap {
  /// A line that has to cite what it shows, with its place in the record.
  typealias ShownLine = (place: String, text: String, citations: [Citation])

  var citedLines: [ShownLine] {
    func lines<T>(_ name: String, _ items: [T], _ shown: (T) -> (String, [Citation])) -> [ShownLine] {
      items.enumerated().map { index, item in
        let (text, citations) = shown(item)
        return ("\(name) \(index + 1)", text, citations)
      }
    }
    let cited = { (line: CitedLine) in (line.text, line.citations) }
    return lines("summary line", summary, cited)
      + lines("action item", actionItems) { item in
        (item.due.map { "\(item.text) \($0.spoken)" } ?? item.text, item.citations)
      } + lines("decision", decisions, cited) + lines("question", questions, cited)
      + lines("chapter", chapters) { ($0.title, $0.citations) }
      + lines("highlight", highlights) { ($0.title, $0.citations) }
  }
}
