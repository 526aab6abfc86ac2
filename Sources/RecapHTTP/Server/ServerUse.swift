/// What an OpenAI-compatible server is used for: the words of messages about it.
package struct ServerUse: Sendable, Hashable {
  /// What is done with the server: "transcribe with".
  package var operation: String
  /// The path of its settings: "transcription.http".
  package var settings: String
  /// The setting that makes requests smaller, below `settings`: "maximum_piece".
  package var size: String
  /// What the server must be able to do, after "check that the server".
  package var ability: String
  /// A Boolean value that indicates whether the server's own words may be in a message. They may repeat what was sent.
  package var isQuoted: Bool

  package init(operation: String, settings: String, size: String, ability: String, isQuoted: Bool) {
    self.operation = operation
    self.settings = settings
    self.size = size
    self.ability = ability
    self.isQuoted = isQuoted
  }

  func setting(_ key: String) -> String { "\(settings).\(key)" }
}
