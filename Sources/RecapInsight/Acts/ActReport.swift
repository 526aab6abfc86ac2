import RecapCore

/// What the trainer of the models of speech acts learns from: the units of a meeting with their features.
package struct ActReport: Sendable {
  /// A unit.
  package struct Unit: Sendable {
    /// The ids of the segments that it holds, wholly or in part.
    package let segments: [String]
    package let speaker: String?
    package let features: [String]
    package let window: Int
    package let turn: Int
  }

  package let units: [Unit]

  package init(_ input: InsightAnalysis.Input) {
    let discourse = Discourse(
      meeting: input.meeting, transcript: input.transcript, windows: input.windows.merged())
    let conversation = discourse.conversation
    let units = discourse.actUnits
    let features = ActFeatures(units, in: discourse, cues: discourse.allTaskCues)
    self.units = zip(units, features.units).map { unit, features in
      let segments = Set(
        unit.sentences.flatMap { conversation.segmentIndices(of: conversation.sentences[$0].words) })
      return Unit(
        segments: segments.sorted().map { conversation.segments[$0].id }, speaker: unit.speaker,
        features: features, window: unit.window, turn: unit.turn)
    }
  }
}
