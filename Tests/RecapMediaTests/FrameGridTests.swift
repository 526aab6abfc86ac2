import Testing

@testable import RecapMedia

@Suite struct FrameGridTests {
  /// Opus in Matroska: frames of 960, the first without its priming of 312.
  private func opus() -> FrameGrid {
    var grid = FrameGrid()
    grid.learn(start: 0, count: 648)
    grid.learn(start: 648, count: 960)
    return grid
  }

  @Test func `rounded times snap to the frame`() {
    #expect(opus().snap(648 + 960 * 100 + 24, tick: 49) == 648 + 960 * 100)
    #expect(opus().snap(648 + 960 * 100 - 24, tick: 49) == 648 + 960 * 100)
  }

  @Test func `times far from a frame stay`() {
    #expect(opus().snap(648 + 960 * 100 + 300, tick: 49) == 648 + 960 * 100 + 300)
  }

  @Test func `exact times stay`() { #expect(opus().snap(96_700, tick: 1) == 96_700) }

  @Test func `the grid needs two frames`() {
    var grid = FrameGrid()
    #expect(!grid.isKnown)
    grid.learn(start: 0, count: 648)
    #expect(!grid.isKnown)
    #expect(grid.snap(1000, tick: 49) == 1000)
  }
}
