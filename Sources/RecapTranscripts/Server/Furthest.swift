import RecapCore
import Synchronization

/// How far work that is done side by side has come: never reported as less than before.
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
