import Foundation
package import RecapCore

/// Chooses sentences that together tell the meeting: they say the words that matter, each new to the ones before,
/// are important themselves, spread over its time, and readable alone.
///
/// Greedy choice by gain for cost under a budget of words, as for submodular functions (H. Lin, J. Bilmes,
/// "A class of submodular functions for document summarization", ACL 2011); the gain is the worth of topic words
/// not yet said (D. Gillick, B. Favre, "A scalable global model for summarization", 2009). Evaluated lazily
/// (M. Minoux, 1978): a gain never grows, so most need not be worked out again.
package struct Summariser: Sendable {
  package struct Settings: Hashable, Sendable, Codable {
    /// Words in the whole summary; nil grows with the meeting.
    package var maximumWords: Int?
    package var wordsAtLeast = 90
    package var wordsPerMinute = 12.0
    package var wordsAtMost = 350
    /// What saying a topic word a second time is worth, of the first.
    package var repetition = 0.5
    /// The same of a third time.
    package var furtherRepetition = 0.2
    /// Weight of a sentence's own importance, for each of its words.
    package var importance = 0.1
    /// What each word is worth that written prose is full of and chat is not.
    package var prose = 0.06
    /// What each sentence of a stretch of time takes from the worth of the next one there.
    package var coverage = 0.08

    package init() {}
  }

  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// All segment ids, most important first.
  package func extract(of discourse: Discourse, by importance: Salience) -> [String] {
    let scores = importance.segments
    return scores.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }.map {
      discourse.conversation.segments[$0].id
    }
  }

  package func summary(
    of discourse: Discourse, by importance: Salience, decided: Set<String> = []
  ) -> [CitedLine] {
    chosen(in: discourse, by: importance, decided: decided).sorted { $0.index < $1.index }.map { pick in
      let words = discourse.conversation.sentences[pick.index].words
      return CitedLine(
        text: discourse.conversation.shown(words), citations: discourse.conversation.citations(of: words))
    }
  }

  /// The length in words for a meeting of so much speech.
  private func budget(seconds: Double) -> Int {
    let grown = Int(min(1e5, 60 + settings.wordsPerMinute * seconds / 60))
    return settings.maximumWords ?? min(settings.wordsAtMost, max(settings.wordsAtLeast, grown))
  }

  private func chosen(
    in discourse: Discourse, by importance: Salience, decided: Set<String>
  ) -> [SummaryCandidate] {
    let sentences = discourse.conversation.sentences
    guard let first = sentences.first, let last = sentences.last else { return [] }
    let seconds = max(0.001, (last.range.end - first.range.start).seconds)
    let budget = budget(seconds: seconds)
    let bins = max(1, min(40, budget / 35))
    var pool = SummaryCandidate.all(in: discourse, by: importance, decided: decided) { sentence in
      let place = (sentence.range.start - first.range.start).seconds / seconds
      return min(bins - 1, max(0, Int(place * Double(bins))))
    }
    let worth = importance.worth.map { pow($0, 1.3) }
    var state = SummaryState(worth: worth, settings: settings, bins: bins)
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
