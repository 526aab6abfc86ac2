package import RecapCore

extension HostTranscriber {
  package struct Settings: Hashable, Sendable, Codable {
    /// The program and its arguments.
    package var arguments: [String] = []
    /// Variables that the program gets besides PATH, HOME, LANG, TMPDIR and LD_LIBRARY_PATH. Decides no word.
    package var environment: [String] = []
    /// The longest stretch recognised at once; nil: what the program says, else 28 s.
    package var maximumWindow: MediaTime?
    /// The longest pause inside such a stretch.
    package var maximumGap = MediaTime(seconds: 1.5)
    /// What is heard before and after the speech of a stretch.
    package var margin = MediaTime(seconds: 0.2)
    /// 0 … 1: from which probability on a sound counts as a voice.
    package var threshold = 0.3

    package init() {}

    /// These settings, with what decides no word taken from `host`.
    package func placed(as host: Settings) -> Settings {
      var copy = self
      copy.environment = host.environment
      return copy
    }

    private enum CodingKeys: String, CodingKey {
      case arguments, environment, margin, threshold
      case maximumWindow = "maximum_window"
      case maximumGap = "maximum_gap"
    }
  }
}
