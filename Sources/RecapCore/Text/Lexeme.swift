/// A word as it was written and when it was said; `segment` is an index into the transcript.
package struct SpokenWord: Hashable, Sendable {
  package var text: String
  package var segment: Int
  package var start: MediaTime
  package var end: MediaTime
}

/// A normalised word: what patterns and statistics see. "I'll" and "twenty-second" are two lexemes of one word.
package struct Lexeme: Hashable, Sendable {
  /// Punctuation after it.
  package enum Pause: Hashable, Sendable { case none, comma, full }

  /// Lower case, contractions written out.
  package var norm: String
  package var stem: String
  /// Index of its word in the conversation.
  package var word: Int
  package var pause: Pause
  /// Whether it says something about the topic.
  package var isContent: Bool
}

/// Splits a written word into the normal forms of what it says.
package enum Lexicon {
  /// Lower case, without the marks around it, apostrophes straightened.
  package static func bare(_ word: String) -> String {
    // Most words are plain ASCII; asking Unicode about each character costs more than all the rest.
    if word.utf8.allSatisfy({ $0 < 128 }) {
      let isMark = { (byte: UInt8) in !(byte | 32 >= 97 && byte | 32 <= 122 || byte >= 48 && byte <= 57) }
      let bytes = Array(word.utf8)
      guard let first = bytes.firstIndex(where: { !isMark($0) }),
        let last = bytes.lastIndex(where: { !isMark($0) })
      else { return "" }
      return String(decoding: bytes[first...last].map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }, as: UTF8.self)
    }
    return String(word.lowercased().replacing("’", with: "'").trimmed { !($0.isLetter || $0.isNumber) })
  }

  /// The normal forms of one white-space-free word: none for bare punctuation.
  package static func norms(_ word: String) -> [String] {
    let bare = bare(word)
    guard !bare.isEmpty, bare.utf8.count <= 100 else { return bare.isEmpty ? [] : [String(bare.prefix(100))] }
    if bare.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 }) { return contractions[bare] ?? [bare] }
    if isISODate(bare) || isTimeOfDay(bare) || StopWords.fillers.contains(bare) { return [bare] }
    return bare.split { "-–—/".contains($0) }.flatMap {
      expand(String($0.trimmed { !($0.isLetter || $0.isNumber) }))
    }
  }

  /// The words of a text: what stands between white space.
  package static func words(in text: String) -> [String] {
    guard text.utf8.allSatisfy({ $0 < 128 }) else {
      return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return text.utf8.split { $0 == 32 || $0 >= 9 && $0 <= 13 }.map { String(Substring($0)) }
  }

  /// The lexemes of one written word.
  package static func lexemes(_ word: String, index: Int) -> [Lexeme] {
    let norms = norms(word)
    let pause = pause(after: word)
    return norms.enumerated().map { position, norm in
      Lexeme(
        norm: norm, stem: PorterStemmer.stem(norm), word: index,
        pause: position == norms.count - 1 ? pause : .none,
        isContent: !StopWords.contains(norm) && norm.utf8.count > 1 && norm.count > 1)
    }
  }

  /// What the punctuation at the end of a word says.
  package static func pause(after word: String) -> Lexeme.Pause {
    if let last = word.utf8.last, last | 32 >= 97, last | 32 <= 122 { return .none }
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
  /// Also as recognisers write them, without the apostrophe, where no other word is spelt so.
  private static let contractions = WordTable<[String]>(
    [
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
    ].map { ($0.key, $0.value) })
}

extension StringProtocol {
  /// Without the characters at both ends that `drop` is true for.
  func trimmed(_ drop: (Character) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !drop($0) }), let last = lastIndex(where: { !drop($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }
}
