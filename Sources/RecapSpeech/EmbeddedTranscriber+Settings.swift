package import RecapCore

extension EmbeddedTranscriber {
  /// What decides the words. Where the engine is and how many workers it has do not, and are no
  /// settings of a recap.
  package struct Settings: Hashable, Sendable, Codable {
    /// Which engine writes down what is said; nil: `whisper`.
    package var recognizer: EmbeddedRecognizer?
    /// For `whisper` the name of a model that set-up puts in place or a file in ggml's form, nil: the profile's;
    /// for `sherpa` a folder.
    package var model: String?
    /// What kind of model lies in that folder.
    package var family: SherpaFamily?
    /// The longest stretch recognised at once; nil: what suits the engine.
    package var maximumWindow: MediaTime?
    /// The longest pause inside such a stretch.
    package var maximumGap = MediaTime(seconds: 1.5)
    /// What is heard before and after the speech of a stretch.
    package var margin = MediaTime(seconds: 0.2)
    /// Silence put around a stretch.
    package var padding = MediaTime(seconds: 0)
    /// How far from a speaker change a pause may be to be cut at.
    package var changeTolerance = MediaTime(seconds: 0.5)
    /// 0 … 1: from which probability on a sound counts as a voice.
    package var threshold = 0.3
    /// A shorter pause does not part two stretches of speech.
    package var minimumSilence = MediaTime(seconds: 0.1)
    /// A shorter sound is no speech.
    package var minimumSpeech = MediaTime(seconds: 0.1)
    package var whisper = WhisperRecognizer.Settings()

    package init(_ recognizer: EmbeddedRecognizer? = nil) { self.recognizer = recognizer }

    /// The same with what `profile` decides filled in, where it was left open.
    package func completed(by profile: TranscriptionProfile) -> Settings {
      var settings = self
      settings.recognizer = recognizer ?? .whisper
      if settings.recognizer == .whisper {
        settings.model = model ?? profile.model.rawValue
        settings.whisper.doubtfulBelow = whisper.doubtfulBelow ?? profile.doubtfulBelow
        // A larger model may know better than Moonshine base.
        settings.whisper.secondOpinionBelow =
          whisper.secondOpinionBelow ?? (settings.usesInstalledModel ? profile.secondOpinionBelow : 0)
      }
      settings.maximumWindow = settings.longestWindow
      return settings
    }

    private var usesInstalledModel: Bool { model.flatMap(WhisperModel.init) != nil }

    var engine: EmbeddedRecognizer { recognizer ?? .whisper }

    /// Why the model cannot do a language (BCP 47), nil if it can or where only it knows.
    ///
    /// - Throws: `EngineUnavailable` if a model's files have to be asked and are not what they should be.
    func problem(with language: String) throws(EngineUnavailable) -> String? {
      let known: Set<String>?
      switch engine {
      case .whisper: known = WhisperModel.languages(of: model)
      case .moonshine: known = ["en"]
      case .sherpa:
        let metadata = try SherpaModel(family: family, folder: model).inspected()
        known = family?.languages(metadata)
      }
      // Which language it is, is found out by a model that knows several.
      guard language != "auto" || known == ["en"] else { return nil }
      return SherpaFamily.problem(with: language, of: known)
    }

    var longestWindow: MediaTime { maximumWindow ?? bestWindow }
    private var bestWindow: MediaTime {
      engine == .sherpa && family == .moonshine ? EmbeddedRecognizer.moonshine.bestWindow : engine.bestWindow
    }

    var listening: HostedRecognition.Listening {
      HostedRecognition.Listening(
        maximumWindow: longestWindow, maximumGap: maximumGap, margin: margin, padding: padding,
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
