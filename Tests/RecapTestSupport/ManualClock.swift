import Foundation
package import RecapCore
import Synchronization

/// The two clocks of a host, moved by a test; whoever sleeps wakes when the test says so.
package final class ManualClock: Sendable {
  private let elapsed = Mutex<Double>(0)
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

  /// Wakes the next one that sleeps, once there is one.
  package func wake() async {
    for await sleeper in sleeps {
      sleeper.yield()
      return
    }
  }
}
