import RecapCore
import Testing

struct WordGateTests {
  private func transcript(words: Int, segments: Int = 1) -> Transcript {
    let texts = (0..<segments).map { index in
      Array(repeating: "word", count: words / segments + (index < words % segments ? 1 : 0)).joined(
        separator: " ")
    }
    return Transcript(
      meetingID: "m", segments: texts.map { Segment(id: "s", start: .zero, end: .zero, text: $0) })
  }

  @Test(arguments: [(0, false), (499, false), (500, true), (501, true)])
  func `500 words pass and 499 do not`(_ words: Int, _ passes: Bool) {
    for segments in [1, 7, 100] {
      let verdict = WordGate().run(
        .init(transcript: transcript(words: words, segments: segments), windows: []))
      #expect(verdict.words == words)
      #expect(verdict.passes == passes)
    }
  }

  @Test func `words do not join across segments`() {
    let segments = ["can", "'t"].map { Segment(id: $0, start: .zero, end: .zero, text: $0) }
    let verdict = WordGate().run(
      .init(transcript: Transcript(meetingID: "m", segments: segments), windows: []))
    #expect(verdict.words == 2)
  }

  @Test func `the verdict has words, AI windows and rule`() {
    let windows = [TimeRange(seconds: 1, 2)]
    let verdict = WordGate(.init(minimumWords: 3)).run(
      .init(transcript: transcript(words: 2), windows: windows))
    #expect(verdict.windows == windows)
    #expect(verdict.minimumWords == 3)
    #expect(!verdict.passes)
    #expect(verdict.rule.contains("UAX #29"))
    #expect(verdict.rule.contains("3 are needed"))
  }
}
