import Foundation
package import Logging
package import RecapCore

/// Takes back jobs from workers that died or stalled.
package struct StaleJobReaper: Sendable {
  /// What becomes of the jobs of other machines whose leases have ended.
  package enum Others: Hashable, Sendable {
    /// They are taken back. For who has had the store for a whole lease: whoever lives has renewed by then.
    case takenBack
    /// Their leases begin again, once. For who has just begun, and cannot know whether the store was away until now.
    case spared(Duration)
    /// They are left as they are. For who saw the store come back: nobody could renew a lease meanwhile.
    case left
  }

  private let queue: any JobQueue
  private let observer: LeaseObserver
  private let announce: @Sendable (Job, JobClaim) -> [Event]
  private let log: Logger
  private let reported: ReportedCauses

  /// - Parameters:
  ///   - announce: returns the events about a job that is parked, given the claim that ended.
  ///   - reported: the causes that were logged before; shared by all rescues of a process.
  package init(
    queue: any JobQueue, observer: LeaseObserver,
    announce: @escaping @Sendable (Job, JobClaim) -> [Event], log: Logger,
    reported: ReportedCauses = ReportedCauses()
  ) {
    self.queue = queue
    self.observer = observer
    self.announce = announce
    self.log = log
    self.reported = reported
  }

  /// Judges every running job separately: one that cannot be taken back is logged and does not block the
  /// others.
  /// - Returns: the leases that were ended.
  /// - Throws: `StoreFailure` if the running jobs cannot be listed; `CancellationError`.
  @discardableResult
  package func run(_ others: Others = .takenBack) async throws -> [Lease] {
    var ended: [Lease] = []
    for id in try await queue.running() {
      try Task.checkCancellation()
      do {
        if let lease = try await takeBack(id, others) { ended.append(lease) }
        reported.resolve("job \(id)")
      } catch let error as CancellationError {
        throw error
      } catch {
        guard reported.isNew("\(error)", of: "job \(id)") else { continue }
        log.error(
          "job not taken back; the next round retries it", metadata: ["job": "\(id)", "cause": "\(error)"])
      }
    }
    return ended
  }

  /// - Returns: the lease that was ended, or nil if it is still valid.
  private func takeBack(_ id: Int, _ others: Others) async throws -> Lease? {
    guard let (job, verdict) = try await queue.judge(id, by: observer), let lease = job.lease,
      let claim = job.claim, let reason = Self.reason(verdict, lease, observer.stallTimeout)
    else { return nil }
    if verdict == .lost, try await isSpared(job, claim, lease, others) { return nil }
    let outcome =
      verdict == .lost
      ? JobOutcome.lost(reason: reason) : .crashed(reason: reason, isAtFault: verdict != .rebooted)
    let settlement = JobSettlement(
      claim, outcome,
      counters: [Counter("recap_leases_reclaimed_total")]
        + (verdict == .lost ? [Counter("recap_leases_lost_total")] : []),
      events: { [announce] in announce($0, claim) })
    guard let settled = try await queue.settle(settlement, next: nil).settled else {
      return nil
    }
    log.warning(
      "job taken back",
      metadata: [
        "job": "\(job.id)", "meeting": "\(job.meetingID)", "attempt": "\(job.attempt)", "reason": "\(reason)",
        "state": "\(settled.state.rawValue)",
      ])
    return lease
  }

  private func isSpared(_ job: Job, _ claim: JobClaim, _ lease: Lease, _ others: Others) async throws -> Bool
  {
    guard case .spared(let duration) = others else { return others == .left }
    guard try await queue.spare(claim, for: duration) else { return false }
    log.notice(
      "job left to another machine for one lease more: nobody may have been able to renew it",
      metadata: ["job": "\(job.id)", "meeting": "\(job.meetingID)", "machine": "\(lease.holder.hostName)"])
    return true
  }

  private static func reason(_ verdict: LeaseVerdict, _ lease: Lease, _ stallTimeout: Duration) -> String? {
    switch verdict {
    case .held: nil
    case .lost: "its machine, \(lease.holder.hostName), was not heard of for longer than its worker's lease"
    case .expired: "its worker, \(lease.holder), sent no heartbeat for longer than its lease"
    case .stalled: "it made no progress for \(Int(stallTimeout / .seconds(1))) s in \(lease.holder)"
    case .dead: "its worker, \(lease.holder), died"
    case .rebooted: "the machine \(lease.holder.hostName) was rebooted"
    }
  }
}
