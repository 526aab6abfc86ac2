import Foundation
import RecapCore

/// A key that signs webhooks (Standard Webhooks: `whsec_` and base64 of 24 to 64 bytes). It comes from a
/// file or a variable, never from the settings themselves, and never occurs in a message.
struct WebhookSecret: Sendable, CustomStringConvertible, CustomReflectable {
  let bytes: Data

  var description: String { "(a secret)" }
  var customMirror: Mirror { Mirror(self, children: [:]) }

  /// Returns nil if `text` is not a secret in this format.
  init?(_ text: some StringProtocol) {
    guard text.hasPrefix("whsec_") else { return nil }
    var digits = String(text.dropFirst("whsec_".count))
    digits += String(repeating: "=", count: (4 - digits.count % 4) % 4)
    guard let bytes = Data(base64Encoded: digits), (24...64).contains(bytes.count) else { return nil }
    self.bytes = bytes
  }

  /// Returns all configured secrets, newest first. During a key rotation, all of them sign.
  /// - Throws: `DeliveryFailure` (78) if the settings name no place or two, or other users may read the
  ///   file; (69) if it is missing.
  static func read(
    _ settings: WebhookSettings, key: String, environment: [String: String]
  ) throws(DeliveryFailure) -> [WebhookSecret] {
    let (name, text): (String, String)
    switch (settings.secretsFile, settings.secretsVariable) {
    case (nil, nil):
      throw DeliveryFailure(
        "sign for", "\(key).url", "neither secrets_file nor secrets_variable is set",
        hint: "set one of them; it says where the whsec_… key is", exitCode: .configuration)
    case (.some, .some):
      throw DeliveryFailure(
        "sign for", "\(key).url", "secrets_file and secrets_variable are both set",
        hint: "set only one of them",
        exitCode: .configuration)
    case (let file?, nil):
      do throws(TrustedFile.Problem) {
        let content = try TrustedFile.read(file, as: .secret, atMost: 1 << 16)
        (name, text) = (file, String(decoding: content, as: UTF8.self))
      } catch {
        var failure = missing(file, error.description)
        if let hint = error.hint { (failure.hint, failure.exitCode) = (hint, .configuration) }
        throw failure
      }
    case (nil, let variable?):
      guard let value = environment[variable] else { throw missing(variable, "the variable is not set") }
      (name, text) = (variable, value)
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    let secrets = words.compactMap { WebhookSecret($0) }
    guard !secrets.isEmpty, secrets.count == words.count else {
      throw missing(name, "it should hold keys of the form whsec_ and base64 of 24 to 64 bytes, one a line")
    }
    return secrets
  }

  private static func missing(_ name: String, _ cause: String) -> DeliveryFailure {
    DeliveryFailure("read the secrets in", name, cause, exitCode: .unavailable)
  }
}
