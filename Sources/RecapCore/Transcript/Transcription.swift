/// From recordings to the meeting's transcript: what is said inside the AI-on windows, by whom, when.
package struct Transcription: Stage {
  package struct Settings: Hashable, Sendable, Codable {
    package var normalizer: TranscriptNormalizer.Settings
    package var attribution: SpeakerAttribution.Settings
    package var crossTalk: CrossTalk.Settings
    /// Names and terms that are likely to be said.
    package var vocabulary: [String]

    package init(
      normalizer: TranscriptNormalizer.Settings = .init(), attribution: SpeakerAttribution.Settings = .init(),
      crossTalk: CrossTalk.Settings = .init(), vocabulary: [String] = []
    ) {
      self.normalizer = normalizer
      self.attribution = attribution
      self.crossTalk = crossTalk
      self.vocabulary = vocabulary
    }
  }

  package struct Input: Sendable {
    package var meeting: Meeting
    /// The meeting's recordings, in its order.
    package var recordings: [OpenedRecording]

    package init(meeting: Meeting, recordings: [OpenedRecording]) {
      self.meeting = meeting
      self.recordings = recordings
    }
  }

  /// All times are on the meeting's timeline.
  package struct Output: Hashable, Sendable, Codable {
    package var transcript: Transcript
    /// Where somebody speaks, sorted and disjoint.
    package var speech: [TimeRange]
    /// The health of each track that was heard.
    package var tracks: [QualityFacts.Track]
    /// Pieces left out as a repetition loop or as no speech.
    package var droppedSegments: Int
    /// How long more than one person speaks; nil if neither tracks nor a timeline tell.
    package var overlap: MediaTime?
    /// Words left out because a microphone only overheard them; nil if there are no tracks to compare.
    package var overheardWords: Int?
    /// The AI-on spans that were listened to, inside the recordings; sorted and disjoint.
    package var windows: [TimeRange]
    /// What transcribers left out or estimated, and what was found of tracks that no name gives to anybody.
    package var warnings: [QualityWarning]
    /// For each recording of the meeting the streams that together sound like it; empty if nobody listened.
    package var sounding: [[Int]]
    /// The recordings that hold the same talk.
    package var repeated: [RepeatedTalk.Finding]
  }

  package static let stageName = "transcribe"
  package static let stageRevision = 6
  package let name = stageName
  package let revision = stageRevision

  private let transcriber: any Transcriber
  private let audio: any AudioSource
  private let settings: Settings
  private let progress: @Sendable (Double) -> Void

  /// - Parameters:
  ///   - audio: measures tracks that no name gives to anybody.
  ///   - progress: 0 … 1 of the work; called from any task, never with less than before.
  package init(
    transcriber: any Transcriber, audio: any AudioSource, settings: Settings = Settings(),
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.transcriber = transcriber
    self.audio = audio
    self.settings = settings
    self.progress = progress
  }

  /// - Throws: what the transcriber throws; an `InputFailure` (65) where a recording has no audio.
  package func run(_ input: Input) async throws -> Output {
    let meeting = input.meeting
    let timeline = SpeakerTimeline(meeting.speakerTimeline)
    let attribution = SpeakerAttribution(
      settings.attribution, timeline: timeline, participants: meeting.participants)
    var heard = HeardTracks()
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
          part, changes: timeline.changes, number: before + done, of: total, in: meeting)
      }
      let found = try await listening.run()
      for (part, raw) in found.pieces {
        heard.add(
          raw, of: part, normalizer: TranscriptNormalizer(settings.normalizer), attribution: attribution)
      }
      warnings += found.warnings
      if transcriber.hearsTracks { sounding[place.index] = found.sounding }
    }
    let overheard = heard.removeCrossTalk(CrossTalk(settings.crossTalk))
    let repeated = heard.removeRepeatedTalk()
    try checkPlaces(of: repeated, in: meeting)
    progress(1)
    return Output(
      transcript: Transcript(
        meetingID: meeting.id, language: meeting.language, segments: Self.numbered(heard.segments)),
      speech: heard.speech.merged(), tracks: heard.tracks, droppedSegments: heard.dropped,
      overlap: heard.overlap ?? timeline.overlap(within: heard.windows.merged()), overheardWords: overheard,
      windows: heard.windows.merged(), warnings: heard.warnings + warnings + RepeatedTalk.warnings(repeated),
      sounding: sounding, repeated: repeated)
  }

  /// Where the same talk lies at two times of the meeting, one of them is wrong, and perhaps without AI (R2).
  private func checkPlaces(of repeated: [RepeatedTalk.Finding], in meeting: Meeting) throws {
    guard meeting.ai != .whole, let doubtful = repeated.first(where: { !$0.isInPlace }) else { return }
    throw InputFailure(
      "transcribe", doubtful.recording,
      "it holds the talk of \(doubtful.original)\(doubtful.place), and AI was not on throughout",
      hint: "correct the offsets in the manifest, or list one of the two alone")
  }

  /// One track of one recording, with the spans to listen to on the recording's own timeline.
  struct Part {
    /// Whose voices are on it.
    enum Kind {
      /// Its participant's.
      case own
      /// Somebody's whom no name tells.
      case unknown
      /// Those of people who have tracks of their own as well, and others.
      case mix
      /// Everybody's: there is no other track.
      case all
    }

    var recording: RecordingReference
    var file: InputFile
    var track: SelectedTrack
    var windows: [TimeRange]
    /// Of the recording.
    var end: MediaTime
    var kind: Kind
  }

  /// The recordings in which AI was on at some time.
  private func places(of input: Input) throws -> [TrackListening.Place] {
    var places: [TrackListening.Place] = []
    for (index, (reference, recording)) in zip(input.meeting.recordings, input.recordings).enumerated() {
      let description = recording.description
      let windows = description.timeline.windows(of: input.meeting.ai, offset: reference.offset)
      guard !windows.isEmpty else { continue }
      guard !transcriber.hearsTracks || !description.audioTracks.isEmpty else {
        throw InputFailure(
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
    return transcriber.hearsTracks
      ? TrackSelection.tracks(of: description, in: meeting)
      : [SelectedTrack(stream: description.mainAudio?.stream ?? 0, participantID: nil)]
  }

  private func transcribe(
    _ part: Part, changes: [MediaTime], number: Int, of count: Int, in meeting: Meeting
  ) async throws -> RawTranscription {
    let job = TranscriptionJob(
      recording: part.file, stream: part.track.stream, windows: part.windows,
      // On somebody's own track nobody else starts to speak.
      speakerChanges: part.track.participantID == nil ? changes.map { $0 - part.recording.offset } : [],
      language: meeting.language, vocabulary: settings.vocabulary,
      isWholeRecording: meeting.ai == .whole && part.kind != .mix, end: part.end,
      participants: meeting.participants)
    let (progress, windows) = (progress, part.windows)
    let total = Double(max(1, windows.coveredDuration.milliseconds))
    return try await transcriber.transcribe(job) { time in
      let done = windows.compactMap { $0.intersection(TimeRange(start: .zero, end: time)) }.coveredDuration
      progress((Double(number) + min(1, Double(done.milliseconds) / total)) / Double(count))
    }
  }

  /// Everybody's segments in time order, with ids that sort the same way: `s0001`, `s0002`, …
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
