package import RecapCore
import Synchronization

/// Keeps a worker's claims alive while it works on one job after the other, and stops the work when it must.
///
/// One heartbeat serves all jobs of a worker: a timer for each would outlive the job. A claim is renewed
/// within a third of its lease after it was taken, and then every third.
package final class Heartbeat: Sendable {
  /// Why the work has to stop.
  package enum Verdict: Sendable, Hashable {
    /// Somebody wants the job cancelled.
    case cancelled
    /// Somebody else has the job.
    case lost
    /// Nothing moved for longer than `patience`: nobody can tell whether it ever will.
    case stalled
  }

  /// The claim that is kept alive, and how to stop what is done under it.
  private struct Watched {
    let claim: JobClaim
    let progress: ProgressMark
    let stop: @Sendable () -> Void
    var renewed: Duration
    var verdict: Verdict?
  }

  private let queue: any JobQueue
  private let timing: WorkTiming
  private let onStall: @Sendable (JobClaim) async -> Void
  private let onInterruption: @Sendable (JobClaim) async -> Void
  private let watched = Mutex<Watched?>(nil)

  /// - Parameters:
  ///   - onStall: what to do about work that stands still, beside stopping it.
  ///   - onInterruption: called where the heartbeat is cancelled while a claim is held.
  init(
    queue: any JobQueue, timing: WorkTiming, onStall: @escaping @Sendable (JobClaim) async -> Void,
    onInterruption: @escaping @Sendable (JobClaim) async -> Void
  ) {
    self.queue = queue
    self.timing = timing
    self.onStall = onStall
    self.onInterruption = onInterruption
  }

  /// From now on it is this claim that is kept alive; `stop` is called once, with the verdict noted.
  func begin(_ claim: JobClaim, progress: ProgressMark, stop: @escaping @Sendable () -> Void) {
    let start = timing.now().uptime
    watched.withLock { $0 = Watched(claim: claim, progress: progress, stop: stop, renewed: start) }
  }

  /// The work has ended; says why it was stopped, if it was.
  func end() -> Verdict? {
    watched.withLock { watched in
      defer { watched = nil }
      return watched?.verdict
    }
  }

  /// Beats until it is cancelled.
  func run() async {
    while true {
      do { try await timing.sleep(timing.lease / 3) } catch { break }
      await beat()
    }
    // No crash from here on, whatever happens before the work has stopped.
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

  /// Renews the claim; nil while all is well, and where the heartbeat was cancelled.
  private func verdict(on current: Watched) async -> Verdict? {
    let now = timing.now()
    let moved = current.progress.last
    if now.uptime - moved.uptime >= timing.patience { return .stalled }
    do {
      let expires = now.advanced(by: timing.lease)
      switch try await queue.renew(current.claim, expires: expires, progressed: moved) {
      case .held:
        watched.withLock { if $0?.claim == current.claim { $0?.renewed = now.uptime } }
        return nil
      case .completed: return nil
      case .cancelRequested: return .cancelled
      case .lost: return .lost
      }
    } catch is CancellationError {
      return nil
    } catch {
      // A busy store may answer the next time; a lease that ran out meanwhile may be somebody else's.
      return now.uptime - current.renewed >= timing.lease ? .lost : nil
    }
  }
}

/// The clocks of a worker, and how long it waits for what.
package struct WorkTiming: Sendable {
  /// How long a claim holds without a heartbeat.
  package var lease: Duration
  /// How long work may stand still.
  package var patience: Duration
  package var now: @Sendable () -> Instant
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    lease: Duration, patience: Duration, now: @escaping @Sendable () -> Instant,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.lease = lease
    self.patience = patience
    self.now = now
    self.sleep = sleep
  }
}

/// When the work last moved on.
package final class ProgressMark: Sendable {
  private let moved: Mutex<Instant>
  private let now: @Sendable () -> Instant

  package init(now: @escaping @Sendable () -> Instant) {
    self.now = now
    moved = Mutex(now())
  }

  package var last: Instant { moved.withLock { $0 } }

  package func touch() {
    let time = now()
    moved.withLock { $0 = time }
  }
}
