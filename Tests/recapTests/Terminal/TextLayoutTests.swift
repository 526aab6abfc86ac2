import Testing

@testable import recap

@Suite struct TextLayoutTests {
  @Test func `lines are filled and fit the width`() {
    #expect(TextLayout.wrap("one two three four", width: 9) == ["one two", "three", "four"])
    #expect(TextLayout.wrap("  ", width: 9) == [])
  }

  @Test func `a word that is too long has a line alone`() {
    #expect(TextLayout.wrap("a incomprehensibilities b", width: 5) == ["a", "incomprehensibilities", "b"])
  }

  @Test func `items have a hanging indent`() {
    var layout = TextLayout(width: 12)
    layout.item("•", "one two three", note: "by Ada")
    #expect(layout.text == "• one two\n  three\n  by Ada")
  }

  @Test func `text of a meeting cannot send control sequences`() {
    var layout = TextLayout(width: 80)
    layout.title("a\u{1B}[2Jb\u{202E}c")
    #expect(layout.text.unicodeScalars.allSatisfy { $0 != "\u{1B}" && $0 != "\u{202E}" })
  }
}
