package import RecapCore
import Synchronization

/// Keeps a claim alive while its work goes on, and says when to stop.
///
/// Lives on the cooperative pool, away from the work's own threads.
struct Heartbeat: Sendable {
  /// Why the work has to stop.
  enum Verdict: Sendable, Hashable {
    /// Somebody wants the job cancelled.
    case cancelled
    /// Somebody else has the job.
    case lost
    /// Nothing moved for longer than `patience`: nobody can tell whether it ever will.
    case stalled
  }

  let queue: any JobQueue
  let claim: JobClaim
  let timing: WorkTiming
  let progress: ProgressMark

  /// Renews until there is a reason to stop; nil where it was cancelled itself.
  func beat() async -> Verdict? {
    var renewed = timing.now()
    while true {
      do { try await timing.sleep(timing.lease / 3) } catch { return nil }
      let now = timing.now()
      let moved = progress.last
      if now.uptime - moved.uptime >= timing.patience { return .stalled }
      do {
        let expires = now.advanced(by: timing.lease)
        switch try await queue.renew(claim, expires: expires, progressed: moved) {
        case .held: renewed = now
        case .cancelRequested: return .cancelled
        case .lost: return .lost
        }
      } catch is CancellationError {
        return nil
      } catch {
        // A busy store may answer the next time; a lease that ran out meanwhile may be somebody else's.
        if now.uptime - renewed.uptime >= timing.lease { return .lost }
      }
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
