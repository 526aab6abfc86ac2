import RecapCore

/// The words of a sentence that remain when it is tidied.
struct ShownWords: Sendable {
  let count: Int
  /// How many of them link the things of a written sentence.
  let links: Int
  /// The first and the last of them, as places among the sentence's words; empty if none remains.
  let span: Range<Int>

  init(_ norms: [(norm: Norm, place: Int)]) {
    count = norms.count
    links = norms.count { Self.links.contains($0.norm) }
    span = (norms.first?.place ?? 0)..<(norms.last.map { $0.place + 1 } ?? 0)
  }

  /// "The price of the case for the market" names more than "you know, I think it's just that". Where people say
  /// things in full, the summary shows more of the topic words of summaries by people, too.
  private static let links: WordSet = [
    "the", "of", "to", "and", "a", "for", "in", "on", "with", "be", "by", "an", "from", "will",
  ]
}

/// A sentence that could stand in a summary.
struct SummaryCandidate: Sendable {
  var index: Int
  var words: Int
  var terms: [Int]
  /// What it gains whatever else is chosen.
  var own: Double
  /// Which stretch of the meeting it is in.
  var bin: Int
  /// How many of its words are those that link the things of a written sentence.
  var prose = 0
  /// Its gain for each word when last worked out: an upper bound from then on.
  var value = 0.0

  func isBetter(than other: Self) -> Bool { (value, -index) > (other.value, -other.index) }

  /// Shorter ones are fragments; longer ones cannot be read at a glance.
  private static let legalWords = 6...60
  /// The sentences that are fit to be shown alone.
  /// - Parameter decided: ids of segments that decisions cite.
  static func all(
    in discourse: Discourse, by importance: Salience, decided: Set<String>,
    bin: (Conversation.Sentence) -> Int
  ) -> [SummaryCandidate] {
    let conversation = discourse.conversation
    return discourse.utterances.compactMap { utterance in
      guard let bonus = discourse.fitness[utterance.index] else { return nil }
      let shown = discourse.shown[utterance.index]
      guard legalWords.contains(shown.count) else { return nil }
      let isDecided = conversation.segmentRange(of: utterance.sentence.words).contains {
        decided.contains(conversation.segments[$0].id)
      }
      let chance = logistic(importance.sentences[utterance.index])
      return SummaryCandidate(
        index: utterance.index, words: shown.count, terms: importance.terms[utterance.index],
        own: chance * Double(shown.count) + 2 * bonus + (isDecided ? 3 : 0), bin: bin(utterance.sentence),
        prose: shown.links)
    }
  }
}

/// What a summary says so far, and what one more sentence would add.
struct SummaryState {
  private let worth: [Double]
  private let settings: Summariser.Settings
  /// What a topic word is worth the first time, the second and the third.
  private let shares: [Double]
  private var said: [Int]
  private var taken: [Int]

  init(worth: [Double], settings: Summariser.Settings, bins: Int) {
    self.worth = worth
    self.settings = settings
    shares = [1, settings.repetition, settings.furtherRepetition]
    said = [Int](repeating: 0, count: worth.count)
    taken = [Int](repeating: 0, count: bins)
  }

  /// Gain for each word; never grows as more is chosen.
  func value(of candidate: SummaryCandidate) -> Double {
    var gain = settings.importance * candidate.own + settings.prose * Double(candidate.prose)
    for term in candidate.terms where said[term] < shares.count { gain += worth[term] * shares[said[term]] }
    return gain / Double(candidate.words) - settings.coverage * 0.1
      * Double(taken[candidate.bin])
  }

  mutating func add(_ candidate: SummaryCandidate) {
    for term in candidate.terms { said[term] += 1 }
    taken[candidate.bin] += 1
  }

  /// Takes the candidate of the highest value that fits; ties go to the earlier one.
  /// - Parameter pool: sorted by `value`, highest last, and kept so.
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
