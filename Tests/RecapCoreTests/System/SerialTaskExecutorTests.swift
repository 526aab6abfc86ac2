import Foundation
import RecapCore
import Synchronization
import Testing

@Suite struct SerialTaskExecutorTests {
  private final class Jobs: Sendable {
    private let running = Mutex(0)

    /// Runs a job, and returns how many others run at its start.
    func run() -> Int {
      let others = running.withLock { count in
        count += 1
        return count - 1
      }
      for _ in 0..<100 { sched_yield() }
      running.withLock { $0 -= 1 }
      return others
    }
  }

  @Test func `one job runs at a time`() async {
    let (executor, jobs) = (SerialTaskExecutor(label: "recap.test"), Jobs())
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask(executorPreference: executor) { jobs.run() } }
      for await others in group { #expect(others == 0) }
    }
  }
}
