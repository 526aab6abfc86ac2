/// Turns one track's audio into text. The engines are in `RecapSpeech` and `RecapExternalSpeech`.
package protocol Transcriber: Sendable {
  /// A Boolean value that indicates whether the engine transcribes one track at a time. It is false for an
  /// engine that reads a transcript of the whole recording, which is called once, however many tracks there
  /// are.
  var transcribesPerTrack: Bool { get }

  /// The processor time that the engine's own processes have used so far, for this and other jobs.
  var processorTime: Duration { get }

  /// Returns the exact identity of the engine: part of a record's provenance.
  /// - Throws: a `RecapFailure` with exit code 69 if a library or model is missing or wrong.
  func identify(_ job: TranscriptionJob?) throws -> EngineIdentity

  /// Returns the identity of the engine as far as it is known without starting or loading anything, for
  /// submitting a meeting.
  /// - Throws: the errors of `identify`.
  func submission(_ job: TranscriptionJob?) throws -> EngineIdentity

  /// Returns why the engine cannot transcribe a language (BCP 47); nil if it can, or if only transcribing
  /// tells. This neither starts nor loads anything.
  func problem(withLanguage language: String) -> String?

  /// Checks for `recap doctor` whether the engine can be used now; may query a server.
  /// - Returns: the result, in words.
  /// - Throws: a `RecapFailure` that says what is missing.
  func readiness() async throws -> String

  /// Transcribes the speech of one track. Times are on the recording's own timeline, inside the job's
  /// windows, in any order. The engine stops soon after its task is cancelled.
  ///
  /// - Parameter progress: receives the time that recognition has reached in the track. It is called from any
  ///   task.
  /// - Throws: a `RecapFailure`; `CancellationError`.
  func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription
}

extension Transcriber {
  package var transcribesPerTrack: Bool { true }
  package var processorTime: Duration { .zero }

  package func submission(_ job: TranscriptionJob?) throws -> EngineIdentity { try identify(job) }

  package func problem(withLanguage language: String) -> String? { nil }

  /// Checks that the engine can transcribe `language`, when a meeting is submitted and before it is
  /// transcribed.
  /// - Throws: `LanguageUnsupported` if it cannot.
  package func admit(language: String) throws(LanguageUnsupported) {
    if let problem = problem(withLanguage: language) { throw LanguageUnsupported(language, problem) }
  }

  package func readiness() async throws -> String {
    let engine = try identify(nil)
    return "\(engine.engine) \(engine.version), \(engine.model)"
  }
}

/// The configured engine cannot transcribe the language of the manifest (exit code 78). Waiting does not
/// help: the meeting is not queued, and a queued job is discarded.
package struct LanguageUnsupported: RecapFailure {
  package let operation = "transcribe"
  package let subject: String
  package let cause: String
  package let hint: String? =
    "set transcription.profile to accurate, which supports about a hundred languages"
  package let exitCode = ExitCode.configuration

  init(_ language: String, _ problem: String) {
    subject = "speech in \"\(SingleLine.text(language))\""
    cause = problem
  }
}

/// One track to recognise.
package struct TranscriptionJob: Sendable, Hashable {
  package var recording: InputFile
  /// The container's stream index.
  package var stream: Int
  /// The AI windows on the recording's own timeline: nothing outside may be recognised (R2).
  package var windows: [TimeRange]
  /// The times at which the platform's log changes speakers: good places to cut.
  package var speakerChanges: [MediaTime]
  /// The BCP 47 language tag.
  package var language: String
  /// Names and terms that were listed as likely: a hint for the engine.
  package var vocabulary: [String]
  /// All names and terms of the meeting, to hear doubtful words again with.
  package var terms: MeetingVocabulary
  /// A Boolean value that indicates whether AI was on for the whole recording: only then may it be passed on
  /// as a whole (R2).
  package var isWholeRecording: Bool
  /// The end of the recording; nil if it is not known.
  package var end: MediaTime?
  /// The people who may be named in a transcript.
  package var participants: [Participant]

  package init(
    recording: InputFile, stream: Int, windows: [TimeRange], speakerChanges: [MediaTime] = [],
    language: String = "en", vocabulary: [String] = [], terms: MeetingVocabulary = .init(),
    isWholeRecording: Bool = false, end: MediaTime? = nil, participants: [Participant] = []
  ) {
    self.recording = recording
    self.stream = stream
    self.windows = windows
    self.speakerChanges = speakerChanges
    self.language = language
    self.vocabulary = vocabulary
    self.terms = terms
    self.isWholeRecording = isWholeRecording
    self.end = end
    self.participants = participants
  }
}

/// The name, version and weights of the engine behind a transcript.
package struct EngineIdentity: Hashable, Sendable, Codable {
  package var engine: String
  package var version: String
  package var model: String
  /// The digest (`sha256:…`) of each file that decides the words, by role (`model.encoder`, `vad`,
  /// `transcript`).
  package var digests: [String: String]

  package init(engine: String, version: String, model: String, digests: [String: String]) {
    self.engine = engine
    self.version = version
    self.model = model
    self.digests = digests
  }
}

/// A piece of text from an engine, before normalisation.
package struct RecognizedSegment: Hashable, Sendable {
  package var range: TimeRange
  package var text: String
  /// The measured word times; nil if the engine has none.
  package var words: [Word]?
  /// The span in which the text may have been said, if `range` is only an estimate, which makes its speech
  /// rate meaningless; nil if `range` is exact.
  package var doubt: TimeRange?
  /// The speech regions inside `range`; empty if they are not known.
  package var speech: [TimeRange]
  /// The name in a transcript file; engines that listen never set it (R9).
  package var speakerName: String?
  /// The confidence, 0 … 1.
  package var confidence: Double?
  /// A Boolean value that indicates whether the engine itself marks this as no speech or a repetition loop:
  /// never counted (R3).
  package var isNonSpeech: Bool

  package init(
    range: TimeRange, text: String, words: [Word]? = nil, speech: [TimeRange] = [],
    speakerName: String? = nil, confidence: Double? = nil, isNonSpeech: Bool = false
  ) {
    self.range = range
    self.text = text
    self.words = words
    self.speech = speech
    self.speakerName = speakerName
    self.confidence = confidence
    self.isNonSpeech = isNonSpeech
  }
}

/// An engine's result for one track.
package struct RawTranscription: Sendable {
  package var segments: [RecognizedSegment]
  /// The speech regions, sorted and disjoint; empty if the engine does not listen.
  package var speech: [TimeRange]
  /// The health of the decoded track; nil if no audio was read.
  package var audio: AudioReport?
  /// The loudness of the track, on the recording's own timeline; nil if no audio was read.
  package var loudness: Loudness?
  /// Warnings about parts that were left out or estimated.
  package var warnings: [QualityWarning]

  package init(
    segments: [RecognizedSegment], speech: [TimeRange], audio: AudioReport?, loudness: Loudness? = nil,
    warnings: [QualityWarning] = []
  ) {
    self.segments = segments
    self.speech = speech
    self.audio = audio
    self.loudness = loudness
    self.warnings = warnings
  }
}
