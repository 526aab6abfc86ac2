import Testing

@testable import recap

@Suite struct WakerTests {
  @Test func `rest returns at once if woken before`() async {
    let waker = Waker()
    waker.wake()
    await waker.rest(.seconds(3600))
  }

  @Test func `rest returns when woken`() async {
    let waker = Waker()
    async let rest: Void = waker.rest(.seconds(3600))
    waker.wake()
    await rest
  }

  @Test func `every rest lasts as long as asked`() async {
    let waker = Waker()
    let start = ContinuousClock.now
    for _ in 0..<5 { await waker.rest(.milliseconds(20)) }
    #expect(ContinuousClock.now - start >= .milliseconds(100))
  }
}
