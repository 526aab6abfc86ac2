import Foundation

/// A word in the hypothesis of a recogniser without times.
struct HypothesisWord: Hashable, Sendable {
  /// The word as written, with the punctuation after it.
  var text: String
  /// 0 … 1: the geometric mean of its tokens' probabilities.
  var confidence: Double

  /// U+2581 in UTF-8, with which SentencePiece marks the start of a word.
  private static let mark: [UInt8] = [0xE2, 0x96, 0x81]

  /// Merges tokens into words: a word begins at a mark, and a token may be part of a character.
  static func words(of tokens: some Sequence<(bytes: [UInt8], probability: Double)>) -> [HypothesisWord] {
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
      // The model learnt spellings of old books, which readers do not search for.
      let text = MoonshineRecognizer.modern(String(decoding: part.bytes, as: UTF8.self))
      let confidence = exp(part.logarithms / part.count)
      // A mark inside, or a line feed, separates words as well.
      return text.split { $0.isWhitespace || $0 == "\u{2581}" }.map {
        HypothesisWord(text: String($0), confidence: confidence)
      }
    }
  }
}
