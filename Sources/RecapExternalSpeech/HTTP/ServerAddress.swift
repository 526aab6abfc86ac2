import Foundation
import RecapCore

/// The address of an OpenAI-compatible server.
struct ServerAddress: Sendable, Hashable {
  /// The address without `/v1` and without a slash at its end.
  let base: String
  private let scheme: String
  private let host: String

  /// - Throws: `ServerFailure` (78) if the setting is missing or is not the address of a server.
  init(setting: String?) throws(ServerFailure) {
    guard let setting, !setting.isEmpty else {
      throw .misconfigured("url", "it is not set", hint: "for example http://127.0.0.1:8080")
    }
    guard let parts = URLComponents(string: setting), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty
    else { throw .misconfigured("url", "\"\(setting.prefix(200))\" is not an http or https address") }
    guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
      throw .misconfigured(
        "url", "it contains more than scheme, host, port and path",
        hint: "set a key by key_file or key_variable")
    }
    var base = setting
    while base.hasSuffix("/") { base.removeLast() }
    if base.hasSuffix("/v1") { base.removeLast(3) }
    self.base = base
    self.scheme = scheme
    self.host = host
  }

  var transcriptions: String { base + "/v1/audio/transcriptions" }
  var models: String { base + "/v1/models" }

  /// A Boolean value that indicates whether a key may be sent, because it cannot be read on the way.
  var keepsSecrets: Bool {
    scheme == "https" || ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host.lowercased())
  }
}
