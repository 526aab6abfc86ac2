import RecapCore
import Testing

struct WordTimesTests {
  private func spoken(_ text: String, _ speech: (Double, Double)...) -> [Word] {
    WordTimes.interpolated(SentenceBreaks.tokens(text), over: speech.map { TimeRange(seconds: $0.0, $0.1) })
  }

  @Test func `time is divided by word length`() {
    // Weights: letters and digits, and one for the space.
    let words = spoken("a bbb", (10, 16))
    #expect(words.map(\.text) == ["a", "bbb"])
    #expect(words.map(\.start.milliseconds) == [10_000, 12_000])
    #expect(words.map(\.end.milliseconds) == [12_000, 16_000])
  }

  @Test func `a pause belongs to no word`() {
    let words = spoken("aaa bbb", (0, 1), (3, 4))
    #expect(words[0].end == MediaTime(seconds: 1))
    #expect(words[1].start == MediaTime(seconds: 3))
  }

  @Test func `the end of a sentence is placed at the pause`() {
    // By length alone "Yes." would end at 0.9 s; the pause says 0.5 s.
    let words = spoken("Yes. Then we go on", (0, 0.5), (1.5, 4))
    #expect(words[0].end == MediaTime(seconds: 0.5))
    #expect(words[1].start == MediaTime(seconds: 1.5))
    #expect(words[4].end == MediaTime(seconds: 4))
  }

  @Test func `pauses are assigned in order`() {
    let words = spoken("One two. Three four. Five six.", (0, 1), (1.6, 2.6), (3.2, 4.2))
    #expect(words[1].end == MediaTime(seconds: 1))
    #expect(words[2].start == MediaTime(seconds: 1.6))
    #expect(words[3].end == MediaTime(seconds: 2.6))
    #expect(words[4].start == MediaTime(seconds: 3.2))
  }

  @Test func `times never run backwards`() {
    let words = spoken("A. B, c. D e; f. G? H!", (0, 0.2), (0.4, 0.5), (0.7, 2), (2.2, 2.3), (9, 9.1))
    for (a, b) in zip(words, words.dropFirst()) {
      #expect(a.start <= a.end)
      #expect(a.end <= b.start)
    }
  }

  @Test func `no words or no speech give no times`() {
    #expect(spoken("", (0, 1)).isEmpty)
    #expect(WordTimes.interpolated(["a"], over: []).isEmpty)
  }
}
