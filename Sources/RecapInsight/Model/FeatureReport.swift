import RecapCore

/// The training data of one meeting: the features and the words of its segments.
package struct FeatureReport: Sendable {
  /// The features, with one row for each segment.
  package let table: FeatureTable
  /// The id of each row's segment.
  package let segments: [String]
  /// The distinct terms of each row, as indices into `words`.
  package let terms: [[Int]]
  /// The norms of each term, sorted.
  package let words: [[String]]
  /// The distinct norms of the meeting.
  package let norms: [String]
  /// The distinct norms of each row, as ascending indices into `norms`.
  package let said: [[Int]]

  /// Computes the training data of a meeting.
  package init(_ input: InsightAnalysis.Input) {
    let discourse = Discourse(
      meeting: input.meeting, transcript: input.transcript, windows: input.windows.merged())
    let vocabulary = discourse.terms
    table = FeatureTable(discourse.segmentUnits, vocabulary: vocabulary)
    segments = discourse.conversation.segments.map(\.id)
    terms = table.terms
    var words = [Set<String>](repeating: [], count: vocabulary.count)
    for (index, lexeme) in discourse.conversation.lexemes.enumerated() where vocabulary.ofLexeme[index] >= 0 {
      words[vocabulary.ofLexeme[index]].insert(discourse.conversation.vocabulary.norms[lexeme.number].text)
    }
    self.words = words.map { $0.sorted() }
    norms = discourse.conversation.vocabulary.norms.map(\.text)
    said = discourse.segmentUnits.map { unit in
      Set(discourse.conversation.lexemes[unit.lexemes].map(\.number)).sorted()
    }
  }
}
