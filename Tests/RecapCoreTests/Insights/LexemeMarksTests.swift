import RecapCore
import Testing

@testable import RecapCore

@Suite struct LexemeMarksTests {
  private func marks(_ text: String) -> LexemeMarks {
    let end = MediaTime(seconds: 9)
    let transcript = Transcript(
      meetingID: "m", segments: [Segment(id: "1", start: .zero, end: end, text: text)])
    return LexemeMarks(Conversation(transcript, windows: [TimeRange(start: .zero, end: end)]))
  }

  private func list(_ feature: Feature) throws -> Int {
    try #require(LexemeMarks.lists.firstIndex { $0.feature == feature })
  }

  @Test func `a pattern counts only if it ends inside`() throws {
    let marks = marks("so the next meeting is on monday")
    let later = try list(.later)
    #expect(marks.counts(in: 0..<7).cues[later] == 2)
    #expect(marks.counts(in: 0..<3).cues[later] == 0)
    #expect(marks.counts(in: 2..<4).cues[later] == 1)
  }

  @Test func `the shortest pattern decides`() throws {
    let marks = marks("you should prepare")
    let tasks = try list(.tasks)
    #expect(marks.counts(in: 0..<3).cues[tasks] == 3)
  }

  @Test func `a word repeated within three words is a stammer`() {
    let marks = marks("the the plan is the best plan of all the")
    #expect(marks.counts(in: 0..<10).stammers == 2)
    #expect(marks.counts(in: 1..<10).stammers == 1)
  }

  @Test func `words are counted by their kinds`() {
    let marks = marks("um yeah we moved twelve boxes for you and me")
    let counts = marks.counts(in: 0..<marks.norms.count)
    #expect(counts[.filler] == 1)
    #expect(counts[.agreement] == 1)
    #expect(counts[.plural] == 1)
    #expect(counts[.number] == 1)
    #expect(counts[.second] == 1)
    #expect(counts[.first] == 1)
    #expect(counts[.content] == 3)
  }
}
