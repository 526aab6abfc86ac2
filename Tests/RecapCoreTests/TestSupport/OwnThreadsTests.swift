import RecapTestSupport
import Testing

@Suite(.ownThreads) struct OwnThreadsTests {
  @Test func `a test that blocks does not run on the pool`() {
    #expect(ThreadExecutor.isCurrent)
  }

  @Test(arguments: 0..<3) func `a child task does not run on the pool`(_: Int) async {
    async let child = isOnOwnThread()
    #expect(await child)
    #expect(ThreadExecutor.isCurrent)
  }

  private func isOnOwnThread() async -> Bool { ThreadExecutor.isCurrent }
}

@Suite struct PoolTests {
  @Test func `other tests run on the pool`() async { #expect(!ThreadExecutor.isCurrent) }
}
