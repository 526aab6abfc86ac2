import RecapCore
import Testing

@Suite struct PollTimeoutTests {
  @Test(arguments: [
    (Duration.milliseconds(100), 100 as Int32), (.microseconds(1), 1), (.zero, 0), (.microseconds(-1), 0),
    (.milliseconds(-6), 0), (.seconds(Int64.max), .max), (.seconds(Int64.min + 1), 0),
  ])
  func `a time that has passed is no wait for ever`(left: Duration, milliseconds: Int32) {
    #expect(PollTimeout.milliseconds(left) == milliseconds)
  }
}
