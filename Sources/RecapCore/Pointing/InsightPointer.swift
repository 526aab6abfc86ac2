/// An engine that points at what is decided, to be done, left open and important in a meeting. It words nothing.
package protocol InsightPointer: Sendable {
  /// How much it is asked at once and in all.
  var limits: PointingLimits { get }

  /// Returns the identity of the engine: part of a record's provenance. Nothing is sent.
  /// - Throws: a `RecapFailure` (78) if the settings name no engine.
  func identify() throws -> EngineIdentity

  /// Returns the answer about one piece of a meeting.
  /// - Throws: a `RecapFailure`, which holds no word of the meeting; `CancellationError`.
  func point(at piece: PointingQuestion) async throws -> PointingAnswer.Piece

  /// Checks for `recap doctor` whether the engine can be used now, and says where the words go.
  /// - Throws: a `RecapFailure` that says what is missing.
  func readiness() async throws -> String
}

/// How much a pointing engine is asked at once and in all.
package struct PointingLimits: Hashable, Sendable {
  /// The most words of a piece.
  package var words: Int
  /// The words that a piece repeats from the one before it.
  package var overlap: Int
  /// The most pieces of a meeting.
  package var pieces: Int
  /// The time limit of the whole answer.
  package var time: MediaTime

  package init(words: Int, overlap: Int, pieces: Int, time: MediaTime) {
    (self.words, self.overlap, self.pieces, self.time) = (words, overlap, pieces, time)
  }
}
