import RecapCore
import Testing

@testable import RecapInsight

@Suite struct ConversationTests {
  private func conversation(_ texts: [String]) -> Conversation {
    let segments = texts.enumerated().map { index, text in
      Segment(
        id: "\(index)", start: MediaTime(seconds: Double(5 * index)),
        end: MediaTime(seconds: Double(5 * index + 5)),
        speaker: "a", text: text)
    }
    return Conversation(
      Transcript(meetingID: "m", segments: segments), windows: [TimeRange(seconds: 0, 1000)])
  }

  @Test(arguments: [
    ("We agree. Do we?", 2), ("an l. c. d. with a p. c. b.", 0), ("r. and d. do it.", 1), ("", 0), (".", 0),
    ("?", 1),
    ("Plan b.", 0),
  ])
  func `letters with full stops are not sentence marks`(_ text: String, _ marks: Int) {
    #expect(Lexicon.sentenceMarks(in: text) == marks)
  }

  @Test func `spelt letters do not count as punctuation`() {
    let talk = conversation(["so the l. c. d. is too dear", "and r. and d. can see to it", "yeah"])
    #expect(!talk.isPunctuated)
    #expect(talk.sentences.count == 3)
  }

  @Test func `a letter may end a sentence in punctuated text`() {
    let talk = conversation(["Let's take plan B. we all like it. Is that fine?"])
    #expect(talk.isPunctuated)
    #expect(talk.sentences.count == 3)
  }
}
