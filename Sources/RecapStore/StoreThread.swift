import Dispatch

/// One thread for work that mostly talks to the store: a write from it needs no change of threads, which
/// would cost as much as the write. Such work may block on the disk, so it must not run on the pool.
final class StoreThread: TaskExecutor {
  private static let mark = DispatchSpecificKey<ObjectIdentifier>()
  private let queue = DispatchQueue(label: "recap.store")

  init() { queue.setSpecific(key: Self.mark, value: ObjectIdentifier(self)) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// Whether the caller runs on it.
  var isCurrent: Bool { DispatchQueue.getSpecific(key: Self.mark) == ObjectIdentifier(self) }
}
