/// Counts words as the 500-word rule means them: UAX #29 word segments that hold a letter or a digit.
package enum WordCount {
  package static func count(_ text: String) -> Int {
    words(text).count
  }

  /// The counted words, in order.
  package static func words(_ text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }
}
