import RecapCore
import Testing

@testable import RecapInsight

/// Lines have edits that make their texts.
@Suite struct LineWriterTests {
  private func line(_ said: String, asks: Bool = false) -> CitedLine {
    let discourse = Dialogue.discourse(Dialogue.transcript("Nobody: \(said)"))
    let words = discourse.conversation.sentences.map(\.words)
    return LineWriter(discourse).line(of: words, cited: words, asks: asks)
  }

  @Test func `a tidied sentence has its edits`() {
    let line = line("so, um, i know the the plan, uh, holds up and")
    #expect(line.text == "I know the plan holds up.")
    #expect(
      line.edits == [
        LineEdit(citation: 0, words: 2..<3, text: "I", rules: [.pronoun]),
        LineEdit(citation: 0, words: 3..<4), LineEdit(citation: 0, words: 5..<6),
        LineEdit(citation: 0, words: 6..<7, text: "plan", rules: [.bare]),
        LineEdit(citation: 0, words: 8..<9),
        LineEdit(citation: 0, words: 9..<10, text: "up.", rules: [.stop]),
      ])
  }

  @Test func `a sentence that needs no change is kept whole`() {
    #expect(line("We ship it on Monday.").edits == [LineEdit(citation: 0, words: 0..<5)])
  }

  @Test func `a line that no edits prove is shown as it was said`() {
    let line = line("I learned more there than in, I don't know, than in the whole of January.")
    #expect(line.text == "I learned more there than in, I don't know, than in the whole of January.")
    #expect(line.edits == [LineEdit(citation: 0, words: 0..<15)])
  }

  @Test func `an open question ends with its mark`() {
    let line = line("who pays for it.", asks: true)
    #expect(line.text == "Who pays for it?")
    #expect(line.edits.last == LineEdit(citation: 0, words: 3..<4, text: "it?", rules: [.question]))
  }

  @Test(arguments: ScriptedMeeting.known + ScriptedMeeting.unseen)
  func `every line of a meeting is proved by its edits`(_ meeting: ScriptedMeeting) {
    let noise = RecogniserNoise(seed: 1, names: meeting.people)
    for transcript in [meeting.transcript(), meeting.transcript(noise: noise)] {
      let insights = meeting.insights(transcript)
      let lines = insights.summary + insights.decisions + insights.questions
      #expect(!lines.isEmpty && lines.allSatisfy { !$0.edits.isEmpty })
    }
  }
}
