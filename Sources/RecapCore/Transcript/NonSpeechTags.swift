/// The tags with which transcribers mark non-speech: `[music]`, `(laughter)`, `♪`.
package enum NonSpeechTags {
  /// The most words of a tag: longer text in square brackets is an editor's remark.
  private static let longestTag = 6

  /// The words that mark non-speech in round brackets; other round brackets hold speech.
  private static let sounds: Set<String> = [
    "applause", "background", "beep", "blank", "blank_audio", "breathing", "cheering", "chuckles",
    "chuckling", "clapping", "clears", "cough", "coughing", "coughs", "crosstalk", "foreign",
    "inaudible", "indistinct", "laugh", "laughing", "laughs", "laughter", "music", "musical",
    "noise", "no", "pause", "playing", "ringing", "sigh", "sighs", "silence", "sniffs", "sound",
    "speech", "static", "throat", "typing", "unintelligible",
  ]

  /// Returns `text` without its tags; the rest keeps its spaces.
  package static func stripped(from text: String) -> String {
    guard text.contains(where: { "[(♪♫".contains($0) }) else { return text }
    var result = ""
    var rest = Substring(text)
    while let character = rest.first {
      if let tag = tag(at: rest) {
        rest = rest[tag.endIndex...]
      } else {
        if character != "♪", character != "♫" { result.append(character) }
        rest.removeFirst()
      }
    }
    return result
  }

  /// Returns the tag with which `text` begins, including its brackets.
  private static func tag(at text: Substring) -> Substring? {
    let closing: Character
    switch text.first {
    case "[": closing = "]"
    case "(": closing = ")"
    default: return nil
    }
    // Bounded, so that a text of opening brackets does not take quadratic time.
    let window = text.prefix(80)
    guard let end = window.firstIndex(of: closing) else { return nil }
    let words = window[..<end].dropFirst().lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let isTag =
      closing == "]"
      ? words.count <= longestTag : !words.isEmpty && words.allSatisfy { sounds.contains(String($0)) }
    return isTag ? text[...end] : nil
  }
}
