package import RecapCore

extension CommandTranscriber {
  package struct Settings: Hashable, Sendable, Codable {
    /// What the program is given.
    package enum Input: String, SettingsChoice {
      /// A WAV file for each piece of AI-on sound.
      case sound
      /// The recording itself, where AI was on for all of it; else as `sound`.
      case recording
    }

    /// The program and its arguments; `{input}`, `{output}`, `{language}`, `{prompt}` and
    /// `{prompt_file}` are filled in.
    package var arguments: [String] = []
    package var input = Input.sound
    /// The longest piece of sound.
    package var maximumPiece = MediaTime(seconds: 300)
    /// What one run may take. Decides no word.
    package var timeLimit = MediaTime(seconds: 800)
    /// Variables that the program gets besides PATH, HOME, LANG and TMPDIR. Decides no word.
    package var environment: [String] = []

    package init() {}

    /// Why the arguments make no sense, nil if they do: they name a place that there is not.
    package static func problem(withArguments arguments: [String]) -> String? {
      CommandLineForm.problem(in: arguments)
    }

    /// These settings, with what decides no word taken from `host`.
    package func placed(as host: Settings) -> Settings {
      var copy = self
      copy.timeLimit = host.timeLimit
      copy.environment = host.environment
      return copy
    }

    private enum CodingKeys: String, CodingKey {
      case arguments, input, environment
      case maximumPiece = "maximum_piece"
      case timeLimit = "time_limit"
    }
  }
}
