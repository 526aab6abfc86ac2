import Dispatch

/// A serial executor for an actor whose work blocks on the disk.
final class SinkThread: SerialExecutor {
  private let queue = DispatchQueue(label: "recap.sink")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
