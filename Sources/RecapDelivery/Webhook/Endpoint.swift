import Foundation
import RecapCore
import RecapHTTP

/// The address of a webhook, and the rules for connecting to it.
struct Endpoint: Sendable, Hashable {
  let url: String
  /// The host, without the brackets of an IPv6 address.
  let host: String
  private let isEncrypted: Bool

  /// - Parameter key: the key of the settings, for messages: `notices.webhook`.
  /// - Throws: `DeliveryFailure` (78) if the setting is missing or is not a valid address.
  init(_ setting: String?, key: String) throws(DeliveryFailure) {
    func refused(_ cause: String, hint: String? = nil) -> DeliveryFailure {
      DeliveryFailure("send to", "\(key).url", cause, hint: hint, exitCode: .configuration)
    }
    guard let setting, !setting.isEmpty else { throw refused("it is not set") }
    guard setting.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let parts = URLComponents(string: setting),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      // Parsed as the HTTP library does: the addresses that are checked must be those of its host.
      let host = URL(string: setting)?.host, !host.isEmpty
    else { throw refused("it is not an https address", hint: "for example https://hooks.example.org/recap") }
    guard parts.user == nil, parts.password == nil, parts.fragment == nil else {
      throw refused(
        "it contains a user name, a password or a fragment",
        hint: "remove it; the receiver checks the signature instead")
    }
    url = setting
    self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    isEncrypted = scheme == "https"
  }

  /// The address for messages: without its query, which may contain a token.
  var name: String { String(url.prefix { $0 != "?" }.prefix(200)) }

  /// Returns `addresses` if connecting to all of them is allowed. If one is not allowed, all are refused,
  /// because a name with both a private and a public address is a way into the private network.
  /// - Throws: `DeliveryFailure` (78) if an address is private and not allowed, or public and not
  ///   encrypted.
  func permitted(
    _ addresses: [NetworkAddress], allowPrivate: Bool, key: String
  ) throws(DeliveryFailure) -> [NetworkAddress] {
    if !allowPrivate, let inside = addresses.first(where: { !$0.isPublic }) {
      throw DeliveryFailure(
        "send to", name, "its address \(inside) is private",
        hint: "set \(key).allow_private_addresses to true to allow it", exitCode: .configuration)
    }
    guard isEncrypted || addresses.allSatisfy({ !$0.isPublic }) else {
      throw DeliveryFailure(
        "send to", name, "its address is public, and http is not encrypted", hint: "use https",
        exitCode: .configuration)
    }
    return addresses
  }
}
