/// What a trainer learns from: a meeting's features and words, of each segment and each sentence.
package struct FeatureReport: Sendable {
  package struct Rows: Sendable {
    package var table: FeatureTable
    /// Normalised words, fillers included.
    package var norms: [[String]]
    /// Ids of the segments that each row lies in.
    package var segments: [[String]]
  }

  package let segments: Rows
  package let sentences: Rows
  /// Each sentence as it would be shown; empty where it would never be.
  package let shown: [String]
  package let bonus: [Double?]

  package init(_ input: InsightAnalysis.Input) {
    let discourse = Discourse(
      meeting: input.meeting, transcript: input.transcript, windows: input.windows.merged())
    let conversation = discourse.conversation
    let rows = { (units: [FeatureUnit], ids: [[String]]) in
      Rows(
        table: FeatureTable(units, in: discourse),
        norms: units.map { conversation.lexemes[$0.lexemes].map(\.norm) }, segments: ids)
    }
    segments = rows(discourse.segmentUnits, conversation.segments.map { [$0.id] })
    sentences = rows(
      discourse.sentenceUnits,
      conversation.sentences.map { sentence in
        conversation.segmentRange(of: sentence.words).map { conversation.segments[$0].id }
      })
    shown = conversation.sentences.map { Disfluency.sentence(conversation.surface($0.words)) }
    bonus = discourse.utterances.map { SentenceFitness.bonus($0, in: discourse) }
  }
}
