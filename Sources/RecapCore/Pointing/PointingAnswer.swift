/// Where a pointing engine points: numbers, ids and words that were said, and no wording of its own.
package struct Point: Hashable, Sendable, Codable {
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case decision
    case actionItem = "action_item"
    case question
    case keyPoint = "key_point"
  }

  package var kind: Kind
  /// The numbers of the utterances that it rests on.
  package var utterances: [Int]
  /// The ids of the participants who are to do it.
  package var participants: [String]
  /// The words that say when it is due; nil if none do.
  package var day: String?

  package init(kind: Kind, utterances: [Int], participants: [String] = [], day: String? = nil) {
    self.kind = kind
    self.utterances = utterances
    self.participants = participants
    self.day = day
  }
}

/// The answer of a pointing engine about a meeting, as it came: nothing of it is checked.
package struct PointingAnswer: Hashable, Sendable, Codable {
  /// The answer about one piece of the meeting.
  package struct Piece: Hashable, Sendable, Codable {
    /// The numbers of the utterances that were sent.
    package var sent: ClosedRange<Int>
    package var points: [Point]
    /// The number of entries that are no points.
    package var malformed: Int

    package init(sent: ClosedRange<Int>, points: [Point], malformed: Int = 0) {
      (self.sent, self.points, self.malformed) = (sent, points, malformed)
    }
  }

  /// The engine that answered.
  package var engine: EngineIdentity?
  /// In the order of the meeting.
  package var pieces: [Piece]
  /// Why there is no answer, without a word of the meeting; nil if there is one.
  package var failure: String?

  package init(engine: EngineIdentity?, pieces: [Piece], failure: String? = nil) {
    (self.engine, self.pieces, self.failure) = (engine, pieces, failure)
  }

  /// Returns the answer of an engine that failed.
  package static func failed(_ cause: String) -> PointingAnswer {
    PointingAnswer(engine: nil, pieces: [], failure: cause)
  }
}
