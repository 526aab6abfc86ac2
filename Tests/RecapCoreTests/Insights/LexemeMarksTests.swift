import RecapCore
import Testing

@testable import RecapCore

@Suite struct LexemeMarksTests {
  private func lexemes(_ text: String) -> [Lexeme] {
    text.split(separator: " ").enumerated().flatMap { Lexicon.lexemes(String($0.element), index: $0.offset) }
  }

  private func list(_ feature: Feature) throws -> Int {
    try #require(LexemeMarks.lists.firstIndex { $0.feature == feature })
  }

  @Test func aPatternCountsOnlyWhereItEndsInside() throws {
    let marks = LexemeMarks(lexemes("so the next meeting is on monday"))
    let later = try list(.later)
    #expect(marks.count(later, in: 0..<7) == 2)
    #expect(marks.count(later, in: 0..<3) == 0)
    #expect(marks.count(later, in: 2..<4) == 1)
  }

  @Test func theShortestPatternThatBeginsThereIsEnough() throws {
    let marks = LexemeMarks(lexemes("you should prepare"))
    let tasks = try list(.tasks)
    #expect(marks.count(tasks, in: 0..<3) == 3)
  }

  @Test func aWordOfTheThreeBeforeIsAStammer() {
    let marks = LexemeMarks(lexemes("the the plan is the best plan of all the"))
    #expect(marks.stammers(in: 0..<10) == 2)
    #expect(marks.stammers(in: 1..<10) == 1)
  }

  @Test func kindsAreThoseOfTheWord() {
    let marks = LexemeMarks(lexemes("um yeah we moved twelve boxes for you and me"))
    let all = 0..<marks.norms.count
    #expect(marks.count(.filler, in: all) == 1)
    #expect(marks.count(.agreement, in: all) == 1)
    #expect(marks.count(.plural, in: all) == 1)
    #expect(marks.count(.number, in: all) == 1)
    #expect(marks.count(.second, in: all) == 1)
    #expect(marks.count(.first, in: all) == 1)
    #expect(marks.count(.content, in: all) == 3)
  }
}
