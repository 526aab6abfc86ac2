import RecapCore
import Testing

@testable import RecapInsight

@Suite struct LexemeCounterTests {
  private func counter(_ text: String) -> LexemeCounter {
    let end = MediaTime(seconds: 9)
    let transcript = Transcript(
      meetingID: "m", segments: [Segment(id: "1", start: .zero, end: end, text: text)])
    return LexemeCounter(Conversation(transcript, windows: [TimeRange(start: .zero, end: end)]))
  }

  private func list(_ feature: Feature) throws -> Int {
    try #require(LexemeCounter.lists.firstIndex { $0.feature == feature })
  }

  @Test func `a pattern counts only if it ends inside`() throws {
    let counter = counter("so the next meeting is on monday")
    let later = try list(.later)
    #expect(counter.counts(in: 0..<7).cues[later] == 2)
    #expect(counter.counts(in: 0..<3).cues[later] == 0)
    #expect(counter.counts(in: 2..<4).cues[later] == 1)
  }

  @Test func `the shortest pattern decides`() throws {
    let counter = counter("you should prepare")
    let tasks = try list(.tasks)
    #expect(counter.counts(in: 0..<3).cues[tasks] == 3)
  }

  @Test func `a word repeated within three words is a stammer`() {
    let counter = counter("the the plan is the best plan of all the")
    #expect(counter.counts(in: 0..<10).stammers == 2)
    #expect(counter.counts(in: 1..<10).stammers == 1)
  }

  @Test func `words are counted by their kinds`() {
    let counter = counter("um yeah we moved twelve boxes for you and me")
    let counts = counter.counts(in: 0..<10)
    #expect(counts[.filler] == 1)
    #expect(counts[.agreement] == 1)
    #expect(counts[.firstPersonPlural] == 1)
    #expect(counts[.number] == 1)
    #expect(counts[.secondPerson] == 1)
    #expect(counts[.firstPerson] == 1)
    #expect(counts[.content] == 3)
  }
}
