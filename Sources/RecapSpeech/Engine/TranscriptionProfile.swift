/// A named trade-off between the accuracy and the cost of a transcript.
package enum TranscriptionProfile: String, CaseIterable, Hashable, Sendable {
  /// The fewest errors, also with accents and bad microphones; about a hundred languages.
  case accurate
  /// About a quarter of the cost; English only.
  case fast

  /// The model of OpenAI's Whisper, in 8 bits.
  var model: WhisperModel {
    switch self {
    case .accurate: .base
    case .fast: .tinyEnglish
    }
  }

  /// The confidence of a chunk, 0 to 1, below which there is a second pass; 0 means never.
  var doubtfulBelow: Double {
    switch self {
    case .accurate: 0.9
    case .fast: 0
    }
  }

  /// The confidence of a chunk, 0 to 1, below which Moonshine recognises it, too, for fusion.
  var secondOpinionBelow: Double {
    switch self {
    case .accurate: 1
    case .fast: 0.8
    }
  }

  /// The cost of an hour of meeting, in words; measured on two cores of an Intel Xeon of 2023.
  package var cost: String {
    switch self {
    case .accurate: "about 8 processor minutes for an hour of speech"
    case .fast: "about 2 processor minutes for an hour of speech"
    }
  }
}
