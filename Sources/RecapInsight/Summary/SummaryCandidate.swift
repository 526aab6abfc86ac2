import RecapCore

/// The words of a sentence without disfluencies.
struct ShownWords: Sendable {
  let count: Int
  /// The number of function words that are typical of written prose.
  let links: Int
  /// The range from the first to the last of them in the sentence; empty if there are none.
  let span: Range<Int>

  init(_ norms: [(norm: Norm, place: Int)]) {
    count = norms.count
    links = norms.count { Self.links.contains($0.norm) }
    span = (norms.first?.place ?? 0)..<(norms.last.map { $0.place + 1 } ?? 0)
  }

  /// Function words of complete noun phrases: "the price of the case for the market", unlike "you know, I think it's
  /// just that". Sentences with many of them contain more terms of human summaries.
  private static let links: WordSet = [
    "the", "of", "to", "and", "a", "for", "in", "on", "with", "be", "by", "an", "from", "will",
  ]
}

/// A candidate for a sentence of the summary.
struct SummaryCandidate: Sendable {
  /// The index of the sentence.
  var index: Int
  /// The number of its shown words.
  var words: Int
  /// Its distinct terms.
  var terms: [Int]
  /// Its gain independent of the other selected sentences.
  var own: Double
  /// The index of its bin, an equal part of the meeting's duration.
  var bin: Int
  /// The number of its function words that are typical of written prose.
  var prose = 0
  /// Its gain per word when last computed, which is an upper bound.
  var value = 0.0

  func isBetter(than other: Self) -> Bool { (value, -index) > (other.value, -other.index) }

  /// The permitted number of words: shorter sentences are fragments, longer ones are hard to read.
  private static let permittedWords = 6...LineWriter.maximumWords

  /// Returns the standalone sentences of a meeting.
  /// - Parameters:
  ///   - decided: the ids of the segments that decisions cite.
  ///   - bin: returns the index of a sentence's bin.
  static func all(
    in discourse: Discourse, by salience: Salience, decided: Set<String>,
    bin: (Conversation.Sentence) -> Int
  ) -> [SummaryCandidate] {
    let conversation = discourse.conversation
    return discourse.utterances.compactMap { utterance in
      guard let bonus = discourse.fitness[utterance.index] else { return nil }
      let words = LineWriter(discourse).shortened(utterance.sentence.words)
      guard permittedWords.contains(words.count), SentenceForm.standsAlone(words) else { return nil }
      let shown = ShownWords(words.map { ($0.norm, $0.place) })
      let isDecided = conversation.segmentRange(of: utterance.sentence.words).contains {
        decided.contains(conversation.segments[$0].id)
      }
      let chance = logistic(salience.sentences[utterance.index])
      return SummaryCandidate(
        index: utterance.index, words: shown.count, terms: salience.terms[utterance.index],
        own: chance * Double(shown.count) + 2 * bonus + (isDecided ? 3 : 0), bin: bin(utterance.sentence),
        prose: shown.links)
    }
  }
}

/// The state of the selection: the terms and the bins that the selected sentences cover.
struct SummaryState {
  private let termSalience: [Double]
  private let settings: Summariser.Settings
  /// The gain of a term's first, second and third occurrence, relative to the first.
  private let shares: [Double]
  /// The number of selected sentences with each term.
  private var said: [Int]
  /// The number of selected sentences in each bin.
  private var taken: [Int]

  init(termSalience: [Double], settings: Summariser.Settings, bins: Int) {
    self.termSalience = termSalience
    self.settings = settings
    shares = [1, settings.repetition, settings.furtherRepetition]
    said = [Int](repeating: 0, count: termSalience.count)
    taken = [Int](repeating: 0, count: bins)
  }

  /// Returns the gain per word of a candidate, which never increases as more sentences are selected.
  func value(of candidate: SummaryCandidate) -> Double {
    var gain = settings.importance * candidate.own + settings.prose * Double(candidate.prose)
    for term in candidate.terms where said[term] < shares.count {
      gain += termSalience[term] * shares[said[term]]
    }
    return gain / Double(candidate.words) - settings.coverage * 0.1
      * Double(taken[candidate.bin])
  }

  mutating func add(_ candidate: SummaryCandidate) {
    for term in candidate.terms { said[term] += 1 }
    taken[candidate.bin] += 1
  }

  /// Removes and returns the candidate with the highest value that fits; ties go to the earlier sentence.
  /// - Parameters:
  ///   - pool: the candidates, sorted by `value`, highest last; it stays sorted.
  ///   - words: the maximum number of words, doubled for the first sentence.
  func takeBest(
    from pool: inout [SummaryCandidate], within words: Int, isFirst: Bool
  ) -> SummaryCandidate? {
    pool.removeAll { $0.words > (isFirst ? 2 * words : words) }
    while var best = pool.popLast() {
      best.value = value(of: best)
      guard let place = pool.lastIndex(where: { !$0.isBetter(than: best) }) else {
        if pool.isEmpty { return best.value > 0 ? best : nil }
        pool.insert(best, at: 0)
        continue
      }
      if place == pool.count - 1 { return best.value > 0 ? best : nil }
      pool.insert(best, at: place + 1)
    }
    return nil
  }
}
