import RecapCore

/// The speech in a subtitle file, with speakers and times: its cues without labels and repeated captions,
/// and with estimated lengths if they have none.
enum SubtitleSpeech {
  /// - Parameter names: the participants' names, which may be labels. Without them, only what is a label in
  ///   any meeting is one.
  static func reading(
    _ file: SubtitleFile, names: SpeakerNames
  ) -> (segments: [RecognizedSegment], notes: [TranscriptNote]) {
    // Two passes over the file, the first for its conventions. Words are not kept between them, because
    // they take far more memory than the text.
    var labels = SpeakerLabels(names)
    var rolling = RollUp()
    for cue in file.cues {
      let words = VoiceSpans.words(cue.payload)
      labels.note(words)
      _ = rolling.note(words, of: cue)
    }
    labels.decide()
    var notes = TranscriptNotes(file.problems)
    let lengths = CueLengths(file.cues)
    var shown = RollUp()
    var segments: [RecognizedSegment] = []
    for cue in file.cues {
      var words = labels.apply(to: VoiceSpans.words(cue.payload), identifier: cue.identifier)
      if rolling.isCertain {
        let old = shown.note(words, of: cue)
        if old > 0 { notes.add(.repeatedText, words: old, line: cue.line, time: cue.start) }
        words.removeFirst(old)
      }
      guard !words.isEmpty else { continue }
      let (range, doubt) = lengths.place(of: cue, words: words.count)
      if doubt != nil { notes.add(.noLength, words: 0, line: cue.line, time: cue.start) }
      segments += words.segments(in: range).map {
        var segment = $0
        segment.doubt = doubt
        return segment
      }
    }
    return (segments, notes.all)
  }
}

/// Estimates lengths for cues that end at or before their start: their words were said all the same.
struct CueLengths {
  /// The duration of a word in milliseconds, of a slow speaker …
  private static let longestWord: Int64 = 400
  /// … and of a fast one.
  private static let shortestWord: Int64 = 150

  /// The start times of all cues, sorted.
  private let starts: [MediaTime]

  init(_ cues: [SubtitleCue]) { starts = cues.map(\.start).sorted() }

  init(_ segments: [RecognizedSegment]) { starts = segments.map(\.range.start).sorted() }

  /// Returns the time span of a cue's words and, if it had to be estimated, the span in which they may be.
  func place(of cue: SubtitleCue, words: Int) -> (TimeRange, doubt: TimeRange?) {
    guard cue.end <= cue.start else { return (cue.range, nil) }
    let (range, doubt) = estimated(cue.start, words: words)
    return (range, TimeRange(start: min(cue.start, cue.end), end: doubt.end))
  }

  /// Returns the duration of `words` words from a slow speaker.
  static func longest(words: Int) -> MediaTime { MediaTime(milliseconds: Int64(words) * longestWord) }

  /// Returns the span from `start` to the next cue, at most that of a slow speaker and at least that of a
  /// fast one.
  func estimated(_ start: MediaTime, words: Int) -> (TimeRange, doubt: TimeRange) {
    let slow = start + Self.longest(words: words)
    let fast = start + MediaTime(milliseconds: Int64(words) * Self.shortestWord)
    let range = TimeRange(start: start, end: max(fast, min(slow, next(after: start) ?? slow)))
    return (range, TimeRange(start: start, end: slow))
  }

  private func next(after time: MediaTime) -> MediaTime? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : nil
  }
}
