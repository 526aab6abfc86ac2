package import RecapCore

extension HTTPTranscriber {
  package struct Settings: Hashable, Sendable, Codable {
    /// `https://host`, with or without `/v1`.
    package var url: String?
    package var model = "whisper-1"
    /// A file that holds the key. Decides no word.
    package var keyFile: String?
    /// A variable that holds the key. Decides no word.
    package var keyVariable: String?
    /// The longest piece of sound; a second is 32 kB.
    package var maximumPiece = MediaTime(seconds: 300)
    /// Requests side by side. Decides no word.
    package var parallelRequests = 2
    /// What one request may take. Decides no word.
    package var timeout = MediaTime(seconds: 300)
    /// How often a request is made before the meeting is left for later. Decides no word.
    package var attempts = 4
    /// A server that asks for a longer pause gets it: the meeting is left for later. Decides no word.
    package var longestWait = MediaTime(seconds: 60)

    package init() {}

    /// These settings, with what decides no word taken from `host`.
    package func placed(as host: Settings) -> Settings {
      var copy = host
      copy.url = url
      copy.model = model
      copy.maximumPiece = maximumPiece
      return copy
    }
  }
}
