import Foundation

/// A word as a recogniser without times heard it.
struct HeardWord: Hashable, Sendable {
  /// As it is written, with the punctuation behind it.
  var text: String
  /// 0 … 1: the geometric mean of its tokens' probabilities.
  var confidence: Double

  /// U+2581 in UTF-8, with which SentencePiece begins a word.
  private static let mark: [UInt8] = [0xE2, 0x96, 0x81]

  /// Puts tokens together: a word begins at a mark, and a token may be half of a character.
  static func words(of tokens: some Sequence<(bytes: [UInt8], probability: Double)>) -> [HeardWord] {
    var parts: [(bytes: [UInt8], logarithms: Double, count: Double)] = []
    for token in tokens {
      let begins = token.bytes.starts(with: mark)
      let bytes = token.bytes.dropFirst(begins ? mark.count : 0)
      if begins || parts.isEmpty { parts.append(([], 0, 0)) }
      parts[parts.count - 1].bytes += bytes
      parts[parts.count - 1].logarithms += log(max(token.probability, 1e-4))
      parts[parts.count - 1].count += 1
    }
    return parts.flatMap { part in
      // Spelling from old books, which readers do not look for.
      let text = MoonshineRecognizer.modern(String(decoding: part.bytes, as: UTF8.self))
      let confidence = exp(part.logarithms / part.count)
      // A mark inside, or a line feed, parts words as well.
      return text.split { $0.isWhitespace || $0 == "\u{2581}" }.map {
        HeardWord(text: String($0), confidence: confidence)
      }
    }
  }
}
