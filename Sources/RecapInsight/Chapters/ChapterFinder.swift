package import RecapCore

/// Segments a meeting into chapters by topic.
///
/// Boundaries lie at the deepest valleys of the lexical cohesion of adjacent blocks (M. Hearst, "TextTiling",
/// Computational Linguistics 23(1), 1997); topic cues such as "the next point" raise the score of a boundary.
package struct ChapterFinder: Sendable {
  /// The settings `insights.chapters`.
  package struct Settings: Hashable, Sendable, Codable {
    /// The number of sentences in each of the two blocks that are compared.
    package var block = 7
    /// The minimum distance between two boundaries, in seconds.
    package var minimumSeconds = 30.0
    package var maximumChapters = 14
    /// The weight of a strong topic cue, such as "the next point", relative to the depth of a valley, 0 … 2.
    package var cue = 0.9

    package init() {}
  }

  private let settings: Settings

  /// Creates a finder.
  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Returns the chapters in time order.
  /// - Parameter windows: the AI windows; the chapters tile those that contain speech.
  package func chapters(of discourse: Discourse, windows: [TimeRange]) -> [Chapter] {
    let conversation = discourse.conversation
    guard !conversation.sentences.isEmpty else { return [] }
    let windows = windows.merged()
    var titles = ChapterTitle(discourse)
    let groups = Dictionary(grouping: conversation.sentences, by: \.window)
    let total = groups.keys.reduce(0) { $0 + windows[$1].duration.seconds } / 60
    let count = min(Double(settings.maximumChapters), max(1, 2 * total.squareRoot()))
    return groups.keys.sorted().flatMap { window -> [Chapter] in
      let sentences = groups[window, default: []]
      let share = windows[window].duration.seconds / 60 / max(0.001, total)
      let starts = starts(in: sentences, count: max(1, Int((count * share).rounded())), discourse)
      return chapters(starting: starts, sentences: sentences, in: windows[window], discourse, &titles)
    }
  }

  private func chapters(
    starting starts: [Int], sentences: [Conversation.Sentence], in window: TimeRange, _ discourse: Discourse,
    _ titles: inout ChapterTitle
  ) -> [Chapter] {
    starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : sentences.count
      let title = titles.title(of: sentences[start].index..<sentences[end - 1].index + 1)
      return Chapter(
        start: position == 0 ? window.start : sentences[start].range.start,
        end: end < sentences.count ? sentences[end].range.start : window.end,
        title: title.text, citations: discourse.conversation.citations(of: title.words))
    }
  }

  /// Returns the positions in `sentences` at which the chapters start; the first is 0.
  private func starts(in sentences: [Conversation.Sentence], count: Int, _ discourse: Discourse) -> [Int] {
    guard count > 1, sentences.count > 3 else { return [0] }
    let depths = depths(of: sentences, discourse)
    let scored = (1..<sentences.count).map { position -> (Int, Double) in
      let utterance = discourse.utterances[sentences[position].index]
      let isTurn = sentences[position].turn != sentences[position - 1].turn
      let gap = sentences[position].range.start - sentences[position - 1].range.end
      let pause: Double = min(2, max(0, gap.seconds))
      let cue: Double = TopicCue.strength(utterance) * settings.cue
      let turn: Double = isTurn ? 0.1 : 0
      return (position, depths[position] + cue + turn + pause * 0.05)
    }.sorted { ($0.1, -$0.0) > ($1.1, -$1.0) }
    guard let first = sentences.first, let last = sentences.last else { return [0] }
    let length = (last.range.end - first.range.start).seconds
    let apart = max(settings.minimumSeconds, length / Double(count) * 0.4)
    var starts = [0]
    for (position, score) in scored where starts.count < count && score > 0.05 {
      let time = sentences[position].range.start
      let isClear = starts.allSatisfy { abs((sentences[$0].range.start - time).seconds) >= apart }
      if isClear, (last.range.end - time).seconds >= settings.minimumSeconds * 0.5 { starts.append(position) }
    }
    return starts.sorted()
  }

  /// Returns the depth of the cohesion valley before each sentence.
  private func depths(of sentences: [Conversation.Sentence], _ discourse: Discourse) -> [Double] {
    let block = settings.block
    let terms = sentences.map { discourse.terms.ofLexeme[$0.lexemes] }
    var blocks = BlockCohesion(terms: discourse.terms.count)
    for sentence in terms.prefix(block) { blocks.enterRight(sentence) }
    var cohesion = [1.0]
    for position in 1..<terms.count {
      blocks.cross(terms[position - 1])
      if position > block { blocks.leaveLeft(terms[position - 1 - block]) }
      if position + block <= terms.count { blocks.enterRight(terms[position + block - 1]) }
      cohesion.append(blocks.cosine)
    }
    return cohesion.indices.map { position in
      guard position > 0 else { return 0 }
      let peak = { (step: Int) in
        var (best, at) = (cohesion[position], position + step)
        while at > 0, at < cohesion.count, cohesion[at] >= best, abs(at - position) <= 2 * block {
          (best, at) = (cohesion[at], at + step)
        }
        return best
      }
      return peak(-1) + peak(1) - 2 * cohesion[position]
    }
  }
}
