package import Foundation

extension RecapEvents {
  /// What the platform is told of a meeting whose recording was refused before there was a job.
  ///
  /// The same manifest that is refused again for the same cause is the same logical event: a scheduler that
  /// hands it in every minute is not told every minute.
  /// - Parameters:
  ///   - manifest: the manifest's bytes.
  ///   - source: who speaks; CloudEvents `source`.
  package static func refused(
    meetingID: String, manifest: Data, _ failure: any RecapFailure, time: Date, source: String
  ) -> Event {
    Event(
      kind: .failed, meetingID: meetingID,
      occurrence: "refused \(Digest(of: manifest)) \(Digest(of: failure.description))", time: time,
      source: source,
      data: .object([
        "meeting_id": .string(meetingID), "job": .null,
        "class": .string(
          (failure.disposition == .retry ? AttemptError.Class.transient : .permanent).rawValue),
        "error": .string(failure.description), "attempts": .number(0), "crashes": .number(0),
      ]))
  }

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
