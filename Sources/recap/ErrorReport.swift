import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

/// What a command with `--json` says on standard output in the place of its result if it fails:
/// `{"error": {class, code, operation, subject, cause, hint, job, retry_at}}`, one object on one line.
struct ErrorReport {
  let error: any Error
  /// What interrupted the command, if anything did.
  var signal: Int32? = Interruption.signal
  /// More about what failed: the manifest's name where there are several.
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

  /// What a caller may do about it. As with the errors of a job, but for what never becomes one.
  enum Class: String {
    case permanent, transient, resource, interrupted, usage
  }

  private static func kind(of error: any Error, isJob: Bool) -> Class {
    switch error {
    case is CancellationError: return .interrupted
    case let failure as any RecapFailure:
      if failure.exitCode == .usage { return .usage }
      // A queued job waits for settings that are put right; a command that is given the same ones again does not.
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

  /// Prints the object. Standard output that is full or closed is no further failure: the exit code tells.
  func print() { try? StandardOutput.print(json) }
}

/// What went wrong with a job, and how the job was left.
struct JobFailure: Error {
  var job: Job?
  let underlying: any Error

  /// What becomes of the job; nil if the failure says it, or nobody knows.
  var outcome: String? {
    guard let job, !(underlying is CancellationError) else { return nil }
    switch job.state {
    case .discarded: return "job \(job.id) was given up; `recap retry \(job.id)` tries it again"
    case .retryable, .scheduled:
      return "job \(job.id) is tried again at \(RFC3339.text(job.scheduledAt))"
    case .available, .running, .completed, .cancelled: return nil
    }
  }
}
