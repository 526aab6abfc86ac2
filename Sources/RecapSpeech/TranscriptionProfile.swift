/// How good a transcript is to be, for what cost; in one word.
package enum TranscriptionProfile: String, CaseIterable, Hashable, Sendable {
  /// Fewest errors, also with accents and bad microphones; about a hundred languages.
  case accurate
  /// About a quarter of the cost, English.
  case fast

  /// Of OpenAI's, in 8 bits.
  var model: WhisperModel {
    switch self {
    case .accurate: .base
    case .fast: .tinyEnglish
    }
  }

  /// How sure the words of a window have to be, 0 to 1, not to be heard a second time; 0: never heard again.
  var doubtfulBelow: Double {
    switch self {
    case .accurate: 0.9
    case .fast: 0
    }
  }

  /// How sure the words of a window have to be, 0 to 1, for Moonshine not to be asked as well.
  var secondOpinionBelow: Double {
    switch self {
    case .accurate: 1
    case .fast: 0.8
    }
  }

  /// What an hour of meeting takes, in words; measured on two cores of an Intel Xeon of 2023.
  package var cost: String {
    switch self {
    case .accurate: "about 8 processor minutes for an hour of speech"
    case .fast: "about 2 processor minutes for an hour of speech"
    }
  }
}
