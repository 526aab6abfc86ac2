/// What single words add to a score, whoever says them: once a unit, however often they are said in it.
package struct WordWeights: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Each word and its weight in thousandths, apart by white space: "send 412 yeah -95". Plain ASCII; else there are
  /// none.
  package let text: String
  private let weights: WordTable<Double>

  package init(_ text: String) {
    self.text = text
    var text = text
    weights = text.withUTF8 { bytes in
      var pairs: [(Norm, Double)] = []
      var rest = PlainWords(bytes)
      while let word = rest?.next(), let number = rest?.next() {
        pairs.append((Norm(utf8: word), Double(Self.integer(number)) / 1000))
      }
      return WordTable(norms: pairs)
    }
  }

  package init(stringLiteral text: String) { self.init(text) }

  package static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  var isEmpty: Bool { text.isEmpty }

  subscript(word: Norm) -> Double { weights[word] ?? 0 }

  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let value = bytes.dropFirst(isNegative ? 1 : 0).reduce(0) { 10 * $0 + Int($1 &- UInt8(ascii: "0")) }
    return isNegative ? -value : value
  }
}
