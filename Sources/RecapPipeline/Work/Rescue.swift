import Foundation
package import Logging
package import RecapCore

/// Takes jobs back from workers that died or stand still.
package struct Rescue: Sendable {
  private let queue: any JobQueue
  private let observer: WorkerIdentity
  private let patience: Duration
  private let isAlive: @Sendable (WorkerIdentity) -> Bool
  private let announce: @Sendable (Job) -> [Event]
  private let log: Logger

  /// - Parameters:
  ///   - patience: how long a job may stand still while its worker lives.
  ///   - announce: what the platform is told of a job that is parked for it.
  package init(
    queue: any JobQueue, observer: WorkerIdentity, patience: Duration,
    isAlive: @escaping @Sendable (WorkerIdentity) -> Bool,
    announce: @escaping @Sendable (Job) -> [Event], log: Logger
  ) {
    self.queue = queue
    self.observer = observer
    self.patience = patience
    self.isAlive = isAlive
    self.announce = announce
    self.log = log
  }

  /// Judges every running job; returns the leases that were ended.
  @discardableResult
  package func run(at now: Instant) async throws -> [Lease] {
    var ended: [Lease] = []
    for job in try await queue.jobs(JobFilter(states: [.running], limit: 10_000)) {
      guard let lease = job.lease, let claim = job.claim else { continue }
      let verdict = lease.verdict(at: now, by: observer, patience: patience, isAlive: isAlive)
      guard let reason = Self.reason(verdict, lease, patience) else { continue }
      let settlement = JobSettlement(
        claim, .crashed(reason: reason, isAtFault: verdict != .rebooted),
        counters: [Counter("recap_leases_reclaimed_total")], events: announce)
      guard let settled = try await queue.settle(settlement, at: now.date, next: nil).settled else {
        continue
      }
      log.warning(
        "job taken back",
        metadata: ["job": "\(job.id)", "reason": "\(reason)", "state": "\(settled.state.rawValue)"])
      ended.append(lease)
    }
    return ended
  }

  private static func reason(_ verdict: LeaseVerdict, _ lease: Lease, _ patience: Duration) -> String? {
    switch verdict {
    case .held: nil
    case .expired: "its worker, \(lease.holder), stood still for longer than its lease"
    case .stalled: "it made no progress for \(Int(patience / .seconds(1))) s in \(lease.holder)"
    case .dead: "its worker, \(lease.holder), died"
    case .rebooted: "the host \(lease.holder.host) was started anew"
    }
  }
}
