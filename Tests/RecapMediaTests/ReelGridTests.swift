import CFFmpeg
import RecapCore
import Testing

@testable import RecapMedia

@Suite struct ReelGridTests {
  private func rate(_ num: Int32, _ den: Int32) -> AVRational { AVRational(num: num, den: den) }

  private func grid(_ base: AVRational, _ average: AVRational) -> Double {
    av_q2d(ReelGrid(base: base, average: average, maximum: 30).rate)
  }

  @Test func `usual rates stay`() {
    #expect(grid(rate(25, 1), rate(25, 1)) == 25)
    #expect(grid(rate(30_000, 1001), rate(30_000, 1001)) == 30_000.0 / 1001)
  }

  @Test func `high rates are halved`() {
    #expect(grid(rate(60, 1), rate(60, 1)) == 30)
    #expect(grid(rate(50, 1), rate(50, 1)) == 25)
    #expect(grid(rate(120, 1), rate(120, 1)) == 30)
  }

  @Test func `low rates get finer slots`() { #expect(grid(rate(1, 1), rate(1, 1)) == 16) }

  @Test func `invalid rates are replaced`() {
    #expect(grid(rate(0, 0), rate(0, 1)) == 30)
    #expect(grid(rate(90_000, 1), rate(15, 1)) == 15)
    #expect(grid(rate(Int32.max, 1), rate(Int32.max, Int32.max - 1)) == 30)
  }

  @Test func `times round to the nearest slot`() {
    let grid = ReelGrid(rate: rate(15, 1))
    // Matroska's whole milliseconds for 1/15 s.
    for (slot, milliseconds) in [67, 133, 200, 267].enumerated() {
      #expect(grid.slot(at: Int64(milliseconds), of: rate(1, 1000)) == slot + 1)
    }
  }

  @Test func `lengths round up to whole slots`() {
    let grid = ReelGrid(rate: rate(10, 1))
    #expect(grid.slots(covering: 1000, of: rate(1, 1000)) == 10)
    #expect(grid.slots(covering: 1005, of: rate(1, 1000)) == 10)
    #expect(grid.slots(covering: 1030, of: rate(1, 1000)) == 11)
    #expect(grid.slots(covering: 0, of: rate(1, 1000)) == 1)
  }

  @Test func `samples do not drift`() {
    let grid = ReelGrid(rate: rate(30_000, 1001))
    #expect(grid.sample(at: 30_000, soundRate: 48_000) == 1001 * 48_000)
  }

  @Test func `a picture shown for long is not recent`() {
    let grid = ReelGrid(rate: rate(10, 1))
    #expect(grid.isRecent(150, of: rate(1, 1000)))
    #expect(!grid.isRecent(151, of: rate(1, 1000)))
  }
}
