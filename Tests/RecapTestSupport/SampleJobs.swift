package import Foundation
package import RecapCore

extension Sample {
  package static func submission(
    _ meeting: String, key: String? = nil, priority: Int = 2, attempts: Int = 5, scheduledAt: Date? = nil,
    settings: JSON = .object([:])
  ) -> JobSubmission {
    JobSubmission(
      kind: .recap, priority: priority, meetingID: meeting,
      input: JobInput(
        manifest: Data("{\"meeting_id\": \"\(meeting)\"}".utf8), folder: "/recordings", settings: settings),
      maximumAttempts: attempts, scheduledAt: scheduledAt, uniqueKey: key ?? "recap \(meeting)")
  }

  package static func worker(_ pid: Int = 100) -> WorkerIdentity {
    WorkerIdentity(hostName: "host", boot: "boot", namespace: "pid:[1]", pid: pid, started: 5)
  }

  /// Both clocks, `seconds` after the manual time began.
  package static func instant(_ seconds: Double) -> Instant {
    Instant(date: ManualTime.after(seconds), uptime: .seconds(1000) + .milliseconds(Int(seconds * 1000)))
  }

  /// A claim for thirty seconds.
  package static func claim(only: Int? = nil, by pid: Int = 100) -> ClaimRequest {
    ClaimRequest(worker: worker(pid), lease: .seconds(30), only: only)
  }
}
