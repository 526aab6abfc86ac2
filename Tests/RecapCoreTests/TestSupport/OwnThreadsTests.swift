import RecapTestSupport
import Testing

@Suite(.ownThreads) struct OwnThreadsTests {
  @Test("A test that blocks does not run on the pool") func blockingTest() {
    #expect(ThreadExecutor.isCurrent)
  }

  @Test("Nor does what it waits for", arguments: 0..<3) func blockingChild(_: Int) async {
    async let child = isOnOwnThread()
    #expect(await child)
    #expect(ThreadExecutor.isCurrent)
  }

  private func isOnOwnThread() async -> Bool { ThreadExecutor.isCurrent }
}

@Suite struct PoolTests {
  @Test("Other tests stay on the pool") func poolTest() async { #expect(!ThreadExecutor.isCurrent) }
}
