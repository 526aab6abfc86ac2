import Foundation
import RecapCore

/// The signatures of Standard Webhooks (github.com/standard-webhooks/standard-webhooks,
/// `spec/standard-webhooks.md`, symmetric signatures).
enum WebhookSignature {
  /// Returns the value of `webhook-signature`: one `v1,…` for each secret.
  /// - Parameter timestamp: the time of the attempt, in seconds since 1970.
  static func header(
    id: String, timestamp: Int, body: Data, secrets: [WebhookSecret]
  ) -> String {
    let content = Data("\(id).\(timestamp).".utf8) + body
    return secrets.map { secret in
      let code = SHA256.authenticationCode(of: content, key: secret.bytes)
      return "v1," + Data(code).base64EncodedString()
    }.joined(separator: " ")
  }
}
