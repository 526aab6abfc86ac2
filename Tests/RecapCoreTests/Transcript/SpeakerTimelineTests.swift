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

  @Test func shareIsOverlap() {
    #expect(shares(timeline((0, 6, "a"), (6, 10, "b")), 0, 10) == ["a": 0.6, "b": 0.4])
  }

  @Test func timeSpokenTogetherIsHalved() {
    #expect(shares(timeline((0, 10, "a"), (5, 10, "b")), 0, 10) == ["a": 0.75, "b": 0.25])
  }

  @Test func threeAtOnceNameNobody() {
    #expect(shares(timeline((0, 2, "a"), (0, 2, "b"), (0, 2, "c")), 0, 2).isEmpty)
  }

  @Test func aLogThatIsLateStillCovers() {
    #expect(shares(timeline((0.2, 0.8, "a")), 0, 1) == ["a": 1])
    #expect(shares(timeline((0.4, 0.6, "a")), 0, 1) == ["a": 0.6])
  }

  @Test func silenceBetweenTwoGoesToTheNearer() {
    #expect(shares(timeline((0, 1, "a"), (1.4, 2, "b")), 1, 1.4) == ["a": 0.5, "b": 0.5])
  }

  @Test func oneTurnAfterAnotherIsOneSpeaker() {
    #expect(shares(timeline((0, 1, "a"), (1, 2, "a")), 0, 2) == ["a": 1])
    #expect(shares(timeline((0, 2, "a"), (1, 3, "a")), 0, 3) == ["a": 1])
  }

  @Test func changesLieBetweenTurns() {
    #expect(
      timeline((0, 1, "a"), (2, 3, "b"), (3, 4, "b"), (4.5, 5, "a")).changes.map(\.seconds) == [1.5, 4.25])
    #expect(timeline((0, 3, "a"), (2, 5, "b")).changes.map(\.seconds) == [2.5])
    #expect(timeline().changes.isEmpty)
  }

  @Test func manyOverlappingTurnsTakeLittleTime() {
    let turns = (0..<20_000).map {
      SpeakerTurn(range: TimeRange(seconds: Double($0) / 100, 1000), participantID: "p\($0)")
    }
    #expect(SpeakerTimeline(turns).changes.isEmpty)
  }
}
