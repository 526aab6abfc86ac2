/// The gate: a recap needs at least 500 spoken words inside the AI windows (R3). Exactly 500 passes.
package struct WordGate: PureStage {
  package typealias Output = Verdict

  package struct Settings: Hashable, Sendable, Codable {
    package var minimumWords = 500

    package init(minimumWords: Int = 500) { self.minimumWords = minimumWords }
  }

  package struct Input: Sendable {
    package var transcript: Transcript
    /// The AI windows that were transcribed.
    package var windows: [TimeRange]

    package init(transcript: Transcript, windows: [TimeRange]) {
      self.transcript = transcript
      self.windows = windows
    }
  }

  /// The gate's result and what it is based on.
  package struct Verdict: Hashable, Sendable, Codable {
    package var words: Int
    package var minimumWords: Int
    package var passes: Bool
    /// The rule in words.
    package var rule: String
    package var windows: [TimeRange]

    package init(words: Int, minimumWords: Int, passes: Bool, rule: String, windows: [TimeRange]) {
      self.words = words
      self.minimumWords = minimumWords
      self.passes = passes
      self.rule = rule
      self.windows = windows
    }

    private enum CodingKeys: String, CodingKey {
      case words, passes, rule, windows
      case minimumWords = "minimum_words"
    }
  }

  package static let name = StageName.gate
  package static let revision = 1
  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  package func run(_ input: Input) -> Verdict {
    let words = input.transcript.segments.reduce(0) { $0 + WordCount.count($1.text) }
    return Verdict(
      words: words, minimumWords: settings.minimumWords, passes: words >= settings.minimumWords,
      rule:
        "a word is a UAX #29 word segment with a letter or digit, spoken inside the AI-on windows; at least \(settings.minimumWords) are needed",
      windows: input.windows)
  }
}
