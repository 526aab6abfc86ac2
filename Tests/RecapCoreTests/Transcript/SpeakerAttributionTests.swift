import RecapCore
import Testing

struct SpeakerAttributionTests {
  private let people = [
    Participant(id: "p1", name: "Maya"), Participant(id: "p2", name: "Tom"),
    Participant(id: "p3", name: "Tom"),
  ]

  private func attribute(
    _ sentence: TranscriptNormalizer.Sentence, track: String? = nil,
    timeline: [(Double, Double, String)] = [],
    minimumSupport: Double = 0.6
  ) -> [(text: String, speaker: String?, attribution: Attribution)] {
    let turns = timeline.map { SpeakerTurn(range: TimeRange(seconds: $0.0, $0.1), participantID: $0.2) }
    return SpeakerAttribution(
      .init(minimumSupport: minimumSupport), timeline: SpeakerTimeline(turns), participants: people
    ).attribute(sentence, track: track).map { ($0.sentence.text, $0.speaker, $0.attribution) }
  }

  /// A word a second; `pauses` are after those words, a second long.
  private func sentence(
    _ text: String, pausesAfter pauses: Set<Int> = [], name: String? = nil
  ) -> TranscriptNormalizer.Sentence {
    var at = 0.0
    let words = text.split(separator: " ").enumerated().map { index, word in
      let start = at
      at += pauses.contains(index) ? 2 : 1
      return Word(text: String(word), start: MediaTime(seconds: start), end: MediaTime(seconds: start + 1))
    }
    return .init(words: words, wordTiming: .measured, speakerName: name, confidence: nil)
  }

  @Test func `the owner of a track is its speaker with full support`() {
    let result = attribute(sentence("so we go", name: "Maya"), track: "p2", timeline: [(0, 3, "p1")])
    #expect(result.map(\.speaker) == ["p2"])
    #expect(result.map(\.attribution) == [Attribution(method: .track, support: 1)])
  }

  @Test func `the timeline names who speaks most`() {
    let result = attribute(sentence("a b c d"), timeline: [(0, 3, "p1"), (3, 4, "p2")])
    #expect(result.map(\.speaker) == ["p1"])
    #expect(result.map(\.attribution) == [Attribution(method: .timeline, support: 0.75)])
  }

  @Test func `below the minimum support no speaker is named`() {
    let result = attribute(sentence("a b c d"), timeline: [(0, 2, "p1"), (2, 4, "p2")])
    #expect(result.map(\.speaker) == [nil])
    #expect(result.map(\.attribution) == [Attribution(method: .none, support: 0.5)])
    #expect(
      attribute(sentence("a b c d"), timeline: [(0, 2, "p1"), (2, 4, "p2")], minimumSupport: 0.5)[0].speaker
        == "p1")
  }

  @Test func `the words of an unknown participant have no speaker`() {
    let result = attribute(
      sentence("a b c d"), timeline: [(-1, 0.3, "p1"), (0.3, 3.7, "guest"), (3.7, 9, "p1")])
    #expect(result.map(\.speaker) == [nil])
    #expect(result.map(\.attribution.method) == [.none])
    #expect(attribute(sentence("a b"), timeline: [(0, 2, "p1"), (0, 2, "guest")]).map(\.speaker) == [nil])
  }

  @Test func `two who speak at once leave the speaker unknown`() {
    #expect(attribute(sentence("a b"), timeline: [(0, 2, "p1"), (0, 2, "p2")]).map(\.speaker) == [nil])
  }

  @Test func `without track and timeline the speaker is unknown`() {
    let result = attribute(sentence("a b"))
    #expect(result.map(\.speaker) == [nil])
    #expect(result.map(\.attribution) == [.unknown])
  }

  @Test func `a sentence is split at a pause with a speaker change`() {
    let result = attribute(
      sentence("yes it is lovely let us start", pausesAfter: [2]), timeline: [(0, 3.1, "p1"), (4.2, 8, "p2")])
    #expect(result.map(\.text) == ["yes it is", "lovely let us start"])
    #expect(result.map(\.speaker) == ["p1", "p2"])
  }

  @Test func `a sentence without a pause is not split`() {
    let result = attribute(sentence("yes it is lovely let us start"), timeline: [(0, 2, "p1"), (2, 7, "p2")])
    #expect(result.map(\.text) == ["yes it is lovely let us start"])
    #expect(result.map(\.speaker) == ["p2"])
  }

  @Test(
    arguments: [("Maya", "p1"), ("p2", "p2"), ("Tom", nil), ("maya", "p1"), ("Zed", nil)]
      as [(String, String?)])
  func `a transcript's name must mean exactly one participant`(_ name: String, _ expected: String?) {
    let result = attribute(sentence("a b", name: name), timeline: [(0, 2, "p3")])
    #expect(result.map(\.speaker) == [expected])
    #expect(result.map(\.attribution.method) == [expected == nil ? .none : .sidecar])
  }
}
