import Foundation

extension Phrases {
  /// Returns which words of a line were hard to hear, and as what they were heard; nil if none was.
  package func told(_ hard: [HardWord], of text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let parts = hard.filter { words.indices.contains($0.word) }.map { place in
      let word = String(WordForm(String(words[place.word])).core)
      return place.heard.map { fill(.wordHeard, ["word": word, "words": $0]) } ?? word
    }
    return parts.isEmpty ? nil : fill(.hardWords, ["list": parts.joined(separator: ", ")])
  }

  /// Returns a warning with the place that it is about, in this language; nil if the record has only the English
  /// sentence, or if that is the language.
  package func told(_ warning: QualityWarning) -> String? {
    guard language != .en, let code = warning.code else { return nil }
    var place: [String] = []
    if let recording = warning.recording { place.append(recording) }
    if let stream = warning.stream { place.append(fill(.stream, ["n": number(stream)])) }
    if let time = warning.time { place.append(time.description) }
    let text = self[code]
    return place.isEmpty
      ? text.prefix(1).uppercased() + text.dropFirst() : "\(place.joined(separator: ", ")): \(text)"
  }
}
