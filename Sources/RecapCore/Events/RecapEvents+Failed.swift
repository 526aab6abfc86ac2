package import Foundation

extension RecapEvents {
  /// What the platform is told of a job that failed for good; nothing in any other state.
  ///
  /// A job that is retried may fail for good again: each settlement is a logical event of its own, named
  /// by the job and the claim that it was settled under. A claim's token is given once.
  /// - Parameters:
  ///   - job: as the settlement left it.
  ///   - claim: the claim under which it was settled.
  ///   - source: who speaks; CloudEvents `source`.
  package static func failed(_ job: Job, claim: JobClaim, time: Date, source: String) -> [Event] {
    guard job.state == .discarded else { return [] }
    return [
      Event(
        kind: .failed, meetingID: job.meetingID, occurrence: "job \(claim.jobID) claim \(claim.token)",
        time: time, source: source,
        data: .object([
          "meeting_id": .string(job.meetingID), "job": .number(Double(job.id)),
          "class": job.errors.last.map { .string($0.kind.rawValue) } ?? .null,
          "error": job.errors.last.map { .string($0.error) } ?? .null,
          "attempts": .number(Double(job.attempt)), "crashes": .number(Double(job.crashes)),
        ]))
    ]
  }
}
