package import RecapCore

extension HTTPTranscriber {
  package struct Settings: Hashable, Sendable, Codable {
    /// The server's address, `https://host`, with or without `/v1`.
    package var url: String?
    package var model = "whisper-1"
    /// A file with the key. Does not affect the transcript.
    package var keyFile: String?
    /// An environment variable with the key. Does not affect the transcript.
    package var keyVariable: String?
    /// The maximum length of a chunk of sound; a second is 32 kB.
    package var maximumPiece = MediaTime(seconds: 300)
    /// The number of concurrent requests. Does not affect the transcript.
    package var parallelRequests = 2
    /// The time limit of one request. Does not affect the transcript.
    package var timeout = MediaTime(seconds: 300)
    /// The number of attempts of a request before the meeting is left for later. Does not affect the
    /// transcript.
    package var attempts = 4
    /// The longest pause that a server may ask for; for a longer one, the meeting is left for later. Does
    /// not affect the transcript.
    package var longestWait = MediaTime(seconds: 60)

    package init() {}

    /// Returns these settings, with those that do not affect the transcript taken from `local`.
    package func placed(as local: Settings) -> Settings {
      var copy = local
      copy.url = url
      copy.model = model
      copy.maximumPiece = maximumPiece
      return copy
    }
  }
}
