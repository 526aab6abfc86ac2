import Foundation
package import RecapCore

/// Selects the sentences of an extractive summary: salient, standalone, distributed over the meeting, and together
/// covering its salient terms.
///
/// Greedy selection by gain per word under a budget of words, as for submodular functions (H. Lin, J. Bilmes,
/// "A class of submodular functions for document summarization", ACL 2011); the gain is the salience of the terms
/// not yet covered (D. Gillick, B. Favre, "A scalable global model for summarization", 2009). Evaluation is lazy
/// (M. Minoux, 1978): a gain never increases, so most gains need not be recomputed.
package struct Summariser: Sendable {
  /// The settings `insights.summary`.
  package struct Settings: Hashable, Sendable, Codable {
    /// The length of the summary in words; nil for a length that depends on the duration of the meeting.
    package var maximumWords: Int?
    /// The bounds of the length in words, and its growth per minute of the meeting.
    package var wordsAtLeast = 90
    package var wordsPerMinute = 12.0
    package var wordsAtMost = 350
    /// The gain of a term's second occurrence, relative to the first.
    package var repetition = 0.5
    /// The gain of a term's third occurrence, relative to the first.
    package var furtherRepetition = 0.2
    /// The weight of a sentence's own salience.
    package var importance = 0.1
    /// The gain of each function word that is typical of written prose.
    package var prose = 0.06
    /// The penalty for each sentence that is already selected from the same bin of the meeting.
    package var coverage = 0.08

    package init() {}
  }

  private let settings: Settings

  /// Creates a summariser.
  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Returns the ids of all segments, most salient first.
  package func extract(of discourse: Discourse, by salience: Salience) -> [String] {
    let scores = salience.segments
    return scores.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }.map {
      discourse.conversation.segments[$0].id
    }
  }

  /// Returns the sentences of the summary in time order.
  /// - Parameter decided: the ids of the segments that decisions cite.
  package func summary(
    of discourse: Discourse, by salience: Salience, decided: Set<String> = []
  ) -> [CitedLine] {
    chosen(in: discourse, by: salience, decided: decided).sorted { $0.index < $1.index }.map { pick in
      let words = discourse.conversation.sentences[pick.index].words
      return LineWriter(discourse).line(of: [words], cited: [words])
    }
  }

  /// Returns the length in words of the summary of a meeting with a duration in seconds.
  private func budget(seconds: Double) -> Int {
    let grown = Int(min(1e5, 60 + settings.wordsPerMinute * seconds / 60))
    return settings.maximumWords ?? min(settings.wordsAtMost, max(settings.wordsAtLeast, grown))
  }

  private func chosen(
    in discourse: Discourse, by salience: Salience, decided: Set<String>
  ) -> [SummaryCandidate] {
    let sentences = discourse.conversation.sentences
    guard let first = sentences.first, let last = sentences.last else { return [] }
    let seconds = max(0.001, (last.range.end - first.range.start).seconds)
    let budget = budget(seconds: seconds)
    let bins = max(1, min(40, budget / 35))
    var pool = SummaryCandidate.all(in: discourse, by: salience, decided: decided) { sentence in
      let place = (sentence.range.start - first.range.start).seconds / seconds
      return min(bins - 1, max(0, Int(place * Double(bins))))
    }
    let termSalience = salience.termSalience.map { pow($0, 1.3) }
    var state = SummaryState(termSalience: termSalience, settings: settings, bins: bins)
    for index in pool.indices { pool[index].value = state.value(of: pool[index]) }
    pool.sort { $1.isBetter(than: $0) }
    var chosen: [SummaryCandidate] = []
    var used = 0
    while used < budget,
      let best = state.takeBest(from: &pool, within: budget - used, isFirst: chosen.isEmpty)
    {
      chosen.append(best)
      used += best.words
      state.add(best)
    }
    return chosen
  }
}
