import Dispatch

/// An executor with its own thread for each worker: recognising a chunk takes about a second of computing,
/// which would starve the tasks that share Swift's own few threads.
final class RecognitionThread: TaskExecutor {
  private let queue: DispatchQueue

  init(number: Int) { queue = DispatchQueue(label: "recap.recognition.\(number)") }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
