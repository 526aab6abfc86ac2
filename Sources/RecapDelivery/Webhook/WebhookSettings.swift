/// A receiver of signed events over HTTP.
package struct WebhookSettings: Hashable, Sendable, Codable {
  /// Where to; nil is nowhere.
  package var url: String?
  /// A file that holds the secrets, one a line, the newest first: all of them sign.
  package var secretsFile: String?
  /// Or a variable that does.
  package var secretsVariable: String?
  /// Whether the receiver may be this machine or one of its neighbours.
  package var allowPrivateAddresses = false
  /// Seconds that one attempt may take.
  package var timeout = 20.0

  package init() {}
}
