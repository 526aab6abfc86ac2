package import Foundation

/// Explains to an operator why a job is in its state.
package struct JobExplanation: Sendable {
  /// The explanation, one sentence a line: first the answer, then the history.
  package let lines: [String]

  /// - Parameters:
  ///   - verdict: the verdict on the job's lease; nil unless it is running.
  ///   - sibling: another job of the same meeting that is running.
  ///   - hasDaemon: whether any worker looks for jobs.
  package init(
    job: Job, verdict: LeaseVerdict?, now: Date, sibling: Job?, hasDaemon: Bool, maximumCrashes: Int
  ) {
    var lines: [String] = []
    switch job.state {
    case .available:
      if let sibling {
        lines.append("waits for job \(sibling.id) of the same meeting, which is running")
      } else if hasDaemon {
        lines.append("is due; the next free worker claims it")
      } else {
        lines.append("is due, but no worker runs; start one with `recap work`")
      }
    case .scheduled:
      let reason = job.metadata[JobMetadata.reason]?.stringValue
      lines.append(
        "waits until \(RFC3339.text(job.scheduledAt))\(Self.distance(job.scheduledAt, now))"
          + (reason.map { ": \($0)" } ?? ", as requested"))
      if let count = job.metadata[JobMetadata.snoozes]?.integerValue {
        lines.append("was snoozed \(Self.times(count)); that costs no attempt")
      }
    case .retryable:
      lines.append(
        "attempt \(job.attempt) of \(job.maximumAttempts) failed; the next attempt is at "
          + "\(RFC3339.text(job.scheduledAt))\(Self.distance(job.scheduledAt, now))")
    case .running: lines += Self.running(job, verdict, now)
    case .completed:
      lines.append("was completed" + Self.output(job))
      lines += (job.output?.stages ?? []).map {
        "\($0.stage): \($0.isReused ? "reused" : "done, \($0.reason)")"
      }
    case .cancelled: lines.append("was cancelled; `recap retry \(job.id)` queues it again")
    case .discarded:
      let reason = job.metadata[JobMetadata.reason]?.stringValue
      let last = job.errors.last.map(\.kind)
      lines.append(
        reason
          ?? (last == .permanent
            ? "failed permanently; another attempt on the same input would fail too"
            : "failed \(Self.times(job.attempt)), and was discarded after the last attempt"))
      lines.append("`recap retry \(job.id)` queues it again")
    }
    if let losses = job.metadata[JobMetadata.losses]?.integerValue, !job.state.isFinal {
      lines.append("its machine was lost \(Self.times(losses)); that costs no attempt")
    }
    if job.crashes > 0, !job.state.isFinal {
      lines.append(
        "its worker died \(Self.times(job.crashes)); after \(Self.times(maximumCrashes)) the job is parked")
    }
    self.lines = lines + Self.errors(job)
  }

  /// Returns the errors of the attempts; for a completed job only their number.
  private static func errors(_ job: Job) -> [String] {
    if job.state == .completed, let first = job.errors.first {
      return [
        job.errors.count == 1
          ? "one attempt failed before, at \(first.at)"
          : "\(job.errors.count) attempts failed before, the first at \(first.at)"
      ]
    }
    return job.errors.map { error in
      let stage = error.stage.map { " in \($0)" } ?? ""
      return "\(error.at) attempt \(error.attempt)\(stage), \(error.kind.rawValue): \(error.error)"
    }
  }

  private static func running(
    _ job: Job, _ verdict: LeaseVerdict?, _ now: Date
  ) -> [String] {
    guard let lease = job.lease else { return [] }
    let since = job.attemptedAt.map { ", since \(RFC3339.text($0))" } ?? ""
    let stage = job.metadata[JobMetadata.stage]?.stringValue.map { ", stage \($0)" } ?? ""
    var lines = ["\(lease.holder) works on it\(since), attempt \(job.attempt)\(stage)"]
    switch verdict {
    case .held, nil:
      if let progress = lease.progress {
        lines.append("its last progress was \(seconds(now.timeIntervalSince(progress.date))) ago")
      }
    case .lost:
      lines.append(
        "its machine has not been heard of for longer than its lease; the next worker that polls takes the job back"
      )
    case .expired: lines.append("its lease has expired; the next worker that polls takes the job back")
    case .stalled: lines.append("it has stalled; the next worker that polls takes the job back")
    case .dead: lines.append("that process has died; the next worker that polls takes the job back")
    case .rebooted: lines.append("that machine was rebooted; the next worker that polls takes the job back")
    }
    if job.isCancelRequested { lines.append("it was asked to stop") }
    return lines
  }

  private static func output(_ job: Job) -> String {
    guard let output = job.output else { return "" }
    let reason = output.reason.map { " (\($0))" } ?? ""
    return ": \(output.outcome)\(reason), revision \(output.revision)"
      + (output.isDuplicate ? ", no new revision" : "")
  }

  private static func distance(_ date: Date, _ now: Date) -> String {
    let wait = date.timeIntervalSince(now)
    return wait > 0 ? ", in \(seconds(wait))" : ", which has passed; the next free worker claims it"
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  private static func seconds(_ interval: TimeInterval) -> String {
    let whole = Int(saturating: max(0, interval).rounded(.up))
    return whole < 120 ? "\(whole) s" : whole < 7200 ? "\(whole / 60) min" : "\(whole / 3600) h"
  }
}
