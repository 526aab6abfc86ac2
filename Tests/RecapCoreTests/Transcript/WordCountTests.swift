import RecapCore
import Testing

struct WordCountTests {
  /// Expected segments follow the rules of UAX #29, section 4.1 (the numbers are rule names).
  @Test(arguments: [
    ("can't stop", ["can't", "stop"]),  // WB6, WB7
    ("can’t", ["can’t"]),
    ("don't.", ["don't"]),
    ("rock'n'roll", ["rock'n'roll"]),
    ("'tis", ["tis"]),
    ("3.14", ["3.14"]),  // WB11, WB12
    ("10,400 pounds", ["10,400", "pounds"]),
    ("1, 2", ["1", "2"]),
    ("$5.50", ["5.50"]),
    ("22nd", ["22nd"]),  // WB9, WB10
    ("e-mail", ["e", "mail"]),  // a hyphen parts words
    ("follow-up", ["follow", "up"]),
    ("U.S.A.", ["U.S.A"]),
    ("snake_case", ["snake_case"]),  // WB13a, WB13b
    ("yes — no", ["yes", "no"]),
    ("日本語", ["日", "本", "語"]),  // ideographs stand alone
    ("カタカナ", ["カタカナ"]),  // WB13
    ("สวัสดี", ["ส", "วั", "ส", "ดี"]),  // no dictionary in the default rules
    ("naïve café", ["naïve", "café"]),
    ("👍🏽 👨‍👩‍👧 🇩🇪", []),
    ("… -- !?", []),
    ("", []),
  ])
  func `words are the segments of UAX 29`(_ text: String, _ expected: [String]) {
    #expect(WordCount.words(text) == expected)
  }

  @Test func `a combining accent is part of its word`() {
    #expect(WordCount.count("cafe\u{301} au lait") == 3)
  }

  @Test func `a narrow no-break space joins digits`() {
    #expect(WordCount.count("10\u{202F}400") == 1)
    #expect(WordCount.count("10\u{A0}400") == 2)
  }

  @Test(arguments: ["[music]", "(laughter)", "♪", "[BLANK_AUDIO]", "[speaking in Spanish]"])
  func `tags do not count`(_ tag: String) {
    #expect(WordCount.count(tag) == 0)
    #expect(WordCount.count("before \(tag) after") == 2)
  }

  @Test func `100000 words are counted exactly`() {
    let text = Array(repeating: "can't 3.14 well-known thing,", count: 20_000).joined(separator: " ")
    #expect(WordCount.count(text) == 100_000)
  }
}
