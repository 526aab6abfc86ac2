package import RecapCore

extension EngineProcessTranscriber {
  package struct Settings: Hashable, Sendable, Codable {
    /// The program and its arguments.
    package var arguments: [String] = []
    /// The names of the variables that the program gets besides PATH, HOME, LANG, TMPDIR and
    /// LD_LIBRARY_PATH. Does not affect the transcript.
    package var environment: [String] = []
    /// The maximum length of a chunk; nil is the program's, or 28 s if it has none.
    package var maximumWindow: MediaTime?
    /// The maximum pause inside a chunk.
    package var maximumGap = MediaTime(seconds: 1.5)
    /// The sound before and after the speech of a chunk that belongs to it.
    package var margin = MediaTime(seconds: 0.2)
    /// 0 … 1: the probability from which sound counts as a voice.
    package var threshold = 0.3

    package init() {}

    /// Returns these settings, with those that do not affect the transcript taken from `local`.
    package func placed(as local: Settings) -> Settings {
      var copy = self
      copy.environment = local.environment
      return copy
    }

    private enum CodingKeys: String, CodingKey {
      case arguments, environment, margin, threshold
      case maximumWindow = "maximum_window"
      case maximumGap = "maximum_gap"
    }
  }
}
