import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

/// The output of a command with `--json` that fails, instead of its result: `{"error": {class, code,
/// operation, subject, cause, hint, job, retry_at}}`, one object on one line.
struct ErrorReport {
  let error: any Error
  /// The signal that interrupted the command, if any.
  var signal: Int32? = Interruption.signal
  /// Further members about the failure: the manifest's name if there are several.
  var details: [String: JSON] = [:]

  var json: JSON {
    let job = (error as? JobFailure)?.job
    let cause = (error as? JobFailure)?.underlying ?? error
    let failure = cause as? any RecapFailure
    let waits = job.map { [.available, .scheduled, .retryable].contains($0.state) } ?? false
    var members: [String: JSON] = [
      "class": .string(Self.kind(of: cause, isJob: job != nil).rawValue),
      "code": .number(Double(ExitStatus.code(for: error, signal: signal).rawValue)),
      "operation": failure.map { .string($0.operation) } ?? .null,
      "subject": failure.map { .string($0.subject) } ?? .null,
      "cause": .string(failure?.cause ?? ExitStatus.message(for: cause) ?? "\(cause)"),
      "hint": failure?.hint.map(JSON.string) ?? .null,
      "job": job.map { .number(Double($0.id)) } ?? .null,
      "retry_at": waits ? job.map { .string(RFC3339.text($0.scheduledAt)) } ?? .null : .null,
    ]
    if let job {
      members["meeting_id"] = .string(job.meetingID)
      members["state"] = .string(job.state.rawValue)
    }
    members.merge(details) { $1 }
    return .object(["error": .object(members)])
  }

  /// The class of an error, which tells a caller what to do. The same as for the errors of a job, and two
  /// more for errors that never become one.
  enum Class: String {
    case permanent, transient, resource, interrupted, usage
  }

  private static func kind(of error: any Error, isJob: Bool) -> Class {
    switch error {
    case is CancellationError: return .interrupted
    case let failure as any RecapFailure:
      if failure.exitCode == .usage { return .usage }
      // A queued job waits for corrected settings; a command that is repeated with the same settings fails
      // again.
      if failure.exitCode == .configuration, !isJob { return .permanent }
      switch failure.disposition {
      case .retry: return .transient
      case .snooze: return .resource
      case .release: return .interrupted
      case .discard: return .permanent
      }
    case is ValidationError: return .usage
    default: return .permanent
    }
  }

  /// Prints the object. Full or closed standard output is not a further failure: the exit code is enough.
  func print() { try? StandardOutput.print(json) }
}

/// The failure of a job, and the job as the failure left it.
struct JobFailure: Error {
  var job: Job?
  let underlying: any Error

  /// What happens to the job next, or nil if the failure says so or it is unknown.
  var outcome: String? {
    guard let job, !(underlying is CancellationError) else { return nil }
    switch job.state {
    case .discarded: return "job \(job.id) was discarded; `recap retry \(job.id)` queues it again"
    case .retryable, .scheduled:
      return "job \(job.id) is retried at \(RFC3339.text(job.scheduledAt))"
    case .available, .running, .completed, .cancelled: return nil
    }
  }
}
