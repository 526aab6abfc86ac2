import RecapCore

/// Who said a line, from the segments that it cites.
extension InsightVerifier {
  /// Returns insights whose lines name their speakers.
  func withSpeakers(_ insights: Insights) -> Insights {
    var result = insights
    for list in [\Insights.summary, \.decisions, \.questions] {
      for index in result[keyPath: list].indices {
        let line = result[keyPath: list][index]
        result[keyPath: list][index].speakers = speakers(of: line.citations, shown: line.edits)
      }
    }
    return result
  }

  /// Returns the chapters and clips that name somebody who does not say nearly all of their words.
  func wrongSpeakers(in recap: Recap, of transcript: Transcript) -> [CoverFinding] {
    let named =
      recap.chapters.enumerated().map { ("chapter \($0 + 1)", $1.speaker, $1.start, $1.end) }
      + recap.highlights.enumerated().map { ("highlight \($0 + 1)", $1.speaker, $1.start, $1.end) }
    return named.compactMap { place, speaker, start, end in
      guard let speaker, speaker != transcript.mainSpeaker(of: TimeRange(start: start, end: end)) else {
        return nil
      }
      return CoverFinding(place: place, problem: "names a speaker who does not say nine tenths of its words")
    }
  }

  /// Returns the speakers of the words that a line shows; those of all that it cites if it has no edits.
  ///
  /// Who only agreed, or asked, is cited and not named: a reader would take the words for theirs.
  func speakers(of citations: [Citation], shown edits: [LineEdit]) -> [String] {
    let shown = Set(edits.map(\.citation))
    let cited = citations.indices.filter { shown.isEmpty || shown.contains($0) }
    return speakers(of: cited.map { citations[$0] })
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
