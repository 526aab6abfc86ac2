import RecapCore

/// Reads a track through VAD and packs it into chunks to recognise, one at a time: it decodes no further
/// than the next chunk requires. Not shared between tasks.
final class SpeechReader {
  /// A chunk and its sound.
  struct LoadedChunk {
    var chunk: SpeechChunker.Chunk
    var samples: [Float]
  }

  private let reader: any AudioReader
  private let detector: VoiceDetector
  private let settings: SpeechChunker.Settings
  /// The AI windows, in samples.
  private var allowed: ArraySlice<Range<Int>>
  /// The speaker changes, in order, in samples.
  private var changes: ArraySlice<Int>
  private var span: Span?
  private var ready: [LoadedChunk] = []
  private var readyIndex = 0
  private var ended = false
  /// The speech regions so far, in samples.
  private(set) var speech: [Range<Int>] = []

  /// A continuous stretch of sound inside one AI window.
  private struct Span {
    var audio: RollingAudio
    var chunker: SpeechChunker
    let start: Int
    /// The end of the AI window.
    let limit: Int
  }

  init(
    _ reader: any AudioReader, detector: VoiceDetector, settings: SpeechChunker.Settings,
    windows: [TimeRange], speakerChanges: [MediaTime]
  ) {
    self.reader = reader
    self.detector = detector
    self.settings = settings
    allowed = windows.map { Self.samples($0.start)..<Self.samples($0.end) }[...]
    changes = speakerChanges.map(Self.samples).sorted()[...]
  }

  static func samples(_ time: MediaTime) -> Int { Int(time.milliseconds) * (speechSampleRate / 1000) }

  static func time(_ sample: Int) -> MediaTime {
    MediaTime(milliseconds: Int64(sample / (speechSampleRate / 1000)))
  }

  static func range(_ samples: Range<Int>) -> TimeRange {
    TimeRange(start: time(samples.lowerBound), end: time(samples.upperBound))
  }

  /// The track's quality report; complete at the end.
  var report: AudioReport { reader.report }
  var loudness: Loudness? { reader.loudness }

  /// Returns the next chunk, or nil at the end.
  func next() throws -> LoadedChunk? {
    while readyIndex == ready.count {
      ready.removeAll(keepingCapacity: true)
      readyIndex = 0
      if ended { return nil }
      try Task.checkCancellation()
      if let block = try reader.read() {
        try take(block)
      } else {
        try closeSpan()
        ended = true
      }
    }
    readyIndex += 1
    return ready[readyIndex - 1]
  }

  private func take(_ block: AudioBlock) throws(EngineUnavailable) {
    if let span, block.start != span.audio.end || block.start >= span.limit { try closeSpan() }
    if span == nil {
      // Sound outside all AI windows is ignored, whatever the decoder returns (R2).
      allowed = allowed.drop { $0.upperBound <= block.start }
      guard let bounds = allowed.first, bounds.contains(block.start) else { return }
      changes = changes.drop { $0 < block.start }
      span = Span(
        audio: RollingAudio(from: block.start),
        chunker: SpeechChunker(
          settings: settings, bounds: block.start..<bounds.upperBound,
          speakerChanges: Array(changes.prefix { $0 < bounds.upperBound })),
        start: block.start, limit: bounds.upperBound)
    }
    guard var current = span else { return }
    span = nil
    // A single NaN would stay in the VAD's state and disable it for the rest of the meeting.
    let samples = block.samples.prefix(current.limit - block.start).map { $0.isFinite ? $0 : 0 }
    current.audio.append(samples)
    let regions = try detector.accept(samples)
    collect(regions, in: &current)
    // The next region starts here at the earliest.
    let open = current.start + (detector.speakingSince ?? max(0, detector.position - VoiceDetector.latency))
    emit(current.chunker.advance(to: open), from: current)
    current.audio.forget(before: min(open, current.chunker.oldestNeeded ?? open) - settings.margin)
    span = current
  }

  private func closeSpan() throws(EngineUnavailable) {
    guard var current = span else { return }
    span = nil
    collect(try detector.finish(), in: &current)
    emit(current.chunker.finish(), from: current)
  }

  private func collect(_ regions: [Range<Int>], in span: inout Span) {
    for region in regions {
      let lower = region.lowerBound + span.start
      let upper = min(region.upperBound + span.start, span.audio.end)
      guard lower < upper else { continue }
      speech.append(lower..<upper)
      for part in parts(of: lower..<upper, in: span) { emit(span.chunker.add(part), from: span) }
    }
  }

  /// Cuts speech without pauses that is longer than a chunk where it is quietest.
  private func parts(of region: Range<Int>, in span: Span) -> [Range<Int>] {
    guard region.count > settings.maximumLength else { return [region] }
    let cuts = QuietMoment.cuts(in: span.audio[region], longest: settings.maximumLength)
    let edges = [region.lowerBound] + cuts.map { region.lowerBound + $0 } + [region.upperBound]
    return zip(edges, edges.dropFirst()).map { $0..<$1 }
  }

  private func emit(_ chunks: [SpeechChunker.Chunk], from span: Span) {
    ready += chunks.map { LoadedChunk(chunk: $0, samples: span.audio[$0.samples]) }
  }
}
