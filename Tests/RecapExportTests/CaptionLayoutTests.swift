import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct CaptionLayoutTests {
  private func cues(_ text: String, _ start: Double = 0, _ end: Double, until: Double? = nil) -> [CaptionCue]
  {
    let segment = Sample.segment("s", "ada", start, end, text)
    return CaptionLayout().cues(segment.shownWords, speaker: "ada", until: MediaTime(seconds: until ?? end))
  }

  @Test func `a short sentence is one cue`() {
    #expect(
      cues("We launch in April.", 1, 3) == [
        CaptionCue(
          start: MediaTime(seconds: 1), end: MediaTime(seconds: 3), speaker: "ada",
          lines: ["We launch in April."])
      ])
  }

  @Test func `two lines are of even length`() {
    #expect(
      cues("If you're saying the checkout is where we lose people, then yes.", 0, 4).map(\.lines)
        == [["If you're saying the checkout is", "where we lose people, then yes."]])
  }

  @Test func `cues break at the ends of sentences`() {
    let text =
      "The shop is ready and everybody has seen it now. The payment page still loses people and orders every week."
    #expect(
      cues(text, 0, 9).first?.lines.joined(separator: " ")
        == "The shop is ready and everybody has seen it now.")
  }

  @Test(arguments: [4, 12, 40, 90, 300])
  func `the layout rules hold for any number of words`(_ count: Int) {
    let text = (0..<count).map { "word\($0 % 7 == 3 ? "," : "")\($0 % 13 == 5 ? "." : "")" }.joined(
      separator: " ")
    let cues = cues(text, 0, Double(count) * 0.4)
    #expect(cues.flatMap(\.lines).joined(separator: " ") == text)
    for cue in cues {
      #expect((1...2).contains(cue.lines.count))
      #expect(cue.lines.allSatisfy { $0.count <= 42 })
      #expect(cue.end - cue.start <= MediaTime(seconds: 6))
      #expect(cue.end - cue.start >= MediaTime(seconds: 1))
    }
    for (a, b) in zip(cues, cues.dropFirst()) { #expect(a.end <= b.start) }
  }

  @Test func `a short cue stays longer if there is room`() {
    #expect(cues("Yes.", 5, 5.2, until: 9).first?.end == MediaTime(seconds: 6))
    #expect(cues("Yes.", 5, 5.2, until: 5.5).first?.end == MediaTime(seconds: 5.5))
    #expect(cues("Yes.", 5, 5, until: 5).first?.end == MediaTime(milliseconds: 5001))
  }

  @Test func `a word longer than a line is divided`() {
    let lines = cues(String(repeating: "x", count: 200), 0, 5).flatMap(\.lines)
    #expect(lines.allSatisfy { $0.count <= 42 })
    #expect(lines.joined().filter { $0 == "x" }.count == 200)
  }

  @Test func `empty and invisible text have no cue`() {
    #expect(cues("", 0, 1).isEmpty)
    #expect(cues("\u{202E} \0", 0, 1).isEmpty)
  }

  @Test func `words without times are spread by length`() {
    var segment = Sample.segment("s", nil, 10, 12, "aa bbbb cc")
    segment.words = []
    #expect(segment.shownWords.map(\.start.milliseconds) == [10_000, 10_500, 11_500])
    #expect(segment.shownWords.last?.end.milliseconds == 12_000)
  }

  @Test func `words take punctuation from the text if they match`() {
    var segment = Sample.segment("s", nil, 0, 2, "well then")
    segment.text = "Well, then."
    #expect(segment.shownWords.map(\.text) == ["Well,", "then."])
    segment.text = "Well, then, go."
    #expect(segment.shownWords.map(\.text) == ["well", "then"])
  }
}
