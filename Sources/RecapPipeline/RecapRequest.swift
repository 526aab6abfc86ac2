package import RecapCore

/// A meeting to recap, with the options of this run.
package struct RecapRequest: Sendable {
  package var meeting: Meeting
  /// The first stage to run again whatever the journal holds. If nil, outputs in the journal are reused.
  package var from: String?
  /// The claim under which the work is done, or nil if no queue is involved.
  package var claim: JobClaim?
  /// A Boolean value that indicates whether the meeting is reprocessed: a record of the same input does not
  /// end the run, but equal content makes no revision.
  package var isAgain: Bool
  /// How much of the reel is attempted.
  package var reel: ReelAttempt
  /// The meeting's files if the caller has opened them already. If nil, the pipeline opens them.
  package var opened: OpenedMeeting?

  /// - Throws: `OperationFailure` (64) if `from` is not the name of a stage.
  package init(
    _ meeting: Meeting, from: String? = nil, claim: JobClaim? = nil, isAgain: Bool = false,
    reel: ReelAttempt = .asSet, opened: OpenedMeeting? = nil
  ) throws {
    self.meeting = meeting
    self.from = from
    self.claim = claim
    self.isAgain = isAgain
    self.reel = reel
    self.opened = opened
    if let from { try Self.check(stage: from) }
  }

  /// The stages that the journal keeps, in order. The gate is not one of them: it costs nothing, and the
  /// record needs its verdict.
  package static let stages = [StageName.transcribe, .point, .insights, .reel].map(\.rawValue)

  /// - Throws: `OperationFailure` (64) if there is no such stage.
  package static func check(stage: String) throws {
    guard !stages.contains(stage) else { return }
    throw OperationFailure(
      "start at the stage", stage, UnknownName.message("unknown stage", stage, expected: stages),
      exitCode: .usage)
  }

  /// Returns a Boolean value that indicates whether a stage has to run whatever the journal holds.
  func forces(_ stage: String) -> Bool {
    guard let from, let first = Self.stages.firstIndex(of: from), let this = Self.stages.firstIndex(of: stage)
    else { return false }
    return this >= first
  }
}
