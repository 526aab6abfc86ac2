import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

/// Where the title of a clip ends.
@Suite struct ClipTitleTests {
  private func cut(_ text: String) -> String { ClipTitle.cut(ClipTitle.words(of: text)) }

  @Test(arguments: [
    ("The band plays in the hall.", "The band plays in the hall"),
    (
      "People vote on the paper form, and then they drop it in the wooden box by the door.",
      "People vote on the paper form"
    ),
    (
      "The band plays in the hall, the stalls go home, and we clean the square before eight.",
      "The band plays in the hall, the stalls go home"
    ),
    (
      "You would think so, but no, the fair pays for the band and for all of the stalls.",
      "You would think so, but no, the fair pays for the band…"
    ),
    (
      "If it rains on the day of the fair, the band plays in the hall and the stalls go home.",
      "If it rains on the day of the fair…"
    ),
    (
      "If it rains, the band plays in the hall, and everybody else goes home at six.",
      "If it rains, the band plays in the hall"
    ),
    ("If you had eighty chairs and a month", "If you had eighty chairs and a month…"),
    ("When would the band play?", "When would the band play?"),
    (
      "I can take the old piano to the hall and send her the bill in May.",
      "I can take the old piano to the hall…"
    ),
    ("We are sitting on two thousand chairs of...", "We are sitting on two thousand chairs of…"),
    (
      "Somebody has to tell the caretaker of the hall that the fair begins at six.",
      "Somebody has to tell the caretaker of the hall…"
    ),
  ])
  func `a title ends where a phrase ends`(_ said: String, _ title: String) { #expect(cut(said) == title) }

  @Test func `a title is the beginning of its sentence`() {
    let words = [
      "the", "fair,", "and", "then", "if", "rains", "but", "hall", "with", "we", "chairs,", "of", "late.",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let said = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      let title = Lexicon.words(in: cut(said.joined(separator: " "))).map(Lexicon.bare)
      #expect(title.count <= ClipTitle.maximumWords)
      #expect(said.map(Lexicon.bare).starts(with: title))
      if title.count < said.count, title.count > 3, let last = title.last {
        #expect(!["the", "and", "but", "with", "of", "if"].contains(last))
      }
    }
  }

  @Test(arguments: [
    ("Friday?", false), ("On the twelfth.", false), ("I will.", false), ("Twelve chairs", true),
    ("Rent chairs", true),
  ])
  func `a title names something`(_ text: String, _ names: Bool) {
    #expect(ClipTitle.names(ClipTitle.words(of: text)) == names)
  }

  @Test(arguments: [
    ("Three it is.", true), ("Tell the band", true), ("Friday?", false), ("It is that.", false),
  ])
  func `a decision or task says something`(_ text: String, _ tells: Bool) {
    #expect(ClipTitle.tells(ClipTitle.words(of: text)) == tells)
  }
}
