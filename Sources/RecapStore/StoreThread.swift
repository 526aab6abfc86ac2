import Dispatch

/// A serial executor for work that mostly uses the store: a write from it needs no thread switch, which
/// would cost as much as the write. Such work may block on the disk, so it must not run on the shared
/// thread pool.
final class StoreThread: TaskExecutor {
  private static let mark = DispatchSpecificKey<ObjectIdentifier>()
  private let queue = DispatchQueue(label: "recap.store")

  init() { queue.setSpecific(key: Self.mark, value: ObjectIdentifier(self)) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// A Boolean value that indicates whether the caller runs on this executor.
  var isCurrent: Bool { DispatchQueue.getSpecific(key: Self.mark) == ObjectIdentifier(self) }
}
