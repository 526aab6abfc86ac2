package import RecapCore

/// Takes one job after the other until none is due.
package struct Worker: Sendable {
  private let queue: any JobQueue
  private let runner: JobRunner
  private let identity: WorkerIdentity
  private let timing: WorkTiming
  private let work: JobRunner.Work

  package init(
    queue: any JobQueue, runner: JobRunner, identity: WorkerIdentity, timing: WorkTiming,
    work: @escaping JobRunner.Work
  ) {
    self.queue = queue
    self.runner = runner
    self.identity = identity
    self.timing = timing
    self.work = work
  }

  /// - Parameter limit: jobs after which to stop, so that a process gives its memory back.
  /// - Returns: how many jobs were worked on.
  /// - Throws: `StoreFailure`; `CancellationError` if it was told to stop.
  @discardableResult
  package func drain(limit: Int = .max) async throws -> Int {
    try await runner.withHeartbeat { heartbeat in
      var count = 0
      var job = try await queue.claim(request)
      while let current = job {
        count += 1
        let wantsMore = count < limit
        let attempt = try await runner.run(
          current, under: heartbeat, next: wantsMore ? request : nil, work)
        if attempt.failure is CancellationError { throw CancellationError() }
        guard wantsMore else { break }
        // A job that was completed with its record did not bring the next one along.
        job = if let next = attempt.next { next } else { try await queue.claim(request) }
      }
      return count
    }
  }

  /// Claims one job alone, whether or not it is due; nil if somebody else has it.
  package func claim(only id: Int) async throws -> Job? {
    var request = request
    request.only = id
    return try await queue.claim(request)
  }

  private var request: ClaimRequest {
    ClaimRequest(worker: identity, now: timing.now(), lease: timing.lease)
  }
}
