import Dispatch

/// A task executor with a queue of its own, on which one job runs at a time: for tasks that compute or block
/// for so long that they would starve the tasks that share Swift's own few threads.
package final class SerialTaskExecutor: TaskExecutor {
  private let queue: DispatchQueue

  /// - Parameter label: the name of the queue, for debuggers.
  package init(label: String) { queue = DispatchQueue(label: label) }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
