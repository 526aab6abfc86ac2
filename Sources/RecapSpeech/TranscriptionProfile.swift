/// How good a transcript is to be, for what cost; in one word.
package enum TranscriptionProfile: String, CaseIterable, Hashable, Sendable {
  /// Fewest errors, also with accents and bad microphones; about a hundred languages.
  case accurate
  /// About a third of the cost, English.
  case fast

  package var recognizer: EmbeddedRecognizer {
    switch self {
    case .accurate: .whisper
    case .fast: .moonshine
    }
  }

  /// What an hour of meeting takes, in words; measured on an AMD EPYC of 2025.
  package var cost: String {
    switch self {
    case .accurate: "about 6 processor minutes for an hour of speech"
    case .fast: "about 2 processor minutes for an hour of speech"
    }
  }
}
