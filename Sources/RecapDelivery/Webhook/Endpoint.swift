import Foundation
import RecapCore

/// Where a webhook is sent, and whether it may be.
struct Endpoint: Sendable, Hashable {
  let url: String
  /// Without the brackets of an IPv6 address.
  let host: String
  private let isEncrypted: Bool

  /// - Parameter key: of the settings, for messages: `notices.webhook`.
  /// - Throws: `DeliveryFailure` (78).
  init(_ setting: String?, key: String) throws(DeliveryFailure) {
    func refused(_ cause: String, hint: String? = nil) -> DeliveryFailure {
      DeliveryFailure("send to", "\(key).url", cause, hint: hint, exitCode: .configuration)
    }
    guard let setting, !setting.isEmpty else { throw refused("it is not set") }
    guard setting.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let parts = URLComponents(string: setting),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      // As the HTTP library reads it: the address that is checked has to be the one for its host.
      let host = URL(string: setting)?.host, !host.isEmpty
    else { throw refused("it is not an https address", hint: "for example https://hooks.example.org/recap") }
    guard parts.user == nil, parts.password == nil, parts.fragment == nil else {
      throw refused("it holds a name, a password or a fragment", hint: "a receiver trusts the signature")
    }
    url = setting
    self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    isEncrypted = scheme == "https"
  }

  /// For messages: the address without its query, which may hold a token.
  var name: String { String(url.prefix { $0 != "?" }.prefix(200)) }

  /// Those of `addresses` that may be connected to: all or none, because a name with an address inside and
  /// one outside is a way to get inside.
  /// - Throws: `DeliveryFailure` (78).
  func permitted(
    _ addresses: [NetworkAddress], allowPrivate: Bool, key: String
  ) throws(DeliveryFailure) -> [NetworkAddress] {
    if !allowPrivate, let inside = addresses.first(where: { !$0.isPublic }) {
      throw DeliveryFailure(
        "send to", name, "\(inside) is an address inside this network",
        hint: "\(key).allow_private_addresses lets it be one", exitCode: .configuration)
    }
    guard isEncrypted || addresses.allSatisfy({ !$0.isPublic }) else {
      throw DeliveryFailure(
        "send to", name, "what is sent outside this network has to be encrypted", hint: "use https",
        exitCode: .configuration)
    }
    return addresses
  }
}
