import Foundation

/// Explains to an operator why a job is in its state.
package struct JobExplanation: Sendable {
  /// The explanation, one sentence a line: first the answer, then the history.
  package let lines: [String]

  /// - Parameters:
  ///   - sibling: another job of the same meeting that is running.
  ///   - hasDaemon: whether any worker looks for jobs.
  package init(
    job: Job, now: Instant, observer: WorkerIdentity, stallTimeout: Duration,
    isAlive: (WorkerIdentity) -> Bool, sibling: Job?, hasDaemon: Bool, maximumCrashes: Int
  ) {
    var lines: [String] = []
    switch job.state {
    case .available:
      if let sibling {
        lines.append("waits for job \(sibling.id), which works on the same meeting")
      } else if hasDaemon {
        lines.append("is next when a worker is free")
      } else {
        lines.append("waits for a worker, and none runs: start one with `recap work`")
      }
    case .scheduled:
      let reason = job.metadata[JobMetadata.reason]?.stringValue
      lines.append(
        "waits until \(RFC3339.text(job.scheduledAt))\(Self.distance(job.scheduledAt, now.date))"
          + (reason.map { ": \($0)" } ?? ", as it was asked for"))
      if let count = job.metadata[JobMetadata.snoozes]?.integerValue {
        lines.append("has waited like that \(count) times; it costs no attempt")
      }
    case .retryable:
      lines.append(
        "failed \(job.attempt) of \(job.maximumAttempts) times; the next attempt is at "
          + "\(RFC3339.text(job.scheduledAt))\(Self.distance(job.scheduledAt, now.date))")
    case .running: lines += Self.running(job, now, observer, stallTimeout, isAlive)
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
            ? "failed, and would fail again" : "was given up after \(job.attempt) attempts"))
      lines.append("`recap retry \(job.id)` tries it again")
    }
    if job.crashes > 0, !job.state.isFinal {
      lines.append("its worker died \(job.crashes) times; after \(maximumCrashes) it is parked")
    }
    self.lines = lines + Self.errors(job)
  }

  /// Returns the errors of the attempts; for a completed job only their number.
  private static func errors(_ job: Job) -> [String] {
    if job.state == .completed, let first = job.errors.first {
      let count = job.errors.count == 1 ? "one attempt" : "\(job.errors.count) attempts"
      return ["\(count) failed before, since \(first.at)"]
    }
    return job.errors.map { error in
      let stage = error.stage.map { " in \($0)" } ?? ""
      return "\(error.at) attempt \(error.attempt)\(stage), \(error.kind.rawValue): \(error.error)"
    }
  }

  private static func running(
    _ job: Job, _ now: Instant, _ observer: WorkerIdentity, _ stallTimeout: Duration,
    _ isAlive: (WorkerIdentity) -> Bool
  ) -> [String] {
    guard let lease = job.lease else { return [] }
    let since = job.attemptedAt.map { ", since \(RFC3339.text($0))" } ?? ""
    let stage = job.metadata[JobMetadata.stage]?.stringValue.map { ", stage \($0)" } ?? ""
    var lines = ["\(lease.holder) works on it\(since), attempt \(job.attempt)\(stage)"]
    switch lease.verdict(at: now, by: observer, stallTimeout: stallTimeout, isAlive: isAlive) {
    case .held:
      if let progress = lease.progress {
        lines.append("it last moved on \(seconds(now.date.timeIntervalSince(progress.date))) ago")
      }
    case .expired: lines.append("its lease has run out: the next worker that looks takes it over")
    case .stalled: lines.append("it makes no progress: the next worker that looks takes it over")
    case .dead: lines.append("that process is gone: the next worker that looks takes it over")
    case .rebooted: lines.append("that machine was rebooted: the next worker that polls takes it over")
    }
    if job.isCancelRequested { lines.append("it was asked to stop") }
    return lines
  }

  private static func output(_ job: Job) -> String {
    guard let output = job.output else { return "" }
    let reason = output.reason.map { " (\($0))" } ?? ""
    return ": \(output.outcome)\(reason), revision \(output.revision)"
      + (output.isDuplicate ? ", nothing new" : "")
  }

  private static func distance(_ date: Date, _ now: Date) -> String {
    let wait = date.timeIntervalSince(now)
    return wait > 0 ? ", in \(seconds(wait))" : ", which is past: the next worker that looks takes it"
  }

  private static func seconds(_ interval: TimeInterval) -> String {
    let whole = Int(saturating: max(0, interval).rounded(.up))
    return whole < 120 ? "\(whole) s" : whole < 7200 ? "\(whole / 60) min" : "\(whole / 3600) h"
  }
}
