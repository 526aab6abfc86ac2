/// The tags that transcribers put where nobody speaks: `[music]`, `(laughter)`, `♪`.
package enum NonSpeechTags {
  /// Square brackets around more words than this hold an editor's remark, not a tag.
  private static let longestTag = 6

  /// What people put into round brackets when they mean no speech; other round brackets are words.
  private static let sounds: Set<String> = [
    "applause", "background", "beep", "blank", "blank_audio", "breathing", "cheering", "chuckles",
    "chuckling", "clapping", "clears", "cough", "coughing", "coughs", "crosstalk", "foreign",
    "inaudible", "indistinct", "laugh", "laughing", "laughs", "laughter", "music", "musical",
    "noise", "no", "pause", "playing", "ringing", "sigh", "sighs", "silence", "sniffs", "sound",
    "speech", "static", "throat", "typing", "unintelligible",
  ]

  /// `text` without its tags; what is left keeps its spaces.
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

  /// The tag that `text` begins with, brackets included.
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
