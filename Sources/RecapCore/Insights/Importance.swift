import Foundation

/// How much each stretch of speech matters: a linear model over standardised, cheap features.
///
/// Features after G. Murray, S. Renals, J. Carletta, "Extractive summarization of meeting recordings"
/// (Interspeech 2005): weight of the words, length, centrality, the turn and the neighbourhood.
package struct Importance: Sendable {
  /// Weights of the standardised features.
  package struct Settings: Hashable, Sendable, Codable {
    package var mass = 1.2
    package var length = 0.7
    package var distinct = -0.5
    package var fillers = -0.4
    package var agreement = -0.4
    package var centrality = 0.3
    package var turn = 0.3
    package var neighbours = 0.3

    package init() {}

    var vector: [Double] { [mass, length, distinct, fillers, agreement, centrality, turn, neighbours] }
  }

  /// What is scored: some lexemes, and how many words its speaker said in a row.
  struct Unit {
    var lexemes: Range<Int>
    var turnWords: Int
  }

  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// One score a unit; 0 is the average of the meeting.
  func scores(of units: [Unit], in discourse: Discourse) -> [Double] {
    guard !units.isEmpty else { return [] }
    let columns = Self.features(of: units, in: discourse).map(Self.standardised)
    return units.indices.map { unit in
      zip(columns, settings.vector).reduce(0) { $0 + $1.0[unit] * $1.1 }
    }
  }

  /// One column a feature, in the order of the settings.
  private static func features(of units: [Unit], in discourse: Discourse) -> [[Double]] {
    let lexemes = discourse.conversation.lexemes
    let statistics = discourse.statistics
    var centroid: [String: Double] = [:]
    for lexeme in lexemes where lexeme.isContent {
      centroid[lexeme.stem, default: 0] += statistics.rarity(lexeme.stem)
    }
    centroid = TermStatistics.normalised(centroid)
    var columns = [[Double]](repeating: [], count: 8)
    for unit in units {
      let span = lexemes[unit.lexemes]
      let stems = Set(span.lazy.filter(\.isContent).map(\.stem)).sorted()
      let mass = stems.reduce(0) { $0 + statistics.weight($1) }
      columns[0].append(mass)
      columns[1].append(log(1 + Double(span.count)))
      columns[2].append(Double(stems.count))
      columns[3].append(Double(span.count { StopWords.fillers.contains($0.norm) }))
      columns[4].append(Double(span.count { StopWords.agreement.contains($0.norm) }))
      columns[5].append(TermStatistics.cosine(statistics.vector(stems), centroid))
      columns[6].append(log(1 + Double(unit.turnWords)))
    }
    columns[7] = neighbourhood(columns[0])
    return columns
  }

  /// The mean of the two before and the two after.
  private static func neighbourhood(_ values: [Double]) -> [Double] {
    values.indices.map { index in
      let near = [index - 2, index - 1, index + 1, index + 2].filter(values.indices.contains)
      return near.isEmpty ? 0 : near.reduce(0) { $0 + values[$1] } / Double(near.count)
    }
  }

  private static func standardised(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    let deviation = variance.squareRoot()
    return values.map { deviation > 1e-9 ? ($0 - mean) / deviation : 0 }
  }

  // MARK: units

  func segmentScores(in discourse: Discourse) -> [Double] {
    let conversation = discourse.conversation
    var ranges = [Range<Int>?](repeating: nil, count: conversation.segments.count)
    for (index, lexeme) in conversation.lexemes.enumerated() {
      let segment = conversation.words[lexeme.word].segment
      ranges[segment] = (ranges[segment]?.lowerBound ?? index)..<index + 1
    }
    let turns = Self.turnWords(of: conversation)
    return scores(
      of: ranges.enumerated().map { Unit(lexemes: $1 ?? 0..<0, turnWords: turns[$0]) }, in: discourse)
  }

  func sentenceScores(in discourse: Discourse) -> [Double] {
    let conversation = discourse.conversation
    return scores(
      of: conversation.sentences.map { sentence in
        let turn = conversation.turns[sentence.turn].sentences
        let words =
          conversation.sentences[turn.upperBound - 1].words.upperBound
          - conversation.sentences[turn.lowerBound].words.lowerBound
        return Unit(lexemes: sentence.lexemes, turnWords: words)
      }, in: discourse)
  }

  private static func turnWords(of conversation: Conversation) -> [Int] {
    var counts = [Int](repeating: 0, count: conversation.segments.count)
    for turn in conversation.turns {
      let words =
        conversation.sentences[turn.sentences.lowerBound].words
        .lowerBound..<conversation.sentences[turn.sentences.upperBound - 1].words.upperBound
      for segment in conversation.segmentIndices(of: words) { counts[segment] = words.count }
    }
    return counts
  }
}
