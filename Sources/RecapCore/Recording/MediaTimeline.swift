/// The place of a recording's sound and video in time, measured packet by packet: the only source of time for
/// AI windows, decoding, seeking, the reel, chapters and lengths.
///
/// Time 0 is the container's own first moment. The length that a container declares is not part of it.
package struct MediaTimeline: Hashable, Sendable, Codable {
  /// A stretch of the file in which all streams share one clock. Each further part is placed directly after
  /// the one before it: the length of the recorder's pause between them is in no file.
  package struct Part: Hashable, Sendable, Codable {
    package var start: MediaTime

    package init(start: MediaTime) { self.start = start }
  }

  /// One stream of sound or video.
  package struct Track: Hashable, Sendable, Codable {
    /// The container's stream index.
    package var stream: Int
    /// The spans with packets: sorted, disjoint, with holes of at least a second in between. Empty for a
    /// stream without any.
    package var spans: [TimeRange]

    package init(stream: Int, spans: [TimeRange]) {
      self.stream = stream
      self.spans = spans
    }

    package var end: MediaTime { spans.last?.end ?? .zero }
  }

  /// The parts in the order of the file; never empty.
  package var parts: [Part]
  package var tracks: [Track]
  /// The end of the last stream of sound or video.
  package var end: MediaTime

  package init(parts: [Part] = [Part(start: .zero)], tracks: [Track] = [], end: MediaTime) {
    self.parts = parts
    self.tracks = tracks
    self.end = end
  }

  package func track(_ stream: Int) -> Track? { tracks.first { $0.stream == stream } }

  /// The time up to which each moment's place is certain: the end of the first part.
  package var sureEnd: MediaTime { parts.count > 1 ? parts[1].start : end }

  /// The number of clock restarts.
  package var restarts: Int { parts.count - 1 }

  /// Returns the AI windows inside the recording, on its own timeline (R2). Sound whose place is uncertain
  /// lies outside all of them, unless AI was on throughout.
  ///
  /// - Parameter offset: the start of the recording on the meeting's timeline.
  package func windows(of ai: AIWindows, offset: MediaTime) -> [TimeRange] {
    let sure = ai == .whole ? end : sureEnd
    return ai.ranges(within: offset + sure)
      .compactMap { $0.intersection(TimeRange(start: offset, end: offset + sure)) }
      .map { $0.shifted(by: .zero - offset) }
  }

  /// The part of the timeline that the recording's digest does not determine, for the cache keys of
  /// everything made from it. nil for a recording with one clock, whose packets lie where their own times
  /// say.
  package var identity: JSON? {
    guard restarts > 0 else { return nil }
    return .array((parts.map(\.start) + [end]).map { .number($0.seconds) })
  }
}
