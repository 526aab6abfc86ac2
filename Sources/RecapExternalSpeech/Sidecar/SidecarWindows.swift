import RecapCore

/// The part of a transcript that was certainly said inside the AI windows (R2), with notes about what was
/// lost.
struct SidecarWindows {
  /// The time after the end of the sound at which speech may start: clocks differ by this much.
  private static let slack = MediaTime(seconds: 2)

  private let allowed: AllowedTime
  /// The end of the recording, if AI was on at that time.
  private let end: MediaTime?
  private let isWhole: Bool
  private let names: SpeakerNames
  private(set) var segments: [RecognizedSegment] = []
  private(set) var notes = TranscriptNotes()

  init(_ job: TranscriptionJob, names: SpeakerNames, notes: [TranscriptNote]) {
    allowed = AllowedTime(job.windows)
    end = job.end.flatMap { $0 == job.windows.last?.end ? $0 : nil }
    isWhole = job.isWholeRecording
    self.names = names
    self.notes.add(notes)
  }

  mutating func add(_ segment: RecognizedSegment, of format: TranscriptFormat) {
    var segment = segment
    let start = segment.range.start
    if let end, segment.range.end > end {
      guard start <= end + Self.slack else {
        notes.add(.afterEnd, words: WordCount.count(segment.text), time: start)
        return
      }
      // A length that was estimated needs no second note.
      if segment.doubt == nil { notes.add(.cutAtEnd, time: start) }
      segment = cut(segment, at: end)
    }
    guard let inside = inside(segment) else { return }
    var copy = inside
    if copy.words == nil, format == .webVTT || format == .subRip {
      // The text of a cue is its author's, however fast it would have to be said.
      copy.doubt = copy.doubt ?? copy.range
    }
    if let name = copy.speakerName, names.participant(called: name) == nil {
      notes.add(.unknownName, time: copy.range.start, subject: name)
    }
    segments.append(copy)
  }

  private func cut(_ segment: RecognizedSegment, at end: MediaTime) -> RecognizedSegment {
    func cut(_ range: TimeRange) -> TimeRange {
      TimeRange(start: min(range.start, end), end: min(range.end, end))
    }
    var copy = segment
    // A cue that is displayed long after its words must not spread them over that time.
    let words = SentenceBreaks.tokens(segment.text).count
    let said = CueLengths.longest(words: words)
    copy.range = cut(
      TimeRange(start: segment.range.start, end: min(segment.range.end, segment.range.start + said)))
    copy.doubt = cut(
      TimeRange(start: min(segment.doubt?.start ?? copy.range.start, copy.range.start), end: end))
    copy.words = segment.words?.map {
      let range = cut(TimeRange(start: $0.start, end: $0.end))
      return Word(text: $0.text, start: range.start, end: range.end, confidence: $0.confidence)
    }
    if let last = copy.words?.map(\.end).max() { copy.range.end = max(copy.range.end, last) }
    return copy
  }

  /// Returns the part of a segment that was certainly said inside a window.
  private mutating func inside(_ segment: RecognizedSegment) -> RecognizedSegment? {
    if allowed.contains(segment.range), isWhole || segment.doubt.map(allowed.contains) ?? true {
      return segment
    }
    let place = segment.doubt ?? segment.range
    let touches = !allowed.parts(of: place).isEmpty
    let kept = (segment.words ?? []).filter { allowed.contains(TimeRange(start: $0.start, end: $0.end)) }
    if touches {
      let lost = WordCount.count(segment.text) - kept.reduce(0) { $0 + WordCount.count($1.text) }
      if lost > 0 { notes.add(.acrossWindow, words: lost, time: place.start) }
    }
    guard let start = kept.map(\.start).min(), let end = kept.map(\.end).max() else { return nil }
    var trimmed = segment
    trimmed.words = kept
    trimmed.text = kept.map(\.text).joined(separator: " ")
    trimmed.range = TimeRange(start: start, end: end)
    return trimmed
  }
}
