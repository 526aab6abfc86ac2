import Dispatch

/// An executor with its own threads for a job's compute, so that the cooperative pool stays free for
/// control: four compute tasks on two cores delayed a heartbeat on the pool by seconds.
package final class WorkExecutor: TaskExecutor {
  private let queue: DispatchQueue

  package init(label: String) {
    queue = DispatchQueue(label: label, attributes: .concurrent)
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
