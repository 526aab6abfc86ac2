import Foundation

/// Merges Whisper's tokens into words: a token that begins with a space begins a word, and a token may be
/// part of a character.
struct WhisperWords {
  private struct Part {
    var bytes: [UInt8]
    var start: Double
    var end: Double
    var probabilities: [Double]
  }

  private let end: Double
  private var parts: [Part] = []
  private var logarithms = 0.0
  private var count = 0

  /// - Parameter end: the end of the chunk, in seconds; no word is later.
  init(end: Double) { self.end = end }

  /// - Parameter bytes: the bytes of the token's text, which are UTF-8 together with its neighbours'.
  mutating func add(_ bytes: [UInt8], start: Double, end: Double, probability: Double) {
    guard !bytes.isEmpty else { return }
    logarithms += log(max(probability, 1e-6))
    count += 1
    if parts.isEmpty || bytes.first == UInt8(ascii: " ") {
      parts.append(Part(bytes: bytes, start: start, end: end, probabilities: [probability]))
    } else {
      parts[parts.count - 1].bytes += bytes
      parts[parts.count - 1].end = max(parts[parts.count - 1].end, end)
      parts[parts.count - 1].probabilities.append(probability)
    }
  }

  /// The geometric mean of the tokens' probabilities, or nil without tokens.
  var confidence: Double? { count == 0 ? nil : Self.rounded(exp(logarithms / Double(count))) }

  /// Returns the words in order, none starting before its predecessor.
  func finish() -> [EngineSegment.Word] {
    var words: [EngineSegment.Word] = []
    for part in parts {
      let text = String(decoding: part.bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty else { continue }
      let start = min(max(part.start, words.last?.start ?? 0), end)
      let mean = part.probabilities.reduce(0, +) / Double(part.probabilities.count)
      words.append(
        EngineSegment.Word(
          text: text, start: start, end: min(max(part.end, start), end), confidence: Self.rounded(mean)))
    }
    return words
  }

  /// Three decimal places suffice, and are equal on more machines than all digits.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
