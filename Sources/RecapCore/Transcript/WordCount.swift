/// Counts words as the 500-word rule requires (R3): word segments of Unicode Standard Annex #29, default
/// rules, that contain a letter or a digit. Non-speech tags do not count.
///
/// The segments are those of the standard library's `\b`, whose default is UAX #29.
package enum WordCount {
  package static func count(_ text: String) -> Int {
    words(text).count
  }

  /// Returns the counted words, in order.
  package static func words(_ text: String) -> [String] {
    let spoken = NonSpeechTags.stripped(from: text)
    var words: [String] = []
    // Boundaries are only looked for inside a run without spaces, because an ASCII space is always between
    // two (WB3a to WB3d, WB999). U+202F is not: "10 400" may be one segment (WB13a).
    for run in spoken.split(whereSeparator: { $0.isASCII && $0.isWhitespace }) {
      if isPlain(run) { words.append(String(run)) } else { segment(run, into: &words) }
    }
    return words
  }

  /// Returns whether the run consists of ASCII letters and digits, as most words do: one segment (WB5, WB8 to
  /// WB10).
  private static func isPlain(_ run: Substring) -> Bool {
    run.utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0) }
  }

  private static func segment(_ run: Substring, into words: inout [String]) {
    var start = run.startIndex
    for boundary in run.matches(of: #/\b/#).map(\.range.lowerBound) + [run.endIndex] where boundary > start {
      let segment = run[start..<boundary]
      if segment.unicodeScalars.contains(where: isLetterOrDigit) { words.append(String(segment)) }
      start = boundary
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
