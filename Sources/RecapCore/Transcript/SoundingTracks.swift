/// Finds the tracks of a recording that are used for a reel if it was not transcribed by listening: its mix,
/// or the sum of all tracks that are not silent.
package struct SoundingTracks: Sendable {
  private let audio: any AudioSource

  package init(audio: any AudioSource) { self.audio = audio }

  /// Returns the same recordings with their streams known.
  ///
  /// Tracks are measured around the moments only, and only if a recording has more than one.
  /// - Parameter moments: inside the AI windows (R2), on the meeting's timeline.
  /// - Throws: cancellation and temporary failures. A track that cannot be decoded is left out.
  package func known(
    _ places: [ClipPlanner.Source], _ recordings: [OpenedRecording], around moments: [TimeRange]
  ) throws -> [ClipPlanner.Source] {
    try zip(places, recordings).map { place, recording in
      guard place.streams.isEmpty else { return place }
      var known = place
      let offset = place.recording.offset
      let all = TimeRange(start: offset, end: offset + place.duration)
      let windows = moments.compactMap { $0.intersection(all)?.shifted(by: .zero - offset) }.merged()
      known.streams = try streams(of: recording, in: windows)
      return known
    }
  }

  /// Returns the streams that together sound like the recording.
  /// - Parameter windows: the spans to measure, on the recording's timeline; sorted and disjoint.
  package func streams(of recording: OpenedRecording, in windows: [TimeRange]) throws -> [Int] {
    let main = recording.description.mainAudio?.stream
    let all = recording.description.audioTracks.map(\.stream)
    guard all.count > 1, !windows.isEmpty else { return main.map { [$0] } ?? [] }
    var candidates: [TrackJudgement.Candidate] = []
    for stream in all.sorted(by: { ($0 == main ? 0 : 1, $0) < ($1 == main ? 0 : 1, $1) }) {
      do {
        candidates.append(
          TrackJudgement.Candidate(
            stream: stream, isOwn: false,
            levels: try TrackLevels(measuring: stream, of: recording.file, in: windows, by: audio)))
      } catch let failure as any RecapFailure where failure.disposition == .discard {
        continue
      }
    }
    let found = TrackJudgement(candidates).complete
    return found.isEmpty ? main.map { [$0] } ?? [] : found
  }
}
