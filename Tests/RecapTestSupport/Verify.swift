package import RecapCore
import RecapInsight

extension RecapArchive {
  /// Returns what `recap verify` finds.
  package func verify(meetingID: String?) async throws -> [VerificationFinding] {
    try await examine(meetingID: meetingID, by: TranscriptCoverVerifier()).findings
  }
}
