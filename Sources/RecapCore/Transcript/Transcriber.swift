/// Turns one track's audio into text. One file an engine; see `RecapSpeech`.
package protocol Transcriber: Sendable {
  /// Whether the engine hears one track at a time; false if it reads a transcript of the whole
  /// recording, which is then asked for once however many tracks there are.
  var hearsTracks: Bool { get }

  /// Processor time that processes of its own have used so far, for this and other jobs.
  var processorTime: Duration { get }

  /// Who recognises, exactly: part of a record's provenance.
  /// - Throws: a `RecapFailure` with exit code 69 if a library or model is missing or wrong.
  func identify(_ job: TranscriptionJob?) throws -> EngineIdentity

  /// Who will recognise, as far as that is known without starting or loading anything: what a meeting
  /// is queued by.
  /// - Throws: as `identify`.
  func submission(_ job: TranscriptionJob?) throws -> EngineIdentity

  /// Why the engine cannot write down a language (BCP 47), nil if it can, or where only listening tells. Neither
  /// starts nor loads anything.
  func problem(withLanguage language: String) -> String?

  /// Whether the engine can be used now, for `recap doctor`; may ask a server.
  /// - Returns: what was found, in words.
  /// - Throws: a `RecapFailure` that says what is missing.
  func readiness() async throws -> String

  /// Recognises the speech of one track. Times are on the recording's own timeline, inside the
  /// job's windows; order does not matter. Stops soon after its task is cancelled.
  ///
  /// - Parameter progress: how far into the track recognition has come. Called from any task.
  /// - Throws: a `RecapFailure`; `CancellationError`.
  func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription
}

extension Transcriber {
  package var hearsTracks: Bool { true }
  package var processorTime: Duration { .zero }

  package func submission(_ job: TranscriptionJob?) throws -> EngineIdentity { try identify(job) }

  package func problem(withLanguage language: String) -> String? { nil }

  /// Whether the engine can write down `language`: asked where a meeting is handed in, and before one is listened to.
  /// - Throws: `LanguageUnsupported`.
  package func admit(language: String) throws(LanguageUnsupported) {
    if let problem = problem(withLanguage: language) { throw LanguageUnsupported(language, problem) }
  }

  package func readiness() async throws -> String {
    let engine = try identify(nil)
    return "\(engine.engine) \(engine.version), \(engine.model)"
  }
}

/// The engine of the settings cannot write down the language of the manifest (78). No waiting mends that: the meeting is
/// not queued, and a job that was is given up.
package struct LanguageUnsupported: RecapFailure {
  package let operation = "transcribe"
  package let subject: String
  package let cause: String
  package let hint: String? = "transcription.profile: accurate knows about a hundred languages"
  package let exitCode = ExitCode.configuration

  init(_ language: String, _ problem: String) {
    subject = "what is said in \"\(SingleLine.text(language))\""
    cause = problem
  }
}

/// One track to recognise.
package struct TranscriptionJob: Sendable, Hashable {
  package var recording: InputFile
  /// The container's stream index.
  package var stream: Int
  /// AI-on spans on the recording's own timeline: nothing outside may be recognised (R2).
  package var windows: [TimeRange]
  /// When the platform says that the speaker changes: good places to cut.
  package var speakerChanges: [MediaTime]
  /// BCP 47.
  package var language: String
  /// Names and terms that are likely to be said.
  package var vocabulary: [String]
  /// Whether AI was on for all of the recording: only then may it be given away as a whole (R2).
  package var isWholeRecording: Bool
  /// Where the recording ends; nil if that is not known.
  package var end: MediaTime?
  /// Who may be named in a transcript.
  package var participants: [Participant]

  package init(
    recording: InputFile, stream: Int, windows: [TimeRange], speakerChanges: [MediaTime] = [],
    language: String = "en", vocabulary: [String] = [], isWholeRecording: Bool = false,
    end: MediaTime? = nil, participants: [Participant] = []
  ) {
    self.recording = recording
    self.stream = stream
    self.windows = windows
    self.speakerChanges = speakerChanges
    self.language = language
    self.vocabulary = vocabulary
    self.isWholeRecording = isWholeRecording
    self.end = end
    self.participants = participants
  }
}

/// The name, version and weights behind a transcript.
package struct EngineIdentity: Hashable, Sendable, Codable {
  package var engine: String
  package var version: String
  package var model: String
  /// `sha256:…` of each file that decides the words, by role (`model.encoder`, `vad`, `transcript`).
  package var digests: [String: String]

  package init(engine: String, version: String, model: String, digests: [String: String]) {
    self.engine = engine
    self.version = version
    self.model = model
    self.digests = digests
  }
}

/// A piece of text as an engine gave it, before normalising.
package struct RecognizedSegment: Hashable, Sendable {
  package var range: TimeRange
  package var text: String
  /// Measured word times; nil if the engine has none.
  package var words: [Word]?
  /// Where it may have been said, if `range` is only an estimate: its speed tells nothing then. Nil if
  /// `range` holds.
  package var doubt: TimeRange?
  /// Where inside `range` a voice was active; empty if unknown.
  package var speech: [TimeRange]
  /// The name that a transcript file gave; engines that listen never set it (R9).
  package var speakerName: String?
  /// 0 … 1.
  package var confidence: Double?
  /// The engine itself calls this no speech or a repetition loop: never counted (R3).
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

/// What an engine returns for one track.
package struct RawTranscription: Sendable {
  package var segments: [RecognizedSegment]
  /// Where a voice was active, sorted and disjoint; empty if the engine does not listen.
  package var speech: [TimeRange]
  /// The health of the decoded track; nil if no audio was read.
  package var audio: AudioReport?
  /// How loud the track is, on the recording's own timeline; nil if no audio was read.
  package var loudness: Loudness?
  /// What was left out or estimated.
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
