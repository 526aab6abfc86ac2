import RecapCore

/// The salience of the segments, sentences and terms of a meeting.
///
/// Computed by linear models over standardised features, after G. Murray, S. Renals, J. Carletta, "Extractive
/// summarization of meeting recordings" (Interspeech 2005).
package struct Salience: Sendable {
  /// The score of each segment: approximate log-odds that a human extract contains it.
  package let segments: [Double]
  /// The score of each sentence, on the same scale.
  package let sentences: [Double]
  /// The score of each sentence, standardised to mean 0 and standard deviation 2 over the meeting.
  package let standing: [Double]
  /// The score of each sentence: approximate log-odds that it assigns work or commits to it; empty without a model.
  package let tasks: [Double]
  /// The distinct terms of each sentence, ascending.
  let terms: [[Int]]
  /// The probability of each term in a human summary, 0 … 1.
  let termSalience: [Double]

  init(_ discourse: Discourse, models: InsightModels) {
    let vocabulary = discourse.terms
    let bySentence = FeatureTable(
      discourse.sentenceUnits, vocabulary: vocabulary, terms: discourse.sentenceTerms)
    let bySegment = FeatureTable(discourse.segmentUnits, vocabulary: vocabulary)
    sentences = models.importance.scores(of: bySentence)
    segments = models.importance.scores(of: bySegment)
    standing = FeatureTable.standardised(sentences).map { 2 * $0 }
    tasks = models.tasks?.scores(of: bySentence) ?? []
    terms = bySentence.terms
    termSalience = models.worth.values(of: vocabulary, terms: bySegment.terms, scores: segments)
  }
}
