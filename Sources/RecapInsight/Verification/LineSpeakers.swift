import RecapCore

/// Who said a line, from the segments that it cites.
extension InsightVerifier {
  /// Returns insights whose lines name their speakers.
  func withSpeakers(_ insights: Insights) -> Insights {
    var result = insights
    for list in [\Insights.summary, \.decisions, \.questions] {
      for index in result[keyPath: list].indices {
        result[keyPath: list][index].speakers = speakers(of: result[keyPath: list][index].citations)
      }
    }
    return result
  }

  /// Returns the speakers of cited segments, in the order of the citations. Empty if one of them is unknown: a name
  /// that is true of half a line would be read as true of all of it.
  func speakers(of citations: [Citation]) -> [String] {
    var speakers: [String] = []
    for citation in citations {
      guard let speaker = segments[citation.segmentID]?.speaker else { return [] }
      if !speakers.contains(speaker) { speakers.append(speaker) }
    }
    return speakers
  }
}
