/// The stage that transcribes the recordings of a meeting: what is said inside the AI windows, by whom and
/// when.
package struct Transcription: Stage {
  package struct Settings: Hashable, Sendable, Codable {
    package var normalizer: TranscriptNormalizer.Settings
    package var attribution: SpeakerAttribution.Settings
    package var crossTalk: CrosstalkRemoval.Settings
    /// Names and terms that are likely to occur.
    package var vocabulary: [String]

    package init(
      normalizer: TranscriptNormalizer.Settings = .init(), attribution: SpeakerAttribution.Settings = .init(),
      crossTalk: CrosstalkRemoval.Settings = .init(), vocabulary: [String] = []
    ) {
      self.normalizer = normalizer
      self.attribution = attribution
      self.crossTalk = crossTalk
      self.vocabulary = vocabulary
    }
  }

  package struct Input: Sendable {
    package var meeting: Meeting
    /// The meeting's recordings, in the meeting's order.
    package var recordings: [OpenedRecording]

    package init(meeting: Meeting, recordings: [OpenedRecording]) {
      self.meeting = meeting
      self.recordings = recordings
    }
  }

  /// The stage's result; all times are on the meeting's timeline.
  package struct Output: Hashable, Sendable, Codable {
    package var transcript: Transcript
    /// The speech regions, sorted and disjoint.
    package var speech: [TimeRange]
    /// The health of each track that was transcribed.
    package var tracks: [QualityFacts.Track]
    /// The number of pieces left out as a repetition loop or as no speech.
    package var droppedSegments: Int
    /// The time in which more than one person speaks; nil if neither tracks nor a speaker timeline show it.
    package var overlap: MediaTime?
    /// The number of words removed as crosstalk; nil if there are no tracks to compare.
    package var crosstalkWords: Int?
    /// The parts of the AI windows that lie inside the recordings and were transcribed; sorted and disjoint.
    package var windows: [TimeRange]
    /// The transcribers' warnings about parts that were left out or estimated, and warnings about unassigned
    /// tracks.
    package var warnings: [QualityWarning]
    /// For each recording of the meeting, the streams that together sound like it; empty if it was not
    /// listened to.
    package var sounding: [[Int]]
    /// The recordings that hold the same talk.
    package var repeated: [RepeatedTalk.Finding]

    private enum CodingKeys: String, CodingKey {
      case transcript, speech, tracks, droppedSegments, overlap, windows, warnings, sounding, repeated
      case crosstalkWords = "overheardWords"
    }
  }

  package static let name = StageName.transcribe
  package static let revision = 8

  private let transcriber: any Transcriber
  private let audio: any AudioSource
  private let settings: Settings

  /// - Parameter audio: measures unassigned tracks.
  package init(transcriber: any Transcriber, audio: any AudioSource, settings: Settings = Settings()) {
    self.transcriber = transcriber
    self.audio = audio
    self.settings = settings
  }

  /// - Parameter progress: called from any task.
  /// - Throws: any error of the transcriber; an `OperationFailure` (exit code 65) if a recording has no audio.
  package func run(
    _ input: Input, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> Output {
    let meeting = input.meeting
    let timeline = SpeakerTimeline(meeting.speakerTimeline)
    let attribution = SpeakerAttribution(
      settings.attribution, timeline: timeline, participants: meeting.participants)
    let terms = MeetingVocabulary(of: meeting, listed: settings.vocabulary)
    // What a transcript file says is not changed.
    let spelling = TermSpelling(transcriber.transcribesPerTrack ? terms : MeetingVocabulary())
    var transcripts = TrackTranscripts()
    var warnings: [QualityWarning] = []
    var sounding = [[Int]](repeating: [], count: meeting.recordings.count)
    let places = try places(of: input)
    let selected = places.map { tracks(of: $0, in: meeting) }
    let total = selected.reduce(0) { $0 + $1.count }
    for (number, (place, tracks)) in zip(places, selected).enumerated() {
      let before = selected.prefix(number).reduce(0) { $0 + $1.count }
      var done = 0
      let listening = TrackListening(place: place, tracks: tracks, audio: audio) { part in
        defer { done += 1 }
        return try await transcribe(
          part, changes: timeline.changes, terms: terms, number: before + done, of: total, in: meeting,
          progress: progress)
      }
      let found = try await listening.run()
      for (part, raw) in found.pieces {
        transcripts.add(
          raw, of: part, normalizer: TranscriptNormalizer(settings.normalizer), spelling: spelling,
          attribution: attribution)
      }
      warnings += found.warnings
      if transcriber.transcribesPerTrack { sounding[place.index] = found.sounding }
    }
    let crosstalkWords = transcripts.removeCrosstalk(CrosstalkRemoval(settings.crossTalk))
    let repeated = transcripts.removeRepeatedTalk()
    try checkPlaces(of: repeated, in: meeting)
    progress(1)
    return Output(
      transcript: Transcript(
        meetingID: meeting.id, language: meeting.language,
        segments: Self.numbered(TermAgreement.agreed(transcripts.segments))),
      speech: transcripts.speech.merged(), tracks: transcripts.tracks, droppedSegments: transcripts.dropped,
      overlap: transcripts.overlap ?? timeline.overlap(within: transcripts.windows.merged()),
      crosstalkWords: crosstalkWords,
      windows: transcripts.windows.merged(),
      warnings: transcripts.warnings + warnings + RepeatedTalk.warnings(repeated),
      sounding: sounding, repeated: repeated)
  }

  /// If the same talk lies at two times of the meeting, one of them is wrong, and AI may have been off then
  /// (R2).
  private func checkPlaces(of repeated: [RepeatedTalk.Finding], in meeting: Meeting) throws {
    guard meeting.ai != .whole, let doubtful = repeated.first(where: { !$0.isInPlace }) else { return }
    throw OperationFailure(
      "transcribe", doubtful.recording,
      "it holds the talk of \(doubtful.original)\(doubtful.place), and AI was not on throughout",
      hint: "correct the offsets in the manifest, or list only one of the two")
  }

  /// One track of one recording, with the spans to transcribe on the recording's own timeline.
  struct Part {
    /// Whose voices are on the track.
    enum Kind {
      /// One participant's own.
      case own
      /// A single speaker's, who is not known by name.
      case unknown
      /// Those of people who also have their own tracks, and others.
      case mix
      /// Everyone's: there is no other track.
      case all
    }

    var recording: RecordingReference
    var file: InputFile
    var track: SelectedTrack
    var windows: [TimeRange]
    /// The end of the recording.
    var end: MediaTime
    var kind: Kind
  }

  /// Returns the recordings in which AI was on at some time.
  private func places(of input: Input) throws -> [TrackListening.Place] {
    var places: [TrackListening.Place] = []
    for (index, (reference, recording)) in zip(input.meeting.recordings, input.recordings).enumerated() {
      let description = recording.description
      let windows = description.timeline.windows(of: input.meeting.ai, offset: reference.offset)
      guard !windows.isEmpty else { continue }
      guard !transcriber.transcribesPerTrack || !description.audioTracks.isEmpty else {
        throw OperationFailure(
          "transcribe", reference.path, "the recording has no audio track",
          hint: "record with sound, or put a transcript beside the recording and use the sidecar engine")
      }
      places.append(
        TrackListening.Place(index: index, reference: reference, opened: recording, windows: windows))
    }
    return places
  }

  private func tracks(of place: TrackListening.Place, in meeting: Meeting) -> [SelectedTrack] {
    let description = place.opened.description
    return transcriber.transcribesPerTrack
      ? TrackSelection.tracks(of: description, in: meeting)
      : [SelectedTrack(stream: description.mainAudio?.stream ?? 0, participantID: nil)]
  }

  private func transcribe(
    _ part: Part, changes: [MediaTime], terms: MeetingVocabulary, number: Int, of count: Int,
    in meeting: Meeting,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> RawTranscription {
    let job = TranscriptionJob(
      recording: part.file, stream: part.track.stream, windows: part.windows,
      // On a participant's own track, no other speaker begins.
      speakerChanges: part.track.participantID == nil ? changes.map { $0 - part.recording.offset } : [],
      language: meeting.language,
      // No more of them than the digest of the input counts.
      vocabulary: MeetingVocabulary(meeting.vocabulary).terms.map(\.text) + settings.vocabulary, terms: terms,
      isWholeRecording: meeting.ai == .whole && part.kind != .mix, end: part.end,
      participants: meeting.participants)
    let windows = part.windows
    let total = Double(max(1, windows.coveredDuration.milliseconds))
    return try await transcriber.transcribe(job) { time in
      let done = windows.compactMap { $0.intersection(TimeRange(start: .zero, end: time)) }.coveredDuration
      progress((Double(number) + min(1, Double(done.milliseconds) / total)) / Double(count))
    }
  }

  /// Returns all segments in time order, with ids that sort the same way: `s0001`, `s0002`, …
  static func numbered(_ segments: [Segment]) -> [Segment] {
    let digits = max(4, String(segments.count).count)
    let ordered = segments.enumerated().sorted { a, b in
      (a.element.start, a.element.end, a.offset) < (b.element.start, b.element.end, b.offset)
    }
    return ordered.enumerated().map { number, entry in
      var segment = entry.element
      let text = String(number + 1)
      segment.id = "s" + String(repeating: "0", count: digits - text.count) + text
      return segment
    }
  }
}
