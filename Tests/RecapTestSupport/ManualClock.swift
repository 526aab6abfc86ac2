import Foundation
package import RecapCore
import Synchronization

/// The two clocks of a host, moved by a test; whoever sleeps wakes when the test says so.
package final class ManualClock: Sendable {
  private let elapsed = Mutex<Double>(0)
  /// A sleeper that was seen and not woken yet.
  private let pending = Mutex<AsyncStream<Void>.Continuation?>(nil)
  private let sleeps: AsyncStream<AsyncStream<Void>.Continuation>
  private let register: AsyncStream<AsyncStream<Void>.Continuation>.Continuation

  package init() { (sleeps, register) = AsyncStream.makeStream() }

  /// When the test began, and what it has moved on since.
  package var now: Instant { Sample.instant(elapsed.withLock { $0 }) }

  /// - Parameter seconds: the time since the test began, for both clocks.
  package func set(_ seconds: Double) { elapsed.withLock { $0 = seconds } }

  /// - Parameter seconds: how much later it is for both clocks.
  package func advance(by seconds: Double) { elapsed.withLock { $0 += seconds } }

  /// Until `wake` is called; however long was asked for.
  package func sleep(_: Duration) async throws {
    let (alarm, continuation) = AsyncStream<Void>.makeStream()
    register.yield(continuation)
    for await _ in alarm { return }
    try Task.checkCancellation()
  }

  /// Wakes the next sleeper, once there is one.
  package func wake() async { await next()?.yield() }

  /// Wakes the next sleeper, and returns once there is one again: what it did in between is done.
  package func beat() async {
    await wake()
    let sleeper = await next()
    pending.withLock { $0 = sleeper }
  }

  private func next() async -> AsyncStream<Void>.Continuation? {
    if let sleeper = pending.withLock({ $0.take() }) { return sleeper }
    for await sleeper in sleeps { return sleeper }
    return nil
  }
}
