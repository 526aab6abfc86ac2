import Foundation

/// Chooses sentences that together tell the meeting: important, different from each other, spread over
/// its time, and readable alone.
///
/// Greedy choice by marginal gain under a budget of words, as for submodular functions (H. Lin, J. Bilmes,
/// "A class of submodular functions for document summarization", ACL 2011), with the redundancy term of
/// MMR (J. Carbonell, J. Goldstein, SIGIR 1998).
package struct Summariser: Sendable {
  package struct Settings: Hashable, Sendable, Codable {
    /// Words in the whole summary; nil grows with the meeting.
    package var maximumWords: Int?
    package var wordsAtLeast = 90
    package var wordsPerMinute = 12.0
    package var wordsAtMost = 350
    /// Weight of what a sentence repeats.
    package var redundancy = 2.0
    /// Weight of time that no sentence stands for yet.
    package var coverage = 0.7

    package init() {}
  }

  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// All segment ids, most important first.
  package func extract(of discourse: Discourse, by importance: Importance) -> [String] {
    let scores = importance.segments
    return scores.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }.map {
      discourse.conversation.segments[$0].id
    }
  }

  package func summary(
    of discourse: Discourse, by importance: Importance, decided: Set<String> = []
  ) -> [CitedLine] {
    let conversation = discourse.conversation
    return chosen(in: discourse, by: importance, decided: decided).sorted().map { index in
      let words = conversation.sentences[index].words
      return CitedLine(
        text: Disfluency.sentence(conversation.surface(words)), citations: conversation.citations(of: words))
    }.filter { !$0.text.isEmpty }
  }

  private struct Candidate {
    var index: Int
    var score: Double
    var words: Int
    var vector: [String: Double]
    var bin: Int
  }

  private func chosen(in discourse: Discourse, by importance: Importance, decided: Set<String>) -> [Int] {
    let sentences = discourse.conversation.sentences
    guard let first = sentences.first, let last = sentences.last else { return [] }
    let spoken = max(0.001, (last.range.end - first.range.start).seconds)
    let budget =
      settings.maximumWords
      ?? min(
        settings.wordsAtMost,
        max(settings.wordsAtLeast, Int(min(1e5, 60 + settings.wordsPerMinute * spoken / 60))))
    let bins = max(1, min(40, budget / 35))
    var pool = candidates(in: discourse, by: importance, decided: decided) { sentence in
      min(bins - 1, max(0, Int((sentence.range.start - first.range.start).seconds / spoken * Double(bins))))
    }
    var chosen: [Int] = []
    var used = 0
    var taken = [Int](repeating: 0, count: bins)
    while used < budget, !pool.isEmpty {
      guard
        let best = pool.indices.filter({
          used + pool[$0].words <= budget || (chosen.isEmpty && pool[$0].words <= 2 * budget)
        })
        .max(by: { (value(pool[$0], taken), -pool[$0].index) < (value(pool[$1], taken), -pool[$1].index) })
      else { break }
      let pick = pool.remove(at: best)
      if value(pick, taken) < -1, chosen.count >= 3 { break }
      chosen.append(pick.index)
      used += pick.words
      taken[pick.bin] += 1
      for index in pool.indices {
        pool[index].score -= settings.redundancy * TermStatistics.cosine(pool[index].vector, pick.vector)
      }
    }
    return chosen
  }

  private func value(_ candidate: Candidate, _ taken: [Int]) -> Double {
    candidate.score - settings.coverage * Double(taken[candidate.bin])
  }

  /// The sentences worth weighing: the best few hundred, so that long meetings stay cheap.
  private func candidates(
    in discourse: Discourse, by importance: Importance, decided: Set<String>, bin: (Conversation.Sentence) -> Int
  ) -> [Candidate] {
    let conversation = discourse.conversation
    let scores = importance.standing
    let best = discourse.utterances.indices.compactMap { index -> (Int, Double)? in
      let utterance = discourse.utterances[index]
      guard let bonus = SentenceFitness.bonus(utterance, in: discourse) else { return nil }
      let isDecided = conversation.segmentIndices(of: utterance.sentence.words).contains {
        decided.contains(conversation.segments[$0].id)
      }
      return (index, scores[index] + bonus + (isDecided ? 1.5 : 0))
    }.sorted { ($0.1, -$0.0) > ($1.1, -$1.0) }.prefix(300)
    return best.map { index, score in
      let sentence = conversation.sentences[index]
      let stems = conversation.contentStems(sentence.lexemes).sorted()
      return Candidate(
        index: index, score: score,
        words: max(1, Disfluency.tidy(conversation.surface(sentence.words)).count),
        vector: discourse.statistics.vector(stems), bin: bin(sentence))
    }
  }
}
