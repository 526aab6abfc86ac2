import RecapCore

/// Titles of clips.
extension ClipCandidateBuilder {
  /// Returns a title of at most twelve words that the clip's citations cover.
  func title(of candidate: ClipCandidate) -> String {
    let (run, words) = (candidate.run, candidate.words)
    let conversation = discourse.conversation
    let recap = conversation.lexemes(of: conversation.sentences[run.lowerBound]).first {
      ["recap", "summary"].contains($0.norm)
    }
    if candidate.title == nil, let recap = recap?.norm.text { return Disfluency.finish(recap, mark: false) }
    let own = fullest(run, shown: words)
    let title = candidate.title.map(ClipTitle.words(of:)) ?? []
    // A decision with the question that it answers is too long.
    if ClipTitle.names(title) || ClipTitle.tells(title), isCovered(title, by: words),
      title.count <= ClipTitle.maximumWords || !candidate.reasons.contains("decision")
        || !ClipTitle.names(own)
    {
      return ClipTitle.cut(title)
    }
    // "Friday?" names nothing, so the fullest sentence of the clip is the title.
    return ClipTitle.cut(
      LineWriter.finished(ClipTitle.names(own) ? own : fullest(candidate.sentences, shown: words)))
  }

  /// Returns the words of the sentence with the most of them, without what adds nothing.
  private func fullest(_ sentences: ClosedRange<Int>, shown words: Range<Int>) -> [LineWriter.Word] {
    let writer = LineWriter(discourse)
    return sentences.map { index -> [LineWriter.Word] in
      let span = discourse.conversation.sentences[index].words.clamped(to: words)
      return span.isEmpty ? [] : writer.shortened(span)
    }.reduce([]) { $1.count > $0.count ? $1 : $0 }
  }

  private func isCovered(_ text: [LineWriter.Word], by words: Range<Int>) -> Bool {
    let conversation = discourse.conversation
    let cited = conversation.lexemeRange(ofSegments: conversation.segmentRange(of: words))
    let spoken = Set(conversation.lexemes[cited].map { conversation.vocabulary.stems[$0.number] })
    let speaksOfPeople = !spoken.isDisjoint(with: ["i", "you", "me", "my", "your"])
    return text.flatMap { Lexicon.norms($0.text) }.allSatisfy {
      StopWords.contains($0) || spoken.contains(Norm(PorterStemmer.stem($0)))
        || (speaksOfPeople && discourse.names.id($0) != nil)
    }
  }
}
