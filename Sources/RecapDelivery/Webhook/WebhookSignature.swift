import Foundation
import RecapCore

/// Signs as Standard Webhooks say (github.com/standard-webhooks/standard-webhooks,
/// `spec/standard-webhooks.md`, symmetric signatures).
enum WebhookSignature {
  /// The value of `webhook-signature`: one `v1,…` for each secret.
  /// - Parameter timestamp: seconds since 1970, of the attempt.
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
