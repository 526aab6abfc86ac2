/// Where a recording's sound and picture lie in time, measured packet by packet: the only source of time for AI
/// windows, decoding, seeking, the reel, chapters and lengths.
///
/// Time 0 is the container's own first moment. What a container declares of its length is not part of it.
package struct MediaTimeline: Hashable, Sendable, Codable {
  /// A stretch of the file in which all streams share one clock. Each further part is laid behind the one before it:
  /// how long the recorder was away in between is in no file.
  package struct Part: Hashable, Sendable, Codable {
    package var start: MediaTime

    package init(start: MediaTime) { self.start = start }
  }

  /// One stream of sound or picture.
  package struct Track: Hashable, Sendable, Codable {
    /// The container's stream index.
    package var stream: Int
    /// Where it has packets: sorted, disjoint, with holes of at least a second in between. Empty for a stream
    /// without any.
    package var spans: [TimeRange]

    package init(stream: Int, spans: [TimeRange]) {
      self.stream = stream
      self.spans = spans
    }

    package var end: MediaTime { spans.last?.end ?? .zero }
  }

  /// In the order of the file; never empty.
  package var parts: [Part]
  package var tracks: [Track]
  /// Where the last of sound and picture ends.
  package var end: MediaTime

  package init(parts: [Part] = [Part(start: .zero)], tracks: [Track] = [], end: MediaTime) {
    self.parts = parts
    self.tracks = tracks
    self.end = end
  }

  package func track(_ stream: Int) -> Track? { tracks.first { $0.stream == stream } }

  /// Up to where each moment's place is sure: the end of the first part.
  package var sureEnd: MediaTime { parts.count > 1 ? parts[1].start : end }

  /// How often the clock starts again.
  package var restarts: Int { parts.count - 1 }

  /// The AI-on spans inside the recording, on its own timeline (R2). What has no sure place lies outside of each of
  /// them, unless AI was on throughout.
  ///
  /// - Parameter offset: where the recording begins on the meeting's timeline.
  package func windows(of ai: AIWindows, offset: MediaTime) -> [TimeRange] {
    let sure = ai == .whole ? end : sureEnd
    return ai.ranges(within: offset + sure)
      .compactMap { $0.intersection(TimeRange(start: offset, end: offset + sure)) }
      .map { $0.shifted(by: .zero - offset) }
  }

  /// What of it the digest of a recording does not decide, for the keys of what is made from it: nil for a recording
  /// with one clock, whose packets are where their own times say.
  package var identity: JSON? {
    guard restarts > 0 else { return nil }
    return .array((parts.map(\.start) + [end]).map { .number($0.seconds) })
  }
}
