package import RecapCore

/// Claims and runs one job after another until none is due.
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

  /// - Parameter limit: the number of jobs after which to stop, so that the process returns its memory.
  /// - Returns: the number of jobs that were worked on.
  /// - Throws: `StoreFailure`; `CancellationError` if the task was cancelled.
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
        // The commit of a record does not claim the next job.
        job = if let next = attempt.next { next } else { try await queue.claim(request) }
      }
      return count
    }
  }

  /// Claims the job with this id, whether or not it is due. Returns nil if another worker holds it.
  package func claim(only id: Int) async throws -> Job? {
    var request = request
    request.only = id
    return try await queue.claim(request)
  }

  private var request: ClaimRequest {
    ClaimRequest(worker: identity, lease: timing.lease)
  }
}
