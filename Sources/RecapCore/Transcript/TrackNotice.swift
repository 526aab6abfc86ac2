/// What was found of a track that no name gives to anybody: each a warning of the record.
package struct TrackNotice: Hashable, Sendable, Codable {
  /// The raw values are stable names.
  package enum Kind: String, Hashable, Sendable, Codable {
    /// Nothing can be heard on it; it was not listened to.
    case silent = "track_silent"
    /// It was listened to, and no name says whose it is.
    case unmatched = "track_unmatched"
    /// A mix that holds more than the tracks of its own people; it was listened to there.
    case mixHoldsMore = "mix_holds_more"
    /// It could not be decoded.
    case undecodable = "track_undecodable"
  }

  package var kind: Kind
  /// As written in the manifest.
  package var recording: String
  /// The container's stream index.
  package var stream: Int
  package var title: String?
  /// How much of it was listened to, where that is a part.
  package var time: MediaTime?
  /// Why, in the words of whoever knows.
  package var cause: String?

  package init(
    _ kind: Kind, recording: String, stream: Int, title: String?, time: MediaTime? = nil, cause: String? = nil
  ) {
    self.kind = kind
    self.recording = recording
    self.stream = stream
    self.title = title.map { String(SingleLine.text($0).prefix(80)) }
    self.time = time
    self.cause = cause
  }

  /// A sentence without its end.
  package var warning: String {
    let name = "\(recording), stream \(stream)" + (title.map { " (\"\($0)\")" } ?? "")
    return switch kind {
    case .silent: "\(name): the track is silent and was not listened to"
    case .unmatched:
      "\(name): no participant's name fits the track; only the speaker timeline names who speaks there"
    case .mixHoldsMore:
      "\(name): the mix holds \(time ?? .zero) of sound that no track of its own has; only the speaker timeline names "
        + "who speaks there"
    case .undecodable: "\(name): the track was left out, for it cannot be decoded: \(cause ?? "damaged")"
    }
  }
}
