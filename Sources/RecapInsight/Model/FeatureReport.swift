import RecapCore

/// What a trainer learns from: a meeting's segments as features and words.
package struct FeatureReport: Sendable {
  package let table: FeatureTable
  /// The id of each row's segment.
  package let segments: [String]
  /// The distinct topic words of each row, as indices into `words`.
  package let terms: [[Int]]
  /// The written forms of each topic word, normalised, sorted.
  package let words: [[String]]
  /// All words of the meeting, normalised, and which of them each row says, ascending.
  package let norms: [String]
  package let said: [[Int]]

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
