/// A right to work that runs out: held by one process, renewed while it lives, fenced by a token.
package struct Lease: Hashable, Sendable {
  /// Counts up with every holder; a write with an older one is refused.
  package var token: Int
  package var holder: WorkerIdentity
  /// When it runs out, by both clocks of the holder's host.
  package var expires: Instant
  /// When the work last moved on; nil if progress is not watched.
  package var progress: Instant?

  package init(token: Int, holder: WorkerIdentity, expires: Instant, progress: Instant? = nil) {
    self.token = token
    self.holder = holder
    self.expires = expires
    self.progress = progress
  }
}

/// What an observer may conclude about somebody else's lease.
package enum LeaseVerdict: Hashable, Sendable {
  case held
  /// Not renewed in time: the holder stands still or is out of reach.
  case expired
  /// The holder lives and renews, but the work has not moved on for too long.
  case stalled
  /// The holder is gone.
  case dead
  /// The holder's host was started anew: nobody's work is at fault.
  case rebooted
}

extension Lease {
  /// Judges the lease at `now` on the observer's host.
  ///
  /// On the holder's own host time is the monotonic clock's, so that setting the calendar clock neither
  /// ends a lease nor prolongs one, and a dead holder is seen at once.
  ///
  /// - Parameters:
  ///   - patience: how long work may stand still.
  ///   - isAlive: whether that process runs, asked only about processes that the observer can see.
  package func verdict(
    at now: Instant, by observer: WorkerIdentity, patience: Duration,
    isAlive: (WorkerIdentity) -> Bool
  ) -> LeaseVerdict {
    // What the system did not tell is nothing to compare: then the calendar decides, as between hosts.
    let isTold = !holder.boot.isEmpty && !observer.boot.isEmpty
    guard isTold, holder.boot == observer.boot else {
      if isTold, holder.host == observer.host { return .rebooted }
      return expires.date <= now.date ? .expired : .held
    }
    if !holder.namespace.isEmpty, holder.namespace == observer.namespace, !isAlive(holder) { return .dead }
    if expires.uptime <= now.uptime { return .expired }
    if let progress, progress.uptime + patience <= now.uptime { return .stalled }
    return .held
  }
}
