import Foundation
import RecapTestSupport
import Testing

@testable import RecapCore

@Suite struct PhrasesTests {
  private static func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{(\w+)\}/).map { String($0.output.1) })
  }

  @Test(arguments: Phrases.Language.allCases)
  func `every language has every phrase and no other`(language: Phrases.Language) {
    let texts = Phrases.texts(language)
    let english = Phrases.texts(.en)
    let keys = Phrase.allCases.map(\.rawValue) + QualityWarning.Code.allCases.map(Phrases.key)
    #expect(Set(texts.keys) == Set(keys))
    for (key, text) in texts {
      #expect(!text.isEmpty, "\(key)")
      #expect(Self.placeholders(text) == Self.placeholders(english[key] ?? ""), "\(key)")
      #expect(text == SingleLine.text(text) || key == "group_separator", "\(key)")
    }
    #expect(texts["months"]?.split(separator: " ").count == 12)
    #expect(texts["weekdays"]?.split(separator: " ").count == 7)
  }

  @Test func `a region has the phrases of its language`() {
    #expect(Phrases.of("de-AT").language == .de)
    #expect(Phrases.of("FR").language == .fr)
    #expect(Phrases.of(nil).language == .en)
    #expect(Phrases.of("ja").language == .en)
    #expect(Phrases.language(of: "ja") == nil)
    #expect(Phrases.language(of: "den") == nil)
  }

  @Test func `a value is not read as a phrase`() {
    #expect(Phrases.english.fill(.placeOf, ["i": "{n}", "n": "7"]) == "{n} of 7")
  }

  @Test func `counts have the singular of their language`() {
    let (english, french) = (Phrases.of("en"), Phrases.of("fr"))
    #expect(
      [0, 1, 2].map { english.count($0, one: .actionsOne, other: .actionsOther) }
        == ["0 action items", "1 action item", "2 action items"])
    #expect(
      [0, 1, 2].map { french.count($0, one: .decisionsOne, other: .decisionsOther) }
        == ["0 décision", "1 décision", "2 décisions"])
  }

  @Test func `thousands are apart from five digits on`() {
    #expect(Phrases.of("en").number(9999) == "9999")
    #expect(Phrases.of("en").number(12345) == "12,345")
    #expect(Phrases.of("de").number(1_234_567) == "1.234.567")
    #expect(Phrases.of("fr").number(-123_456) == "-123\u{202F}456")
  }

  @Test(arguments: [
    ("en", "Tuesday, 1 April 2025", "Friday, 14 March"),
    ("de", "Dienstag, 1. April 2025", "Freitag, 14. März"),
    ("es", "martes, 1 de abril de 2025", "viernes, 14 de marzo"),
    ("fr", "mardi 1er avril 2025", "vendredi 14 mars"),
  ])
  func `days are written as the language writes them`(locale: String, day: String, date: String) {
    let clock = MeetingClock(timeZone: "UTC", in: .of(locale))
    #expect(clock.day("2025-04-01T10:00:00Z") == day)
    #expect(clock.date("2025-03-14") == date)
  }
}
