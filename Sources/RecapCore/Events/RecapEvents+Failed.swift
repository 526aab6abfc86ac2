package import Foundation

extension RecapEvents {
  /// Returns the event about a meeting that was refused before there was a job.
  ///
  /// The same manifest refused again for the same cause is the same logical event, so that a scheduler that
  /// submits it every minute does not cause an event every minute.
  /// - Parameters:
  ///   - manifest: the manifest's bytes.
  ///   - source: the store that sends the event; CloudEvents `source`.
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

  /// Returns the event about a job that was discarded; empty in any other state.
  ///
  /// A retried job may fail permanently again. Each settlement is a separate logical event, identified by the
  /// job and the claim under which it was settled; a claim's token is issued once.
  /// - Parameters:
  ///   - job: the job after the settlement.
  ///   - claim: the claim under which it was settled.
  ///   - source: the store that sends the event; CloudEvents `source`.
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
