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
    for (place, citations) in recap.citedLines {
      if citations.isEmpty { problems.append("\(place) cites nothing") }
      for citation in citations {
        if let problem = Self.problem(citation, segments[citation.segmentID], windows) {
          problems.append("\(place) cites \(citation.segmentID), which \(problem)")
        }
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
  /// Every line that has to cite, with its place in the record.
  var citedLines: [(place: String, citations: [Citation])] {
    func lines<T>(_ name: String, _ items: [T], _ citations: (T) -> [Citation]) -> [(String, [Citation])] {
      items.enumerated().map { ("\(name) \($0.offset + 1)", citations($0.element)) }
    }
    return lines("summary line", summary, \.citations) + lines("action item", actionItems, \.citations)
      + lines("decision", decisions, \.citations) + lines("question", questions, \.citations)
      + lines("chapter", chapters, \.citations) + lines("highlight", highlights, \.citations)
  }
}
