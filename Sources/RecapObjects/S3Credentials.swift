import Foundation
import RecapCore

/// The keys with which requests are signed. Its text shows none of them.
package struct S3Credentials: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// The access key id.
  let key: String
  let secret: String
  /// The token of temporary keys.
  let token: String?

  package init(key: String, secret: String, token: String? = nil) {
    self.key = key
    self.secret = secret
    self.token = token
  }

  package var description: String { "keys of S3" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }

  private static let mostBytes = 1 << 20

  /// Reads the keys from the environment, else from the file that AWS's programs share
  /// (docs.aws.amazon.com/sdkref/latest/guide/file-format.html).
  /// - Throws: `ObjectFailure` (78).
  package static func read(_ environment: [String: String]) throws -> S3Credentials {
    let variable = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let (key, secret) = (variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY"))
    if key == nil, secret == nil { return try shared(variable) }
    guard let key, let secret else {
      throw failure(
        "the environment", "\(key == nil ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY") is not set")
    }
    return try checked(key, secret, variable("AWS_SESSION_TOKEN"), from: "the environment")
  }

  private static func shared(_ variable: (String) -> String?) throws -> S3Credentials {
    let home = variable("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
    let path = variable("AWS_SHARED_CREDENTIALS_FILE") ?? home + "/.aws/credentials"
    let profile = variable("AWS_PROFILE") ?? "default"
    let content: Data
    do { content = try TrustedFile.read(path, as: .secret, atMost: mostBytes) } catch {
      throw failure(
        path, error.description,
        hint: error.hint ?? "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write the file")
    }
    let values = section(profile, of: String(decoding: content, as: UTF8.self))
    guard let values else { throw failure(path, "it has no profile \(profile.prefix(100).debugDescription)") }
    guard let key = values["aws_access_key_id"], let secret = values["aws_secret_access_key"] else {
      throw failure(path, "its profile \(profile.prefix(100).debugDescription) has no pair of keys")
    }
    return try checked(key, secret, values["aws_session_token"], from: path)
  }

  /// Returns the values of a section; nil if there is none. Indented lines belong to nested values, of which keys
  /// are none.
  private static func section(_ name: String, of text: String) -> [String: String]? {
    var values: [String: String]?
    var isInside = false
    for line in text.split(whereSeparator: \.isNewline) {
      guard let first = line.first, !"#; \t".contains(first) else { continue }
      if first == "[" {
        isInside = line.dropFirst().prefix { $0 != "]" }.trimmingCharacters(in: .whitespaces) == name
        if isInside, values == nil { values = [:] }
      } else if isInside, let equals = line.firstIndex(of: "=") {
        let value = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
        values?[line[..<equals].trimmingCharacters(in: .whitespaces).lowercased()] =
          value.isEmpty ? nil : value
      }
    }
    return values
  }

  /// Both keys and the token go into headers.
  private static func checked(
    _ key: String, _ secret: String, _ token: String?, from source: String
  ) throws -> S3Credentials {
    for value in [key, secret, token ?? "-"] where !value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
      throw failure(source, "a key or the token holds a character that is not printable ASCII")
    }
    return S3Credentials(key: key, secret: secret, token: token)
  }

  private static func failure(_ source: String, _ cause: String, hint: String? = nil) -> ObjectFailure {
    ObjectFailure(.configuration, "read the keys of S3 from", source, cause, hint: hint)
  }
}
