import RecapCore
import Testing

@testable import RecapInsight

@Suite struct ActModelTests {
  private static let script = """
    Anna: The posters are wrong again.
    Ben: Yep.
    Chloe: Indeed.
    Anna: It rained all week.
    Ben: It did.
    """

  private func reading(
    _ tables: [ActModel.Table], windows: [TimeRange] = [Dialogue.window], _ script: String = script
  ) -> ActReading {
    let discourse = Discourse(
      meeting: Dialogue.meeting(), transcript: Dialogue.transcript(script), windows: windows)
    return ActReading(discourse, model: ActModel(biases: [.item: -1], tables))
  }

  @Test func `a unit is judged by its own words and by those around it`() {
    let reading = reading([
      .init(.item, 0, "wrong 150"), .init(.item, 1, "yep 200"), .init(.item, -2, "indeed 25"),
    ])
    #expect((0..<5).map { reading.score(.item, ofUnit: $0) } == [2.5, -1, -1, -1, -0.75])
  }

  @Test func `what is said in another AI window is no context`() {
    let windows = [TimeRange(seconds: 0, 3), TimeRange(seconds: 3.1, 100)]
    let reading = reading([.init(.item, 1, "yep 200")], windows: windows)
    #expect(reading.units.map(\.window) == [0, 1, 1, 1, 1])
    #expect(reading.score(.item, ofUnit: 0) == -1)
  }

  @Test func `likely units that are close are one cluster`() {
    let reading = reading([.init(.item, 0, "wrong 200 indeed 200 did 100")])
    #expect(reading.clusters(of: .item, above: 0, gap: 2).map(\.units) == [[0, 2, 4]])
    #expect(reading.clusters(of: .item, above: 0, gap: 1).map(\.units) == [[0], [2], [4]])
    #expect(reading.clusters(of: .item, above: 0.5, gap: 2).map(\.units) == [[0, 2]])
    #expect(reading.clusters(of: .decision, above: 0.5, gap: 2).isEmpty)
  }

  @Test func `without a model nothing changes`() {
    let discourse = Dialogue.discourse(Dialogue.transcript("Anna: I'll send Ben the draft by Friday."))
    #expect(
      ActionItemExtractor().found(in: discourse, by: nil).items == ActionItemExtractor().items(in: discourse))
  }
}
