import RecapCore

/// Titles of clips.
extension ClipCandidateBuilder {
  /// Returns a title of at most twelve words that the clip's citations cover.
  func title(of candidate: ClipCandidate) -> String {
    let (title, run, words) = (candidate.title, candidate.run, candidate.words)
    let conversation = discourse.conversation
    let covered = { (text: String) in
      let cited = conversation.lexemeRange(ofSegments: conversation.segmentRange(of: words))
      let spoken = Set(conversation.lexemes[cited].map { conversation.vocabulary.stems[$0.number] })
      let speaksOfPeople = !spoken.isDisjoint(with: ["i", "you", "me", "my", "your"])
      return Lexicon.words(in: text).flatMap { Lexicon.norms($0) }.allSatisfy {
        StopWords.contains($0) || spoken.contains(Norm(PorterStemmer.stem($0)))
          || (speaksOfPeople && discourse.names.id($0) != nil)
      }
    }
    let best =
      run.max { conversation.sentences[$0].words.count < conversation.sentences[$1].words.count }
      ?? run.lowerBound
    let recap = conversation.lexemes(of: conversation.sentences[run.lowerBound]).first {
      ["recap", "summary"].contains($0.norm)
    }
    if title == nil, let recap = recap?.norm.text { return Disfluency.finish(recap, mark: false) }
    let text =
      title.flatMap { covered($0) ? $0 : nil }
      ?? conversation.shown(conversation.sentences[best].words.clamped(to: words))
    return Self.shortened(text)
  }

  /// Returns a text of at most twelve words, cut at the last clause boundary if there is one.
  static func shortened(_ text: String) -> String {
    let sentence = Lexicon.words(in: text)
    guard sentence.count > 12 else { return String(text.trimmed { ".".contains($0) }) }
    let head = sentence.prefix(12)
    // A clause of four words is more often an introductory phrase: "Just so you know".
    let pause = head.lastIndex { Lexicon.pause(after: $0) != .none }
    let kept = pause.map { $0 >= 4 ? head[...$0] : head[...] } ?? head[...]
    let isCut = pause == nil || (pause ?? 0) < 4
    return kept.joined(separator: " ").trimmed { ",.;:".contains($0) } + (isCut ? "…" : "")
  }
}
