package import RecapCore
import Synchronization

/// Renews the leases of a worker while it works on one job after another, and stops the work if it must.
///
/// One heartbeat serves all jobs of a worker, because a timer for each would outlive the job. A claim is
/// renewed within a third of its lease after it was taken, and then every third.
package final class Heartbeat: Sendable {
  /// The reason why the work has to stop.
  package enum Verdict: Sendable, Hashable {
    /// A user requested the cancellation of the job.
    case cancelled
    /// Another worker has claimed the job.
    case lost
    /// There was no progress for longer than `stallTimeout`.
    case stalled
  }

  /// The claim that is renewed, and how to stop its work.
  private struct Watched {
    let claim: JobClaim
    let progress: ProgressMark
    let stop: @Sendable () -> Void
    var renewed: Duration
    /// The time of the last progress that a renewal has reported.
    var reported: Duration
    var verdict: Verdict?
  }

  private let queue: any JobQueue
  private let timing: WorkTiming
  private let onStall: @Sendable (JobClaim) async -> Void
  private let onInterruption: @Sendable (JobClaim) async -> Void
  private let watched = Mutex<Watched?>(nil)

  /// - Parameters:
  ///   - onStall: called for stalled work, besides stopping it.
  ///   - onInterruption: called if the heartbeat is cancelled while a claim is held.
  init(
    queue: any JobQueue, timing: WorkTiming, onStall: @escaping @Sendable (JobClaim) async -> Void,
    onInterruption: @escaping @Sendable (JobClaim) async -> Void
  ) {
    self.queue = queue
    self.timing = timing
    self.onStall = onStall
    self.onInterruption = onInterruption
  }

  /// Starts to renew `claim`. `stop` is called at most once, after the verdict is set.
  func begin(_ claim: JobClaim, progress: ProgressMark, stop: @escaping @Sendable () -> Void) {
    let start = timing.now().uptime
    watched.withLock {
      $0 = Watched(
        claim: claim, progress: progress, stop: stop, renewed: start, reported: progress.start)
    }
  }

  /// Ends the renewal. Returns why the work was stopped, or nil if it was not.
  func end() -> Verdict? {
    watched.withLock { watched in
      defer { watched = nil }
      return watched?.verdict
    }
  }

  /// Renews claims until it is cancelled.
  func run() async {
    while true {
      do { try await timing.sleep(timing.lease / 3) } catch { break }
      await beat()
    }
    // If this process is killed before the work has stopped, that must not count as a crash.
    if let claim = watched.withLock({ $0?.claim }) { await onInterruption(claim) }
  }

  private func beat() async {
    guard let current = watched.withLock({ $0 }), current.verdict == nil,
      let verdict = await verdict(on: current)
    else { return }
    let stop = watched.withLock { watched -> (@Sendable () -> Void)? in
      guard watched?.claim == current.claim else { return nil }
      watched?.verdict = verdict
      return watched?.stop
    }
    guard let stop else { return }
    if verdict == .stalled { await onStall(current.claim) }
    stop()
  }

  /// Renews the claim. Returns nil if the work may go on, or if the heartbeat was cancelled.
  private func verdict(on current: Watched) async -> Verdict? {
    let now = timing.now()
    let moved = current.progress.last
    if now.uptime - moved.uptime >= timing.stallTimeout { return .stalled }
    do {
      let progressed = moved.uptime > current.reported
      switch try await queue.renew(current.claim, for: timing.lease, progressed: progressed) {
      case .held:
        watched.withLock { watched in
          guard watched?.claim == current.claim else { return }
          watched?.renewed = now.uptime
          watched?.reported = moved.uptime
        }
        return nil
      case .completed: return nil
      // Nobody takes the job back while the store is away, and its lease is judged once it is there again.
      case .unknown: return now.uptime - current.renewed >= timing.outage ? .lost : nil
      case .cancelRequested: return .cancelled
      case .lost: return .lost
      }
    } catch is CancellationError {
      return nil
    } catch {
      // A busy store may answer the next time, but after the lease has run out another worker may hold the
      // claim.
      return now.uptime - current.renewed >= timing.lease ? .lost : nil
    }
  }
}

/// The clocks and time limits of a worker.
package struct WorkTiming: Sendable {
  /// The time that a claim is valid without a heartbeat.
  package var lease: Duration
  /// The time that work may go without progress.
  package var stallTimeout: Duration
  /// The time that work goes on while a shared store is away.
  package var outage = Duration.seconds(3600)
  package var now: @Sendable () -> Instant
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    lease: Duration, stallTimeout: Duration, now: @escaping @Sendable () -> Instant,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.lease = lease
    self.stallTimeout = stallTimeout
    self.now = now
    self.sleep = sleep
  }
}

/// The time of the last progress of the work.
package final class ProgressMark: Sendable {
  /// The time at which the work began.
  let start: Duration
  private let moved: Mutex<Instant>
  private let now: @Sendable () -> Instant

  package init(now: @escaping @Sendable () -> Instant) {
    self.now = now
    let begun = now()
    start = begun.uptime
    moved = Mutex(begun)
  }

  package var last: Instant { moved.withLock { $0 } }

  package func touch() {
    let time = now()
    moved.withLock { $0 = time }
  }
}
