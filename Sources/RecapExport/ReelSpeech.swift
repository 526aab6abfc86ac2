import RecapCore

/// The words in the reel, with their times.
struct ReelSpeech {
  private let segments: [Segment]
  private let clips: [Recap.Highlight]

  init(_ transcript: Transcript, _ clips: [Recap.Highlight]) {
    segments = transcript.segments
    self.clips = clips
  }

  /// Returns the captions in the order of the reel. A word belongs to a clip if its middle does.
  func cues(_ layout: CaptionLayout) -> [CaptionCue] {
    clips.flatMap { clip in
      let range = TimeRange(start: clip.start, end: clip.end)
      return segments.filter { $0.range.overlaps(range) }.flatMap { segment in
        layout.cues(
          segment.shownWords.compactMap { Self.word($0, in: range, at: clip.reelStart) },
          speaker: segment.speaker, until: clip.reelStart + range.duration)
      }
    }
    .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private static func word(_ word: Word, in range: TimeRange, at reelStart: MediaTime) -> Word? {
    let middle = MediaTime(milliseconds: (word.start.milliseconds + word.end.milliseconds) / 2)
    guard range.contains(middle) else { return nil }
    let shift = reelStart - range.start
    return Word(
      text: word.text, start: max(word.start, range.start) + shift, end: min(word.end, range.end) + shift)
  }

  /// Returns the time in the reel at which `segment` starts; nil if it is not in the reel.
  static func time(of segment: Segment, in clips: [Recap.Highlight]) -> MediaTime? {
    time(of: segment.range, in: clips)
  }

  /// Returns the time in the reel at which the cited speech starts; nil if it is not in the reel.
  static func time(of citation: Citation, in clips: [Recap.Highlight]) -> MediaTime? {
    time(of: TimeRange(start: citation.start, end: citation.end), in: clips)
  }

  private static func time(of segment: TimeRange, in clips: [Recap.Highlight]) -> MediaTime? {
    for clip in clips {
      let range = TimeRange(start: clip.start, end: clip.end)
      let middle = MediaTime(milliseconds: (segment.start.milliseconds + segment.end.milliseconds) / 2)
      if range.contains(segment.start) || range.contains(middle) {
        return clip.reelStart + max(segment.start, clip.start) - clip.start
      }
    }
    return nil
  }
}
