import RecapPipeline
import Testing

@Suite struct StartBackoffTests {
  @Test func `the wait doubles with each failure up to a minute`() {
    #expect((0...8).map { StartBackoff.wait(after: $0) / .seconds(1) } == [0, 1, 2, 4, 8, 16, 32, 60, 60])
    #expect(StartBackoff.wait(after: .max) == .seconds(60))
  }

  @Test func `no worker starts before the wait is over`() {
    var backoff = StartBackoff()
    #expect(backoff.mayStart(at: .zero))
    backoff.fail("exit code 78", at: .seconds(100))
    backoff.fail("exit code 78", at: .seconds(101))
    #expect(!backoff.mayStart(at: .milliseconds(102_999)))
    #expect(backoff.mayStart(at: .seconds(103)))
    #expect(backoff.failures == 2)
    #expect(backoff.cause == "exit code 78")
  }

  @Test func `a success resets the wait`() {
    var backoff = StartBackoff()
    backoff.fail("signal 9", at: .seconds(5))
    backoff.succeed()
    #expect(backoff == StartBackoff())
    #expect(backoff.mayStart(at: .seconds(5)))
  }
}
