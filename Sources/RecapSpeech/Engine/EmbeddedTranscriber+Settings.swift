package import RecapCore

extension EmbeddedTranscriber {
  /// The settings that decide the transcript. The engine's folder and the number of workers do not, and are
  /// not settings of a recap.
  package struct Settings: Hashable, Sendable, Codable {
    /// The recogniser; nil is `whisper`.
    package var recognizer: EmbeddedRecognizer?
    /// For `whisper`, the name of a model that the set-up installs or a file in ggml's format; nil is the
    /// profile's. For `sherpa`, a folder.
    package var model: String?
    /// The family of the model in that folder.
    package var family: SherpaFamily?
    /// The maximum length of a chunk; nil is the best one for the recogniser.
    package var maximumWindow: MediaTime?
    /// The maximum pause inside a chunk.
    package var maximumGap = MediaTime(seconds: 1.5)
    /// The sound before and after the speech of a chunk that belongs to it.
    package var margin = MediaTime(seconds: 0.2)
    /// The silence that is added before and after a chunk.
    package var padding = MediaTime(seconds: 0)
    /// The maximum distance between a speaker change and the pause at which to cut for it.
    package var changeTolerance = MediaTime(seconds: 0.5)
    /// 0 … 1: the probability from which sound counts as a voice.
    package var threshold = 0.3
    /// A shorter pause does not separate two speech regions.
    package var minimumSilence = MediaTime(seconds: 0.1)
    /// A shorter sound is not speech.
    package var minimumSpeech = MediaTime(seconds: 0.1)
    package var whisper = WhisperRecognizer.Settings()

    package init(_ recognizer: EmbeddedRecognizer? = nil) { self.recognizer = recognizer }

    /// Returns these settings with values of `profile` for those that are not set.
    package func completed(by profile: TranscriptionProfile) -> Settings {
      var settings = self
      settings.recognizer = recognizer ?? .whisper
      if settings.recognizer == .whisper {
        settings.model = model ?? profile.model.rawValue
        settings.whisper.doubtfulBelow = whisper.doubtfulBelow ?? profile.doubtfulBelow
        // No fusion with another model: a larger one may be better than Moonshine base.
        settings.whisper.secondOpinionBelow =
          whisper.secondOpinionBelow ?? (settings.usesInstalledModel ? profile.secondOpinionBelow : 0)
      }
      settings.maximumWindow = settings.longestChunk
      return settings
    }

    private var usesInstalledModel: Bool { model.flatMap(WhisperModel.init) != nil }

    var engine: EmbeddedRecognizer { recognizer ?? .whisper }

    /// Returns why the model does not support a language (BCP 47), or nil if it does or if that is unknown.
    ///
    /// - Throws: `EngineUnavailable` if the model's files must be inspected and are invalid.
    func problem(with language: String) throws(EngineUnavailable) -> String? {
      let known: Set<String>?
      switch engine {
      case .whisper: known = WhisperModel.languages(of: model)
      case .moonshine: known = ["en"]
      case .sherpa:
        let metadata = try SherpaModel(family: family, folder: model).inspected()
        known = family?.languages(metadata)
      }
      // A model with several languages detects the language.
      guard language != "auto" || known == ["en"] else { return nil }
      return SherpaFamily.problem(with: language, of: known)
    }

    var longestChunk: MediaTime { maximumWindow ?? bestChunk }
    private var bestChunk: MediaTime {
      engine == .sherpa && family == .moonshine ? EmbeddedRecognizer.moonshine.bestChunk : engine.bestChunk
    }

    var chunking: RecognitionScheduler.Chunking {
      RecognitionScheduler.Chunking(
        maximumLength: longestChunk, maximumGap: maximumGap, margin: margin, padding: padding,
        changeTolerance: changeTolerance, threshold: threshold, minimumSilence: minimumSilence,
        minimumSpeech: minimumSpeech)
    }

    private enum CodingKeys: String, CodingKey {
      case recognizer, model, family, margin, padding, threshold, whisper
      case maximumWindow = "maximum_window"
      case maximumGap = "maximum_gap"
      case changeTolerance = "change_tolerance"
      case minimumSilence = "minimum_silence"
      case minimumSpeech = "minimum_speech"
    }
  }
}
