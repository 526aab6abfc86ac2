import RecapCore
import Testing

struct SpeakerTimelineTests {
  private func timeline(_ turns: (Double, Double, String)...) -> SpeakerTimeline {
    SpeakerTimeline(turns.map { SpeakerTurn(range: TimeRange(seconds: $0.0, $0.1), participantID: $0.2) })
  }

  private func shares(
    _ timeline: SpeakerTimeline, _ start: Double, _ end: Double, tolerance: Double = 0.2
  ) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: timeline.shares(
        of: TimeRange(seconds: start, end), tolerance: MediaTime(seconds: tolerance)
      ).map { ($0.id, $0.share) })
  }

  @Test func `a share is the overlap with the speaker's turns`() {
    #expect(shares(timeline((0, 6, "a"), (6, 10, "b")), 0, 10) == ["a": 0.6, "b": 0.4])
  }

  @Test func `time spoken by two is halved`() {
    #expect(shares(timeline((0, 10, "a"), (5, 10, "b")), 0, 10) == ["a": 0.75, "b": 0.25])
  }

  @Test func `three who speak at once get no share`() {
    #expect(shares(timeline((0, 2, "a"), (0, 2, "b"), (0, 2, "c")), 0, 2).isEmpty)
  }

  @Test func `a turn that is slightly late still covers the span`() {
    #expect(shares(timeline((0.2, 0.8, "a")), 0, 1) == ["a": 1])
    #expect(shares(timeline((0.4, 0.6, "a")), 0, 1) == ["a": 0.6])
  }

  @Test func `silence between two turns goes to the nearer one`() {
    #expect(shares(timeline((0, 1, "a"), (1.4, 2, "b")), 1, 1.4) == ["a": 0.5, "b": 0.5])
  }

  @Test func `adjacent and overlapping turns of one speaker are merged`() {
    #expect(shares(timeline((0, 1, "a"), (1, 2, "a")), 0, 2) == ["a": 1])
    #expect(shares(timeline((0, 2, "a"), (1, 3, "a")), 0, 3) == ["a": 1])
  }

  @Test func `a speaker change lies midway between two turns`() {
    #expect(
      timeline((0, 1, "a"), (2, 3, "b"), (3, 4, "b"), (4.5, 5, "a")).changes.map(\.seconds) == [1.5, 4.25])
    #expect(timeline((0, 3, "a"), (2, 5, "b")).changes.map(\.seconds) == [2.5])
    #expect(timeline().changes.isEmpty)
  }

  @Test func `many overlapping turns take little time`() {
    let turns = (0..<20_000).map {
      SpeakerTurn(range: TimeRange(seconds: Double($0) / 100, 1000), participantID: "p\($0)")
    }
    #expect(SpeakerTimeline(turns).changes.isEmpty)
  }
}
