package import RecapCore
import RecapHTTP

extension HTTPPointer {
  /// The settings `insights.http`.
  package struct Settings: Hashable, Sendable, Codable {
    /// The server's address, `https://host`, with or without `/v1`.
    package var url: String?
    /// The name by which the server knows the model.
    package var model: String?
    /// A file with the key. Does not affect the answer.
    package var keyFile: String?
    /// An environment variable with the key. Does not affect the answer.
    package var keyVariable: String?
    /// The most words of the meeting in one request.
    package var maximumWords = 2500
    /// The words that a request repeats from the one before it.
    package var overlapWords = 250
    /// The most requests for a meeting; a longer one gets the embedded engine's insights.
    package var maximumRequests = 40
    /// The most tokens of an answer.
    package var maximumTokens = 4096
    /// The time limit of one request. Does not affect the answer.
    package var timeout = MediaTime(seconds: 120)
    /// The time limit of all requests for a meeting. Does not affect the answer.
    package var totalTimeout = MediaTime(seconds: 600)
    /// The number of attempts of a request. Does not affect the answer.
    package var attempts = 3
    /// The longest pause that a server may ask for. Does not affect the answer.
    package var longestWait = MediaTime(seconds: 30)

    package init() {}

    /// Returns these settings, with those that do not affect the answer taken from `local`.
    package func placed(as local: Settings) -> Settings {
      var copy = local
      copy.url = url
      copy.model = model
      copy.maximumWords = maximumWords
      copy.overlapWords = overlapWords
      copy.maximumRequests = maximumRequests
      copy.maximumTokens = maximumTokens
      return copy
    }

    /// Returns what is wrong with the settings of an engine that is to be used; nil if nothing is.
    package func problem() -> (key: String, cause: String, hint: String?)? {
      let address: ServerAddress
      do throws(ServerFailure) { address = try ServerAddress(setting: url, for: .pointing) } catch {
        return ("insights.http.url", error.cause, error.hint)
      }
      if model?.isEmpty ?? true {
        return ("insights.http.model", "it is not set", "the name by which the server knows the model")
      }
      if keyFile != nil, keyVariable != nil {
        return ("insights.http.key_file", "key_variable is set as well", "set only one of them")
      }
      if keyFile != nil || keyVariable != nil, !address.keepsSecrets {
        return (
          "insights.http.url", "a key would be sent to it without encryption",
          "use https, or a server on this machine"
        )
      }
      return nil
    }
  }
}
