import Testing

@testable import recap

@Suite struct WakerTests {
  @Test func whoWasWokenBeforehandDoesNotRest() async {
    let waker = Waker()
    waker.wake()
    await waker.rest(.seconds(3600))
  }

  @Test func whoRestsIsWoken() async {
    let waker = Waker()
    async let rest: Void = waker.rest(.seconds(3600))
    waker.wake()
    await rest
  }

  @Test func aRestIsARestEveryTime() async {
    let waker = Waker()
    let start = ContinuousClock.now
    for _ in 0..<5 { await waker.rest(.milliseconds(20)) }
    #expect(ContinuousClock.now - start >= .milliseconds(100))
  }
}
