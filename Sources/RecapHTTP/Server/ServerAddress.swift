import Foundation
import RecapCore

/// The address of an OpenAI-compatible server.
package struct ServerAddress: Sendable, Hashable {
  /// The address without `/v1` and without a slash at its end.
  package let base: String
  private let scheme: String
  private let host: String

  /// - Parameter setting: `https://host`, with or without `/v1`.
  /// - Throws: `ServerFailure` (78) if the setting is missing or is not the address of a server.
  package init(setting: String?, for use: ServerUse) throws(ServerFailure) {
    guard let setting, !setting.isEmpty else {
      throw .misconfigured(use, "url", "it is not set", hint: "for example http://127.0.0.1:8080")
    }
    guard let parts = URLComponents(string: setting), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty
    else { throw .misconfigured(use, "url", "\"\(setting.prefix(200))\" is not an http or https address") }
    guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
      throw .misconfigured(
        use, "url", "it contains more than scheme, host, port and path",
        hint: "set a key by key_file or key_variable")
    }
    var base = setting
    while base.hasSuffix("/") { base.removeLast() }
    if base.hasSuffix("/v1") { base.removeLast(3) }
    self.base = base
    self.scheme = scheme
    self.host = host
  }

  package var transcriptions: String { base + "/v1/audio/transcriptions" }
  package var chatCompletions: String { base + "/v1/chat/completions" }
  package var models: String { base + "/v1/models" }

  /// A Boolean value that indicates whether the server runs on this machine.
  package var isLocal: Bool {
    ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host.lowercased())
  }

  /// A Boolean value that indicates whether what is sent cannot be read on the way. Only then is a key sent.
  package var keepsSecrets: Bool { scheme == "https" || isLocal }
}
