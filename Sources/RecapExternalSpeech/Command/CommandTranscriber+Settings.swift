package import RecapCore

extension CommandTranscriber {
  package struct Settings: Hashable, Sendable, Codable {
    /// The sound that the program gets.
    package enum Input: String, SettingsChoice {
      /// A WAV file for each chunk of sound inside the AI windows.
      case sound
      /// The recording itself if AI was on throughout; otherwise as `sound`.
      case recording
    }

    /// The program and its arguments. `{input}`, `{output}`, `{language}`, `{prompt}` and `{prompt_file}`
    /// are replaced.
    package var arguments: [String] = []
    package var input = Input.sound
    /// The maximum length of a chunk of sound.
    package var maximumPiece = MediaTime(seconds: 300)
    /// The time limit of one run. Does not affect the transcript.
    package var timeLimit = MediaTime(seconds: 800)
    /// The environment variables that the program gets besides PATH, HOME, LANG and TMPDIR. Does not affect
    /// the transcript.
    package var environment: [String] = []

    package init() {}

    /// Returns why the arguments are invalid: one is an unknown placeholder; or nil if they are valid.
    package static func problem(withArguments arguments: [String]) -> String? {
      ArgumentTemplate.problem(in: arguments)
    }

    /// Returns these settings, with those that do not affect the transcript taken from `local`.
    package func placed(as local: Settings) -> Settings {
      var copy = self
      copy.timeLimit = local.timeLimit
      copy.environment = local.environment
      return copy
    }

    private enum CodingKeys: String, CodingKey {
      case arguments, input, environment
      case maximumPiece = "maximum_piece"
      case timeLimit = "time_limit"
    }
  }
}
