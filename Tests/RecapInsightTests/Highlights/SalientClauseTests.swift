import RecapCore
import Testing

@testable import RecapInsight

@Suite struct SalientClauseTests {
  /// Returns adjacent segments of one speaker, half a second per word.
  private func conversation(_ segments: [String], timed: Bool = false, gap: Double = 0) -> Conversation {
    var time = 0.0
    let made = segments.enumerated().map { index, text in
      let words = text.split(separator: " ").map(String.init)
      let start = time
      let spoken = words.enumerated().map { place, word in
        Word(
          text: word, start: MediaTime(seconds: start + Double(place) / 2),
          end: MediaTime(seconds: start + Double(place + 1) / 2))
      }
      time += Double(words.count) / 2
      defer { time += gap }
      return Segment(
        id: "\(index)", start: MediaTime(seconds: start), end: MediaTime(seconds: time), speaker: "a",
        text: text,
        words: timed ? spoken : [])
    }
    return Conversation(Transcript(meetingID: "m", segments: made), windows: [TimeRange(seconds: 0, 1000)])
  }

  private static let clauses = [
    "We asked around,", "and a hundred people lose their remote control,", "you know, and so on and such.",
  ]

  /// - Parameter keeps: the words of the human extract.
  private func part(_ conversation: Conversation, keeps: Range<Int>) -> Range<Int> {
    let expected = (0...conversation.words.count).map { Double(keeps.clamped(to: 0..<$0).count) }
    return SalientClause(conversation, expected: expected, minimumSeconds: 3).of(0..<conversation.words.count)
  }

  @Test func `the clip is the clause that is kept`() {
    #expect(part(conversation(Self.clauses), keeps: 3..<11) == 3..<11)
  }

  @Test func `the whole stretch is kept if all of it counts`() {
    #expect(part(conversation(Self.clauses), keeps: 0..<18) == 0..<18)
  }

  @Test func `timed words are divided only at a pause`() {
    #expect(part(conversation(Self.clauses, timed: true), keeps: 3..<11) == 0..<18)
    #expect(part(conversation(Self.clauses, timed: true, gap: 0.25), keeps: 3..<11) == 3..<11)
  }

  @Test func `nothing is divided within a clause`() {
    let clauses = ["We asked a hundred", "people who lose their remote control daily", "you know and so on."]
    #expect(part(conversation(clauses), keeps: 4..<11) == 0..<16)
  }

  @Test func `a clip does not begin with a dependent clause`() {
    let clauses = [
      "We asked around,", "because a hundred people lose their remote,", "you know, and so on and such.",
    ]
    #expect(part(conversation(clauses), keeps: 3..<10) == 0..<10)
  }

  @Test func `a clause of few words is not a clip`() {
    let clauses = ["We asked around here,", "people lose it,", "you know, and so on and such."]
    #expect(part(conversation(clauses), keeps: 4..<7) == 0..<7)
  }
}
