import RecapCore
import Synchronization

/// The progress of concurrent work, which is never reported as less than before.
final class Furthest: Sendable {
  private let reached = Mutex(MediaTime.zero)
  private let progress: @Sendable (MediaTime) -> Void

  init(_ progress: @escaping @Sendable (MediaTime) -> Void) { self.progress = progress }

  func reach(_ time: MediaTime) {
    let furthest = reached.withLock { reached in
      reached = max(reached, time)
      return reached
    }
    progress(furthest)
  }
}
