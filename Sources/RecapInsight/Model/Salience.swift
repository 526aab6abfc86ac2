import RecapCore

/// How much each stretch of speech of a meeting matters, which words do, and which stretches hand out work.
///
/// A linear model over standardised, cheap features, after G. Murray, S. Renals, J. Carletta,
/// "Extractive summarization of meeting recordings" (Interspeech 2005).
package struct Salience: Sendable {
  /// One score a segment, in order; about the log-odds that a person would put it in an extract.
  package let segments: [Double]
  /// One score a sentence, in order.
  package let sentences: [Double]
  /// The same of each sentence beside the others: mean 0, deviation 2 over the meeting.
  package let standing: [Double]
  /// One score a sentence: about the log-odds that it hands out work or takes it on; empty if nothing
  /// was learnt.
  package let tasks: [Double]
  /// The distinct topic words of each sentence.
  let terms: [[Int]]
  /// What each topic word is worth in a summary, 0 … 1.
  let worth: [Double]

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
    worth = models.worth.values(of: vocabulary, terms: bySegment.terms, scores: segments)
  }
}
