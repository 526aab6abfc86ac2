import RecapCore
import Testing

@testable import RecapInsight

@Suite struct CueListTests {
  private let list = CueList(
    """
    we go | we | next week | we go with | so | next week
    no
    """)
  private let said: [Norm] = ["so", "we", "go", "with", "it", "next", "week"]

  @Test func `the longest pattern wins`() {
    #expect(list.match(said, at: 1) == 3)
    #expect(list.match(["we", "go"], at: 0) == 2 && list.match(["we", "do"], at: 0) == 1)
    #expect(list.match(said, at: 4) == nil && list.match(said, at: 7) == nil)
    #expect(list.match(["next"], at: 0) == nil)
  }

  @Test func `the shortest match is found`() {
    #expect(list.shortestMatch(said, at: 1) == 1 && list.shortestMatch(said, at: 5) == 2)
    #expect(list.shortestMatch(said, at: 6) == nil)
  }

  @Test func `the first occurrence counts`() {
    #expect(list.first(in: said) == 0..<1 && list.first(in: said, from: 2) == 5..<7)
    #expect(!list.occurs(in: ["it", "is"]) && list.occurs(in: ["it", "no"]))
  }

  @Test func `openings are the first words of the patterns`() {
    #expect(Set(list.openings) == ["we", "next", "so", "no"])
    #expect(Array(CueList("").openings).isEmpty && !CueList("").occurs(in: said))
  }
}
