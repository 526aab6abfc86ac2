import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

/// What edits can make of cited words (R10).
@Suite struct LineReplayTests {
  private static let words = ["well, um, i'm here today,", "so we ship it. uh?"].map(Lexicon.words(in:))

  private func problem(
    _ text: String, _ edits: [LineEdit], words: [[String]] = Self.words, isQuestion: Bool = false
  ) -> String? {
    LineReplay(words: words, isQuestion: isQuestion).problem(with: edits, of: text)
  }

  private func keep(_ citation: Int, _ words: Range<Int>) -> LineEdit {
    LineEdit(citation: citation, words: words)
  }

  private func write(_ citation: Int, _ place: Int, _ text: String, _ rules: LineRule...) -> LineEdit {
    LineEdit(citation: citation, words: place..<place + 1, text: text, rules: rules)
  }

  @Test func `kept words are the text`() {
    #expect(problem("um, i'm we ship it.", [keep(0, 1..<3), keep(1, 1..<4)]) == nil)
    #expect(problem("um, we", [keep(0, 1..<3)]) == "is not what its edits make")
    #expect(problem("um, i'm ", [keep(0, 1..<3)]) == "is not what its edits make")
    #expect(problem("", []) == nil)
  }

  @Test func `the letters count, not how they look`() {
    let words = [["caf\u{e9}"]]
    #expect(problem("caf\u{e9}", [keep(0, 0..<1)], words: words) == nil)
    #expect(problem("cafe\u{301}", [keep(0, 0..<1)], words: words) == "is not what its edits make")
  }

  @Test func `words that are not there are found`() {
    for edit in [keep(2, 0..<1), keep(0, 4..<6), keep(0, 9..<10), keep(-1, 0..<1), keep(0, 1..<1)] {
      #expect(problem("x", [edit])?.hasSuffix("which does not have them") == true)
    }
  }

  @Test func `words in another order are found`() {
    let order = "has edits out of the order of the words"
    #expect(problem("we well,", [keep(1, 1..<2), keep(0, 0..<1)]) == order)
    #expect(problem("here i'm", [keep(0, 3..<4), keep(0, 2..<3)]) == order)
    #expect(problem("i'm here here", [keep(0, 2..<4), keep(0, 3..<4)]) == order)
  }

  @Test func `each rule gives its text`() {
    #expect(problem("Well,", [write(0, 0, "Well,", .capital)]) == nil)
    #expect(problem("I'm", [write(0, 2, "I'm", .pronoun)]) == nil)
    #expect(problem("today", [write(0, 4, "today", .bare)]) == nil)
    #expect(problem("today.", [write(0, 4, "today.", .stop)]) == nil)
    #expect(problem("it?", [write(1, 3, "it?", .mark)]) == nil)
    #expect(problem("today?", [write(0, 4, "today?", .question)], isQuestion: true) == nil)
    #expect(problem("Today.", [write(0, 4, "Today.", .stop, .capital)]) == nil)
  }

  @Test func `a text that no rule gives is found`() {
    let finding = "has an edit that its rules do not give"
    #expect(problem("Sell", [write(0, 0, "Sell", .capital)]) == finding)
    #expect(problem("Well", [write(0, 0, "Well", .capital)]) == finding)
    // Inside a sentence, without a mark that was left out, and in a statement.
    #expect(problem("well, Here", [keep(0, 0..<1), write(0, 3, "Here", .capital)]) == finding)
    #expect(problem("today?", [write(0, 4, "today?", .mark)]) == finding)
    #expect(problem("today?", [write(0, 4, "today?", .question)]) == finding)
    #expect(problem("Today.", [write(0, 4, "Today.", .stop)]) == finding)
    #expect(problem("well,", [write(0, 0, "well,")]) == finding)
    #expect(problem("here", [write(0, 3, "here", .bare, .bare)]) == finding)
    var later = write(0, 0, "Well,", .capital)
    later.rules = ["later"]
    #expect(problem("Well,", [later]) == finding)
  }

  @Test(arguments: [
    ("we do not go", 2..<3, "leaves out a negation"), ("we can't, can go", 1..<2, "leaves out a negation"),
    ("it's not, it's not that", 0..<2, nil), ("we go. not now", 2..<3, nil),
    ("we, I don't know, go there", 1..<4, nil), ("we do really go", 2..<3, nil),
    ("so it's not, it's not that", 1..<3, nil), ("so it's not, it's that", 1..<3, "leaves out a negation"),
  ])
  func `a negation stays`(_ said: String, _ left: Range<Int>, _ finding: String?) {
    let words = Lexicon.words(in: said)
    let edits = [0..<left.lowerBound, left.upperBound..<words.count].filter { !$0.isEmpty }.map {
      keep(0, $0)
    }
    let text = (words[..<left.lowerBound] + words[left.upperBound...]).joined(separator: " ")
    #expect(problem(text, edits, words: [words]) == finding)
  }

  /// Whatever passes has the letters of the cited words, in their order.
  @Test func `nothing else can come out`() {
    let seed = TestSeed("line edits")
    let pool = Lexicon.words(in: "i i'm we will, not ship it. the plan? Tom's um, – so… uh! 5.5 naïve no.")
    var passed = 0
    for round in 0..<TestSeed.rounds(3000) {
      var random = seed.generator(round)
      let words = (0...random.index(2)).map { _ in (0...random.index(6)).map { _ in random.pick(pool) } }
      let edits = (0...random.index(4)).map { _ -> LineEdit in
        let citation = random.index(words.count)
        let start = random.index(words[citation].count)
        let end = random.oneIn(4) ? min(words[citation].count, start + 2) : start + 1
        guard random.oneIn(2) else { return keep(citation, start..<end) }
        let said = words[citation][start..<end].joined(separator: " ")
        let texts = [
          said, said.lowercased(), Disfluency.capitalised(said), said + ".", said + "?", random.pick(pool),
          said.replacing(",", with: "."), said.replacing(",", with: ""), said.replacing(" ", with: ""),
          said.replacing("not", with: "now"), said + " " + random.pick(pool),
        ]
        let rules = (0...random.index(2)).map { _ in random.pick(LineRule.allCases) }
        return LineEdit(citation: citation, words: start..<end, text: random.pick(texts), rules: rules)
      }.sorted { ($0.citation, $0.words.lowerBound) < ($1.citation, $1.words.lowerBound) }
      let text = edits.map { $0.text ?? words[$0.citation][$0.words].joined(separator: " ") }
        .joined(separator: " ")
      guard problem(text, edits, words: words, isQuestion: random.oneIn(2)) == nil else { continue }
      passed += 1
      let said = edits.map { letters(words[$0.citation][$0.words].joined(separator: " ")) }
      #expect(letters(text) == said.joined(), "round \(round), \(seed)")
      #expect(problem(text + "x", edits, words: words) != nil)
    }
    #expect(passed > 100)
  }

  private func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
