/// What a recap was made from and with.
package struct Provenance: Hashable, Sendable, Codable {
  package struct Source: Hashable, Sendable, Codable {
    /// The path as written in the manifest.
    package var path: String
    package var offset: MediaTime
    package var bytes: Int
    package var digest: Digest

    package init(path: String, offset: MediaTime, bytes: Int, digest: Digest) {
      self.path = path
      self.offset = offset
      self.bytes = bytes
      self.digest = digest
    }
  }

  package var software: String
  package var recordings: [Source]
  /// The engine; nil if no recording was opened.
  package var engine: EngineIdentity?
  /// The second engine that pointed at what is listed; nil if the embedded one chose it.
  package var insightEngine: EngineIdentity?
  /// The settings that decide a recap's content.
  package var settings: JSON
  package var settingsDigest: Digest
  /// The digest of manifest content, recordings and settings. A second run with the same one is a duplicate.
  package var inputDigest: Digest
  /// The revision of each stage that ran.
  package var stages: [String: Int]
  /// How the reel's video was made; nil if there is no reel.
  package var reel: Reel.Making?

  package init(
    software: String, recordings: [Source], engine: EngineIdentity?,
    insightEngine: EngineIdentity? = nil, settings: JSON, settingsDigest: Digest, inputDigest: Digest,
    stages: [String: Int], reel: Reel.Making? = nil
  ) {
    self.software = software
    self.recordings = recordings
    self.engine = engine
    self.insightEngine = insightEngine
    self.settings = settings
    self.settingsDigest = settingsDigest
    self.inputDigest = inputDigest
    self.stages = stages
    self.reel = reel
  }

  private enum CodingKeys: String, CodingKey {
    case software, recordings, engine, settings, stages, reel
    case insightEngine = "insight_engine"
    case settingsDigest = "settings_digest"
    case inputDigest = "input_digest"
  }
}

/// Measurements that tell a reader how far to trust a recap (R11).
package struct QualityFacts: Hashable, Sendable, Codable {
  package struct Track: Hashable, Sendable, Codable {
    package var recording: String
    package var stream: Int
    package var participant: String?
    package var report: AudioReport

    package init(recording: String, stream: Int, participant: String?, report: AudioReport) {
      self.recording = recording
      self.stream = stream
      self.participant = participant
      self.report = report
    }
  }

  /// The length of the recorded meeting.
  package var duration: MediaTime
  /// The length of the AI windows inside it.
  package var covered: MediaTime
  /// The share of the AI windows in which anyone speaks, 0 … 1.
  package var speechShare: Double
  /// The share of the speech in which more than one person speaks; nil if it is not known.
  package var overlapShare: Double?
  /// The share of segments whose speaker is unknown.
  package var unknownSpeakerShare: Double
  /// The share of words with a confidence below one half; nil if the engine reports no confidences.
  package var lowConfidenceShare: Double?
  /// The number of words in each tenth of the meeting.
  package var wordsByTenth: [Int]
  /// The number of segments dropped as a repetition loop or as no speech.
  package var droppedSegments: Int
  /// The number of words removed as crosstalk; nil if there were no tracks to compare.
  package var crosstalkWords: Int?
  /// The number of places at which a name or term of the meeting stands for what was heard; nil if there is
  /// none.
  package var replacedWords: Int?
  package var tracks: [Track]
  /// Everything that is missing, damaged, guessed or replaced.
  package var warnings: [QualityWarning]

  package init(
    duration: MediaTime, covered: MediaTime, speechShare: Double, unknownSpeakerShare: Double,
    lowConfidenceShare: Double?, wordsByTenth: [Int], droppedSegments: Int, overlapShare: Double? = nil,
    crosstalkWords: Int? = nil, replacedWords: Int? = nil, tracks: [Track], warnings: [QualityWarning]
  ) {
    self.duration = duration
    self.covered = covered
    self.speechShare = speechShare
    self.unknownSpeakerShare = unknownSpeakerShare
    self.lowConfidenceShare = lowConfidenceShare
    self.wordsByTenth = wordsByTenth
    self.droppedSegments = droppedSegments
    self.overlapShare = overlapShare
    self.crosstalkWords = crosstalkWords
    self.replacedWords = replacedWords
    self.tracks = tracks
    self.warnings = warnings
  }

  /// A Boolean value that indicates whether speech may be missing from the transcript, because sound is lost
  /// or damaged or was not read.
  package var isSoundMissing: Bool {
    tracks.contains(where: \.report.isSoundMissing) || warnings.contains { $0.code == .trackUnread }
  }

  private enum CodingKeys: String, CodingKey {
    case duration, covered, tracks, warnings
    case speechShare = "speech_share"
    case unknownSpeakerShare = "unknown_speaker_share"
    case lowConfidenceShare = "low_confidence_share"
    case wordsByTenth = "words_by_tenth"
    case droppedSegments = "dropped_segments"
    case overlapShare = "overlap_share"
    case crosstalkWords = "overheard_words"
    case replacedWords = "replaced_words"
  }
}
