/// The settings of a receiver of signed events over HTTP.
package struct WebhookSettings: Hashable, Sendable, Codable {
  /// The receiver's address. If nil, nothing is sent.
  package var url: String?
  /// A file with the secrets, one per line, newest first; all of them sign.
  package var secretsFile: String?
  /// Instead of the file, an environment variable with the secrets.
  package var secretsVariable: String?
  /// A Boolean value that indicates whether the receiver may have a private address.
  package var allowPrivateAddresses = false
  /// The seconds that an attempt may take.
  package var timeout = 20.0

  package init() {}
}
