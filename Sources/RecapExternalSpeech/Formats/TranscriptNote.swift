import RecapCore

/// A summary, by kind, of what was left out of a transcript file or estimated.
struct TranscriptNote: Hashable {
  enum Kind: CaseIterable {
    case textWithoutTimes, unreadableTimes, unreadableEntry, noLength, repeatedText, encoding, cutAtEnd,
      afterEnd
    case acrossWindow, unknownName

    var code: QualityWarning.Code {
      switch self {
      case .textWithoutTimes: .textWithoutTimes
      case .unreadableTimes: .unreadableTimes
      case .unreadableEntry: .unreadableEntries
      case .noLength: .cueWithoutLength
      case .repeatedText: .repeatedText
      case .encoding: .encodingGuessed
      case .cutAtEnd: .cueBeyondEnd
      case .afterEnd: .cueAfterEnd
      case .acrossWindow: .cueAcrossWindow
      case .unknownName: .nameUnknown
      }
    }

    /// A Boolean value that indicates whether words are lost.
    var isLoss: Bool {
      switch self {
      case .textWithoutTimes, .unreadableTimes, .unreadableEntry, .afterEnd, .acrossWindow: true
      default: false
      }
    }
  }

  var kind: Kind
  /// The number of cues, or of pieces of text.
  var count = 0
  var words = 0
  /// The line of the first of them, counted from 1.
  var line: Int?
  /// The time of the first of them.
  var time: MediaTime?
  /// The names, encodings or problems that the note is about.
  var subjects: [String] = []

  /// - Parameter file: the name of the file.
  func warning(_ file: String) -> QualityWarning { QualityWarning(kind.code, time: time, sentence(file)) }

  private func sentence(_ file: String) -> String {
    let cues = count == 1 ? "1 cue" : "\(count) cues"
    let lost = words == 1 ? "1 word" : "\(words) words"
    let place = line.map { "line \($0)" } ?? time.map { "\($0)" } ?? "an unknown place"
    let first = count == 1 ? "at \(place)" : "the first at \(place)"
    let what =
      switch kind {
      case .textWithoutTimes:
        "text without times was left out (\(lost)), \(first)"
      case .unreadableTimes: "\(cues) with unreadable times left out (\(lost)), \(first)"
      case .unreadableEntry:
        "\(count == 1 ? "1 entry" : "\(count) entries") left out, for \(subjects.first ?? "none can be read")"
      case .noLength: "\(cues) without a length; how long the words last was estimated, \(first)"
      case .repeatedText: "\(lost) that captions show again left out, \(first)"
      case .encoding: "not valid UTF-8; read as \(subjects.joined()), so some letters may be wrong"
      case .cutAtEnd: "\(cues) cut at the end of the recording, \(first)"
      case .afterEnd: "\(cues) after the end of the recording left out (\(lost)), \(first)"
      case .acrossWindow:
        "\(cues) that may reach into time without AI left out (\(lost)), \(first)"
      case .unknownName:
        "no one participant is meant by \(subjects.map { "\"\($0)\"" }.joined(separator: ", ")); "
          + "\(cues) without a speaker, \(first)"
      }
    return "\(file): \(what)"
  }
}

/// Collects notes while a file is read.
struct TranscriptNotes {
  /// The maximum number of subjects that a note lists.
  private static let mostSubjects = 5

  private var notes: [TranscriptNote.Kind: TranscriptNote] = [:]

  init(_ problems: [SubtitleProblem] = []) {
    for problem in problems {
      let kind: TranscriptNote.Kind =
        problem.kind == .textWithoutTimes ? .textWithoutTimes : .unreadableTimes
      add(kind, words: problem.words, line: problem.line)
    }
  }

  /// The notes, in a fixed order.
  var all: [TranscriptNote] { TranscriptNote.Kind.allCases.compactMap { notes[$0] } }

  mutating func add(
    _ kind: TranscriptNote.Kind, words: Int = 0, line: Int? = nil, time: MediaTime? = nil,
    subject: String? = nil
  ) {
    var note = notes[kind] ?? TranscriptNote(kind: kind, line: line, time: time)
    note.count += 1
    note.words += words
    if let subject, note.subjects.count < Self.mostSubjects, !note.subjects.contains(subject) {
      note.subjects.append(subject)
    }
    notes[kind] = note
  }

  mutating func add(_ others: [TranscriptNote]) {
    for note in others { notes[note.kind] = note }
  }
}
