import Foundation
import Logging
import RecapCore
import RecapPipeline

/// Works on one job in this process, whichever process queued it.
struct InlineJob {
  let environment: JobEnvironment
  /// The meeting's files, if this process has opened them already.
  var prepared: PreparedMeeting?

  /// - Throws: exit code 75 if another process holds the job.
  func run(_ job: Job) async throws -> Finished {
    if job.state == .completed { return Finished(job: job, failure: nil) }
    guard let claimed = try await environment.worker.claim(only: job.id) else {
      let now = try await environment.queue.job(job.id)
      if now?.state == .completed, let now { return Finished(job: now, failure: nil) }
      throw JobFailure(job: now ?? job, underlying: try await busy(job))
    }
    // A discarded job is this command's own failure, which is reported as an error only once.
    let attempt = try await environment.runner(discardLevel: .warning).run(
      claimed, environment.work(prepared))
    return Finished(job: attempt.job, failure: attempt.failure)
  }

  private func busy(_ job: Job) async throws -> OperationFailure {
    let running = try await environment.queue.jobs(
      JobFilter(states: [.running], meetingID: job.meetingID, limit: 1))
    let who = running.first?.lease.map { "\($0.holder) works on it" } ?? "another process works on it"
    return OperationFailure(
      "recap", job.meetingID, who, hint: "try again when it is done; job \(job.id) stays queued",
      exitCode: .temporaryFailure)
  }

  /// The job after the work, and its failure.
  struct Finished {
    let job: Job?
    let failure: (any Error)?

    /// - Parameter isDuplicate: whether the job was done before it was asked for.
    /// - Throws: `JobFailure` if the work failed; `OperationFailure` if the job's output cannot be read or its recap
    ///   is missing.
    func report(
      of meetingID: String, isDuplicate: Bool = false, in environment: JobEnvironment
    ) async throws -> RunReport {
      if let failure { throw JobFailure(job: job, underlying: failure) }
      guard let output = job?.output else {
        throw OperationFailure(
          "read the output of job", job.map { "\($0.id)" } ?? "of \(meetingID)",
          "the queue does not say which recap it made",
          hint: "`recap show \(meetingID)` prints the latest recap")
      }
      let stored = try await environment.archive.revisions(meetingID: meetingID)
        .last { $0.recap.revision == output.revision }
      guard let stored else {
        throw OperationFailure(
          "find the recap of", meetingID, "its job was completed, but its recap is missing",
          hint: "`recap reprocess` makes it again", exitCode: .noInput)
      }
      return RunReport(stored, isDuplicate: isDuplicate || output.isDuplicate, stages: output.stages)
    }
  }
}
