package import Foundation

extension RecapEvents {
  /// What the platform is told of a job that ended for good without a recap; nothing in any other state.
  /// - Parameter source: who speaks; CloudEvents `source`.
  package static func failed(_ job: Job, time: Date, source: String) -> [Event] {
    guard job.state == .discarded else { return [] }
    return [
      Event(
        kind: .failed, meetingID: job.meetingID, revision: job.id, time: time, source: source,
        data: .object([
          "meeting_id": .string(job.meetingID), "job": .number(Double(job.id)),
          "class": job.errors.last.map { .string($0.kind.rawValue) } ?? .null,
          "error": job.errors.last.map { .string($0.error) } ?? .null,
          "attempts": .number(Double(job.attempt)), "crashes": .number(Double(job.crashes)),
        ]))
    ]
  }
}
