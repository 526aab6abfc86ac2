/// Plans the clips of highlight candidates so that they begin and end in a pause.
///
/// A clip is padded with the silence around its words, but not with adjacent speech, and stays inside its AI window
/// (R2) and its recording. Clips that touch are merged.
package struct ClipPlanner: Sendable {
  /// The settings of the padding.
  package struct Settings: Hashable, Sendable, Codable {
    /// The maximum padding before the first word, in seconds.
    package var secondsBefore = 0.35
    /// The maximum padding after the last word, in seconds.
    package var secondsAfter = 0.5
    /// The minimum distance between the padding and adjacent speech, in seconds.
    package var secondsClear = 0.04

    package init() {}
  }

  /// A recording with its position on the meeting's timeline.
  package struct Source: Hashable, Sendable {
    package var recording: RecordingReference
    package var file: InputFile
    package var duration: MediaTime
    /// The indices of the audio streams that are mixed; empty for the main track.
    package var streams: [Int]
    package var hasPicture: Bool
    /// The paths of the recordings that contain the same talk.
    package var holders: Set<String>

    package init(
      recording: RecordingReference, file: InputFile, duration: MediaTime, streams: [Int] = [],
      hasPicture: Bool = true, holders: Set<String> = []
    ) {
      self.recording = recording
      self.file = file
      self.duration = duration
      self.streams = streams
      self.hasPicture = hasPicture
      self.holders = holders
    }

    var range: TimeRange { TimeRange(start: recording.offset, end: recording.offset + duration) }
  }

  /// A planned clip with the candidates that it shows.
  package struct Clip: Hashable, Sendable {
    /// The time range on the meeting's timeline.
    package var range: TimeRange
    /// The clip on the timeline of its recording.
    package var edit: EditDecisionList.Clip
    package var highlights: [HighlightCandidate]
  }

  private let settings: Settings

  /// Creates a planner.
  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Returns the clips of highlight candidates.
  /// - Parameters:
  ///   - speech: the speech regions on the meeting's timeline; the words of the transcript are added.
  ///   - windows: the AI windows.
  /// - Returns: disjoint clips in time order; a candidate that is not inside one recording and one AI window is
  ///   omitted.
  package func clips(
    for highlights: [HighlightCandidate], transcript: Transcript, speech: [TimeRange], windows: [TimeRange],
    sources: [Source]
  ) -> [Clip] {
    let occupied = Occupied(transcript: transcript, speech: speech)
    var clips: [Clip] = []
    for highlight in highlights.sorted(by: { $0.range.start < $1.range.start }) {
      guard let window = windows.first(where: { $0.contains(highlight.range) }),
        let source = Self.source(of: highlight.range, among: sources), !highlight.range.isEmpty
      else { continue }
      let range = padded(highlight.range, occupied, within: [window, source.range])
      if let last = clips.last, range.start <= last.range.end, last.edit.recording == source.file,
        window.contains(last.range), source.range.contains(last.range)
      {
        merge(highlight, range, source, sources, into: &clips[clips.count - 1])
      } else {
        let start = max(range.start, clips.last?.range.end ?? range.start)
        let clear = TimeRange(start: start, end: range.end)
        if !clear.isEmpty { clips.append(clip(clear, source, sources, [highlight], title: highlight.title)) }
      }
    }
    return clips
  }

  /// Returns the first recording with video that contains a range, or else the first without.
  private static func source(of range: TimeRange, among sources: [Source]) -> Source? {
    let holding = sources.filter { $0.range.contains(range) }
    return holding.first(where: \.hasPicture) ?? holding.first
  }

  private func merge(
    _ highlight: HighlightCandidate, _ range: TimeRange, _ source: Source, _ sources: [Source],
    into clip: inout Clip
  ) {
    let whole = TimeRange(start: clip.range.start, end: max(clip.range.end, range.end))
    let best = (clip.highlights + [highlight]).max { $0.score < $1.score } ?? highlight
    clip = self.clip(whole, source, sources, clip.highlights + [highlight], title: best.title)
  }

  private func clip(
    _ range: TimeRange, _ source: Source, _ sources: [Source], _ highlights: [HighlightCandidate],
    title: String
  ) -> Clip {
    let offset = MediaTime.zero - source.recording.offset
    return Clip(
      range: range,
      edit: EditDecisionList.Clip(
        recording: source.file, source: range.shifted(by: offset), title: title,
        sounds: Self.sounds(in: range, of: source, among: sources), isSpoken: true),
      highlights: highlights)
  }

  /// Returns all audio streams recorded during a clip, without duplicates of the same talk; nil for the main track of
  /// its recording.
  private static func sounds(
    in range: TimeRange, of source: Source, among sources: [Source]
  ) -> [EditDecisionList.Sound]? {
    guard !source.streams.isEmpty else { return nil }
    // The clip's own audio is kept; of other recordings that contain each other, the first is kept.
    var heard = [source] + sources.filter { $0 != source && $0.range.overlaps(range) }
    for index in heard.indices.dropFirst().reversed() {
      guard let part = heard[index].range.intersection(range) else { continue }
      let isHeld = heard.contains {
        heard[index].holders.contains($0.recording.path) && $0.range.contains(part)
      }
      if isHeld { heard.remove(at: index) }
    }
    return sources.filter(heard.contains).flatMap { other in
      other.streams.map {
        EditDecisionList.Sound(
          recording: other.file, stream: $0, offset: source.recording.offset - other.recording.offset)
      }
    }
  }

  private func padded(_ range: TimeRange, _ occupied: Occupied, within bounds: [TimeRange]) -> TimeRange {
    let clear = MediaTime(seconds: settings.secondsClear)
    var start = range.start - MediaTime(seconds: settings.secondsBefore)
    var end = range.end + MediaTime(seconds: settings.secondsAfter)
    if let before = occupied.end(before: range.start), before + clear > start {
      start = min(before + clear, range.start)
    }
    if let after = occupied.start(after: range.end), after - clear < end {
      end = max(after - clear, range.end)
    }
    for bound in bounds {
      start = max(start, bound.start)
      end = min(end, bound.end)
    }
    return TimeRange(start: start, end: end)
  }
}

/// The speech around a clip, which limits its padding.
///
/// Word times are exact, so a word that overlaps the end of a clip prevents padding there. A speech region counts only
/// if it ends before the clip or begins after it: one that overlaps the clip contains the clip's own speech.
private struct Occupied {
  private let words: [TimeRange]
  /// For each word, the latest end of all words up to it, because words of different speakers overlap.
  private let latestEnd: [MediaTime]
  private let regions: [TimeRange]

  init(transcript: Transcript, speech: [TimeRange]) {
    let spoken = transcript.segments.flatMap { segment in
      segment.words.isEmpty ? [segment.range] : segment.words.map { TimeRange(start: $0.start, end: $0.end) }
    }
    words = spoken.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var latest: [MediaTime] = []
    for word in words { latest.append(max(latest.last ?? word.end, word.end)) }
    latestEnd = latest
    regions = speech.merged()
  }

  /// Returns the end of the last speech before `time`, or `time` if a word overlaps it.
  func end(before time: MediaTime) -> MediaTime? {
    let count = words.partitioningIndex { $0.start >= time }
    let word = count == 0 ? nil : min(latestEnd[count - 1], time)
    let region = regions.partitioningIndex { $0.end > time }
    return [word, region == 0 ? nil : regions[region - 1].end].compactMap(\.self).max()
  }

  /// Returns the start of the first speech after `time`, or `time` if a word overlaps it.
  func start(after time: MediaTime) -> MediaTime? {
    let index = words.partitioningIndex { $0.start >= time }
    if index > 0, latestEnd[index - 1] > time { return time }
    let region = regions.partitioningIndex { $0.start >= time }
    return [
      index < words.count ? words[index].start : nil, region < regions.count ? regions[region].start : nil,
    ]
    .compactMap(\.self).min()
  }
}
