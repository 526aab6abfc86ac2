import Testing

@testable import recap

@Suite struct WakeUpSignalTests {
  @Test func `rest returns at once if woken before`() async {
    let waker = WakeUpSignal()
    waker.wake()
    await waker.rest(.seconds(3600))
  }

  @Test func `rest returns when woken`() async {
    let waker = WakeUpSignal()
    async let rest: Void = waker.rest(.seconds(3600))
    waker.wake()
    await rest
  }

  @Test func `every rest lasts as long as asked`() async {
    let waker = WakeUpSignal()
    let start = ContinuousClock.now
    for _ in 0..<5 { await waker.rest(.milliseconds(20)) }
    #expect(ContinuousClock.now - start >= .milliseconds(100))
  }
}
