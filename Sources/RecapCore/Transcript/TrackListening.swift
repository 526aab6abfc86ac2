/// Transcribes one recording: the participants' tracks, and what other tracks hold beside them.
struct TrackListening {
  /// A recording and the spans to transcribe, on its own timeline.
  struct Place {
    /// The recording's index in the meeting's list.
    var index: Int
    var reference: RecordingReference
    var opened: OpenedRecording
    var windows: [TimeRange]
  }

  /// The transcripts, in the order of the streams.
  struct Found {
    var pieces: [(part: Transcription.Part, raw: RawTranscription)] = []
    var warnings: [QualityWarning] = []
    /// The streams that together sound like the recording.
    var sounding: [Int] = []
  }

  let place: Place
  let tracks: [SelectedTrack]
  let audio: any AudioSource
  /// Transcribes a part.
  let transcribe: (Transcription.Part) async throws -> RawTranscription

  private var description: RecordingDescription { place.opened.description }

  /// - Throws: any error of `transcribe`; a `RecapFailure` if no track of the recording can be used.
  func run() async throws -> Found {
    var found = Found()
    let own = tracks.filter { $0.participantID != nil }
    for track in own { try await listen(to: track, place.windows, of: nil, adding: &found) }
    let others = tracks.filter { $0.participantID == nil }
    if tracks.count == 1 || others.isEmpty {
      // There is nothing to decide.
      for track in others { try await listen(to: track, place.windows, of: nil, adding: &found) }
      found.sounding = sounding(found)
    } else {
      try await judge(others, &found)
    }
    found.pieces.sort { $0.part.track.stream < $1.part.track.stream }
    return found
  }

  private func judge(_ others: [SelectedTrack], _ found: inout Found) async throws {
    var candidates = try found.pieces.map { part, raw in
      TrackJudgement.Candidate(
        stream: part.track.stream, isOwn: true, levels: try levels(of: part.track, as: raw))
    }
    var failure: (any RecapFailure)?
    for track in others {
      do {
        candidates.append(.init(stream: track.stream, isOwn: false, levels: try levels(of: track, as: nil)))
      } catch let problem as any RecapFailure where problem.disposition == .discard {
        failure = failure ?? problem
        found.warnings.append(
          warning(
            .trackUndecodable, track, "the track was left out, for it cannot be decoded: \(problem.cause)"))
      }
    }
    if let failure, candidates.isEmpty { throw failure }
    let main = description.mainAudio?.stream
    candidates.sort { ($0.stream == main ? 0 : 1, $0.stream) < ($1.stream == main ? 0 : 1, $1.stream) }
    let judgement = TrackJudgement(candidates)
    let transcribed = judgement.transcribed
    // If all tracks are silent, one is transcribed anyway, so that the engine reports the silence.
    let least = transcribed.isEmpty ? candidates.first?.stream : nil
    for track in others where candidates.contains(where: { $0.stream == track.stream }) {
      switch judgement.verdicts[track.stream] {
      case .silent where track.stream != least:
        found.warnings.append(warning(.trackSilent, track, "the track is silent and was not listened to"))
      case .silent, .whole:
        try await listen(to: track, place.windows, of: nil, adding: &found)
        if transcribed.count > 1 {
          found.warnings.append(
            warning(.trackUnmatched, track, "no participant's name fits the track; \(Self.whoSpeaks)"))
        }
      case .rest(let spans):
        let allowed = AllowedTime(place.windows)
        let windows = spans.flatMap(allowed.parts)
        guard !windows.isEmpty else { continue }
        try await listen(to: track, windows, of: .mix, adding: &found)
        found.warnings.append(
          warning(
            .mixHoldsMore, track, at: windows.first?.start,
            "the mix holds \(windows.coveredDuration) of sound that no track of its own has; \(Self.whoSpeaks)"
          ))
      case .covered, nil: break
      }
    }
    found.warnings.sort { $0.stream ?? 0 < $1.stream ?? 0 }
    found.sounding = judgement.complete.isEmpty ? sounding(found) : judgement.complete
  }

  private func listen(
    to track: SelectedTrack, _ windows: [TimeRange], of kind: Transcription.Part.Kind?,
    adding found: inout Found
  ) async throws {
    try Task.checkCancellation()
    let part = Transcription.Part(
      recording: place.reference, file: place.opened.file, track: track, windows: windows,
      end: description.timeline.end,
      kind: kind ?? (track.participantID != nil ? .own : tracks.count > 1 ? .unknown : .all))
    found.pieces.append((part, try await transcribe(part)))
  }

  /// Returns the levels measured during transcription, otherwise those of one decoding inside the windows.
  private func levels(of track: SelectedTrack, as raw: RawTranscription?) throws -> TrackLevels {
    if let loudness = raw?.loudness { return TrackLevels(loudness, level: raw?.audio?.level) }
    return try TrackLevels(
      measuring: track.stream, of: place.opened.file, in: place.windows, by: audio)
  }

  /// Returns the streams of all transcribed tracks, without silent ones.
  private func sounding(_ found: Found) -> [Int] {
    let loud = found.pieces.filter { $0.raw.audio?.level?.isSilent != true }
    return (loud.isEmpty ? found.pieces.prefix(1).map(\.part) : loud.map(\.part)).map(\.track.stream).sorted()
  }

  private static let whoSpeaks = "only the speaker timeline names who speaks there"
  /// A longer title is cut.
  private static let longestTitle = 80

  /// - Parameter text: the problem; the track's name is put before it.
  private func warning(
    _ code: QualityWarning.Code, _ track: SelectedTrack, at time: MediaTime? = nil, _ text: String
  ) -> QualityWarning {
    let title = description.audioTracks.first { $0.stream == track.stream }?.title
    let name = title.map { " (\"\(SingleLine.text($0).prefix(Self.longestTitle))\")" } ?? ""
    return QualityWarning(
      code, recording: place.reference.path, stream: track.stream, time: time,
      "\(place.reference.path), stream \(track.stream)\(name): \(text)")
  }
}

extension TrackLevels {
  /// Measures a track's level by decoding it inside some windows, and nothing outside them (R2).
  /// - Throws: any error of the source; `CancellationError`.
  init(
    measuring stream: Int, of recording: InputFile, in windows: [TimeRange], by source: any AudioSource
  ) throws {
    let reader = try source.open(AudioRequest(recording: recording, stream: stream, windows: windows))
    var meter = reader.loudness == nil ? SoundMeter() : nil
    while let block = try reader.read() {
      try Task.checkCancellation()
      meter?.take(block)
    }
    self.init(meter?.loudness ?? reader.loudness ?? Loudness(), level: meter?.level ?? reader.report.level)
  }
}
