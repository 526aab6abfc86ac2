import Testing

@testable import RecapExternalSpeech

@Suite struct CharacterReferencesTests {
  @Test(
    arguments: [
      ("I&#x27;d &#39;say&#X27; &apos;so&apos;", "I'd 'say' 'so'"),
      ("caf&eacute; &amp; th&egrave;", "café & thè"),
      ("&ldquo;yes&rdquo;&hellip;", "“yes”…"), ("&comma;&period;&excl;&quest;&colon;", ",.!?:"),
      ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&CounterClockwiseContourIntegral;", "∳"),
      ("&euro;5&nbsp;&times;2", "€5\u{A0}×2"),
      // Without a semicolon: numbers, and the old names only.
      ("&#39s", "'s"), ("AT&T, R&D, Q&A", "AT&T, R&D, Q&A"),
      ("a &amp b &copy2025 &notit;", "a & b ©2025 ¬it;"),
      ("&hellip and &bogus;", "&hellip and &bogus;"), ("& &; &# &#; &#x; &#xg;", "& &; &# &#; &#x; &#xg;"),
      // What Windows wrote, and what is no character.
      ("it&#146;s &#x80;", "it’s €"),
      ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&amp;#39; &amp;lt;", "&#39; &lt;"), ("e&\u{301}", "e&\u{301}"), ("&", "&"),
    ])
  func `references are decoded as browsers decode them`(_ text: String, _ shown: String) {
    #expect(CharacterReferences.decoded(text[...]) == shown)
  }
}
