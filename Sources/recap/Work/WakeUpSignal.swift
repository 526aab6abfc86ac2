import Synchronization

/// Suspends one task until a time has passed or `wake` is called.
final class WakeUpSignal: Sendable {
  private struct State {
    /// A Boolean value that indicates whether `wake` was called while no task was suspended: the next rest
    /// ends at once.
    var isDue = false
    var sleeper: AsyncStream<Void>.Continuation?
  }

  private let state = Mutex(State())

  func wake() {
    state.withLock { state in
      state.isDue = state.sleeper == nil
      state.sleeper?.finish()
      state.sleeper = nil
    }
  }

  /// Returns early if the task is cancelled.
  func rest(_ duration: Duration) async {
    // A new stream for each rest: a stream whose reader was cancelled has ended.
    let (alarm, sleeper) = AsyncStream<Void>.makeStream()
    let isDue = state.withLock { state in
      defer { state.isDue = false }
      if !state.isDue { state.sleeper = sleeper }
      return state.isDue
    }
    if isDue { return }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in alarm {} }
      group.addTask { try? await Task.sleep(for: duration) }
      await group.next()
      group.cancelAll()
    }
    state.withLock { $0.sleeper = nil }
  }
}
