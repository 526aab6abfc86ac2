import RecapCore
import Testing

@Suite struct SingleLineTests {
  @Test(arguments: [
    ("plain", "plain"), ("  two\t\n words \r\n", "two words"), ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
    ("nul\0 esc\u{1B}[31m del\u{7F} c1\u{9B}", "nul esc[31m del c1"), ("\u{202E}gpj.exe\u{2069}", "gpj.exe"),
    ("a\u{200E}b\u{FEFF}c\u{FFFE}d\u{E0041}", "abcd"), ("", ""), ("\u{202E}", ""),
    ("family 👨‍👩‍👧 café عربى", "family 👨‍👩‍👧 café عربى"),
  ])
  func `visible text stays and control characters go`(_ text: String, _ expected: String) {
    #expect(SingleLine.text(text) == expected)
  }

  @Test func `a terminal gets no control sequences`() {
    let hostile = "title\u{1B}]0;owned\u{07}\r\u{9B}2J\u{202E}x\n\tnext"
    #expect(TerminalText(hostile).description == "title]0;owned2Jx\n\tnext")
    #expect(TerminalText.line("a\nb\u{1B}c").description == "a bc")
  }

  @Test func `no C0 or C1 character is left but tab and newline`() {
    let all = String(String.UnicodeScalarView((0...0x9F).compactMap { Unicode.Scalar($0 as UInt32) }))
    let left = TerminalText(all).description.unicodeScalars.map(\.value)
    #expect(left == [0x09, 0x0A] + Array(0x20...0x7E))
  }
}
