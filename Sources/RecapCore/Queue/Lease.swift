/// A time-limited right to work: held by one process, renewed while it lives, fenced by a token.
package struct Lease: Hashable, Sendable {
  /// The fencing token. Each new holder increments it; a write with an older one is refused.
  package var token: Int
  package var holder: WorkerIdentity
  /// When the lease expires, by both clocks of the holder's machine.
  package var expires: Instant
  /// When the work last made progress; nil if progress is not watched.
  package var progress: Instant?

  package init(token: Int, holder: WorkerIdentity, expires: Instant, progress: Instant? = nil) {
    self.token = token
    self.holder = holder
    self.expires = expires
    self.progress = progress
  }
}

/// What an observer may conclude about another process's lease.
package enum LeaseVerdict: Hashable, Sendable {
  case held
  /// The lease was not renewed in time, although the holder's machine runs: the holder hangs.
  case expired
  /// The lease was not renewed in time by a holder on another machine, which may be gone.
  case lost
  /// The holder lives and renews, but the work has made no progress for too long.
  case stalled
  /// The holder's process has ended.
  case dead
  /// The holder's machine was restarted: the work is not at fault.
  case rebooted
}

/// A process that looks at the leases of others.
package struct LeaseObserver: Sendable {
  package var identity: WorkerIdentity
  /// The longest time that work may go without progress.
  package var stallTimeout: Duration
  /// Returns whether a process runs. It is asked only about processes that the observer can see.
  package var isAlive: @Sendable (WorkerIdentity) -> Bool

  package init(
    identity: WorkerIdentity, stallTimeout: Duration, isAlive: @escaping @Sendable (WorkerIdentity) -> Bool
  ) {
    self.identity = identity
    self.stallTimeout = stallTimeout
    self.isAlive = isAlive
  }
}

extension Lease {
  /// Judges the lease at `now` on the observer's machine.
  ///
  /// On the holder's own machine the monotonic clock decides, so that setting the calendar clock neither ends
  /// nor extends a lease, and a dead holder is noticed at once.
  package func verdict(at now: Instant, by observer: LeaseObserver) -> LeaseVerdict {
    let seer = observer.identity
    // A boot id that the system did not report cannot be compared: then the calendar decides, as between
    // machines.
    let isTold = !holder.boot.isEmpty && !seer.boot.isEmpty
    guard isTold, holder.boot == seer.boot else {
      if isTold, holder.hostName == seer.hostName { return .rebooted }
      return expires.date <= now.date ? .lost : .held
    }
    if !holder.namespace.isEmpty, holder.namespace == seer.namespace, !observer.isAlive(holder) {
      return .dead
    }
    if expires.uptime <= now.uptime { return .expired }
    if let progress, progress.uptime + observer.stallTimeout <= now.uptime { return .stalled }
    return .held
  }
}
