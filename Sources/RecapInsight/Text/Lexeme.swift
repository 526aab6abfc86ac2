package import RecapCore

/// A word of the transcript with its times.
package struct SpokenWord: Hashable, Sendable {
  /// The index of its surface form in the conversation.
  let form: Int
  /// The index of its segment in the conversation.
  package let segment: Int
  package let start: MediaTime
  package let end: MediaTime
}

/// The surface form of a word ("Twenty-second,"), analysed once for all its occurrences.
package struct SurfaceForm: Hashable, Sendable {
  package let text: String
  /// The bare form: lower case, without leading and trailing punctuation.
  let bare: Norm
  let pause: Lexeme.Pause
  /// A Boolean value that indicates whether the word is cut off: "pro-".
  let isCutOff: Bool
  let isFiller: Bool
  let hasApostrophe: Bool

  init(_ text: String) { self.init(text, bare: Lexicon.bare(text)) }

  init(_ text: String, bare: String) {
    self.text = text
    self.bare = Norm(bare)
    isFiller = StopWords.fillers.contains(self.bare)
    hasApostrophe = bare.utf8.contains(UInt8(ascii: "'"))
    pause = Lexicon.pause(after: text)
    isCutOff = text.utf8.count > 1 && text.utf8.last == UInt8(ascii: "-")
  }
}

/// A normalised token, on which cue phrases and statistics work. "I'll" and "twenty-second" are one word with two
/// lexemes each.
package struct Lexeme: Hashable, Sendable {
  /// The pause that the punctuation after a lexeme indicates.
  package enum Pause: Hashable, Sendable { case none, comma, full }

  /// The normal form: lower case, with contractions expanded.
  package let norm: Norm
  /// The index of its norm in the vocabulary of the conversation.
  let number: Int
  /// The index of its word in the conversation.
  package let word: Int
  package let pause: Pause
  /// A Boolean value that indicates whether it is a content word: not a stop word, with more than one letter.
  package let isContent: Bool
}

/// Tokenises text and normalises its words.
package enum Lexicon {
  /// Returns the bare form of a word: lower case, with straight apostrophes, without leading and trailing punctuation.
  package static func bare(_ word: String) -> String {
    String(word.lowercased().replacing("’", with: "'").trimmed { !($0.isLetter || $0.isNumber) })
  }

  /// Returns the norms of a word, which has no white space; none for punctuation alone.
  package static func norms(_ word: String) -> [String] { norms(bare: bare(word)) }

  /// - Parameter bare: the bare form of a word.
  static func norms(bare: String) -> [String] {
    guard !bare.isEmpty, bare.utf8.count <= 100 else { return bare.isEmpty ? [] : [String(bare.prefix(100))] }
    let isDigits = bare.first?.isNumber == true && (isISODate(bare) || isTimeOfDay(bare))
    if isDigits || StopWords.fillers.contains(bare) { return [bare] }
    return bare.split { "-–—/".contains($0) }.flatMap {
      expand(String($0.trimmed { !($0.isLetter || $0.isNumber) }))
    }
  }

  /// Returns the words of a text, separated by white space.
  package static func words(in text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Returns the number of full stops and question marks, without full stops after single letters and digits: "an l. c.
  /// d.".
  static func sentenceMarks(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.count { place in
        switch bytes[place] {
        case UInt8(ascii: "?"): true
        case UInt8(ascii: "."): place > 1 && bytes[place - 2] != UInt8(ascii: " ")
        default: false
        }
      }
    }
  }

  /// Returns the pause that the punctuation at the end of a word indicates.
  package static func pause(after word: String) -> Lexeme.Pause {
    for byte in word.utf8.reversed() {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return .full
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"): return .comma
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): continue
      case 128...: return pauseBeyondASCII(after: word)
      default: return .none
      }
    }
    return .none
  }

  private static func pauseBeyondASCII(after word: String) -> Lexeme.Pause {
    for character in word.reversed() {
      switch character {
      case ".", "!", "?", "…", ";", "。", "？": return .full
      case ",", ":", "-", "–", "—": return .comma
      case "\"", "'", "”", "’", ")": continue
      default: return .none
      }
    }
    return .none
  }

  private static func isISODate(_ word: some StringProtocol) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
  }

  private static func isTimeOfDay(_ word: some StringProtocol) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.allSatisfy(\.isNumber) }
  }

  private static func expand(_ word: String) -> [String] {
    if word.isEmpty { return [] }
    if let whole = contractions[word] { return whole }
    if word.hasSuffix("n't") { return [String(word.dropLast(3)), "not"] }
    for (suffix, meaning) in suffixes where word.hasSuffix(suffix) && word.count > suffix.count {
      return [String(word.dropLast(suffix.count)), meaning]
    }
    if word.hasSuffix("'s") {
      let base = String(word.dropLast(2))
      return verbalS.contains(base) ? [base, "is"] : [base]
    }
    if word.first?.isNumber == true { return [word.replacing(",", with: "")] }
    return [word.replacing("'", with: "")]
  }

  private static let suffixes = [
    ("'ll", "will"), ("'ve", "have"), ("'d", "would"), ("'re", "are"), ("'m", "am"),
  ]
  private static let verbalS: WordSet = [
    "it", "that", "there", "what", "who", "he", "she", "here", "where", "how", "everything", "this", "when",
  ]
  /// Contractions, including spellings without an apostrophe that are not also another word.
  private static let contractions: [String: [String]] = [

    "let's": ["let", "us"], "lets": ["let", "us"], "won't": ["will", "not"], "wont": ["will", "not"],
    "can't": ["can", "not"], "cannot": ["can", "not"], "cant": ["can", "not"], "shan't": ["shall", "not"],
    "ain't": ["is", "not"], "dont": ["do", "not"], "didnt": ["did", "not"], "doesnt": ["does", "not"],
    "isnt": ["is", "not"], "wasnt": ["was", "not"], "havent": ["have", "not"], "wouldnt": ["would", "not"],
    "couldnt": ["could", "not"], "shouldnt": ["should", "not"], "gonna": ["going", "to"],
    "wanna": ["want", "to"],
    "gotta": ["got", "to"], "lemme": ["let", "me"], "gimme": ["give", "me"], "im": ["i", "am"],
    "ive": ["i", "have"],
    "youll": ["you", "will"], "theyll": ["they", "will"], "thats": ["that", "is"], "whats": ["what", "is"],
    "youre": ["you", "are"], "theyre": ["they", "are"], "o'clock": ["oclock"], "ok": ["okay"],
  ]
}

extension StringProtocol {
  /// Returns the text without the characters at both ends for which `drop` is true.
  func trimmed(_ drop: (Character) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !drop($0) }), let last = lastIndex(where: { !drop($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }
}
