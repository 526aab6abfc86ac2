internal import CPostgres
import Foundation
import RecapCore

/// Where the store is: a `postgresql://` URL as libpq reads it
/// (postgresql.org/docs/15/libpq-connect.html, "Connection URIs"), with the settings that Recap insists on.
package struct PostgresAddress: Sendable, Hashable {
  /// One server of the address.
  package struct Host: Sendable, Hashable {
    package var name: String
    package var port: String
  }

  /// The servers, in the order in which they are tried.
  package let hosts: [Host]
  /// libpq's other parameters, in order of their names.
  let parameters: [String: String]

  /// The address without a password, for messages.
  package var description: String {
    let user = parameters["user"].map { $0 + "@" } ?? ""
    let places = hosts.map { "\($0.name):\($0.port)" }.joined(separator: ",")
    return "postgresql://\(user)\(places)/\(parameters["dbname"] ?? "")"
  }

  /// A Boolean value that indicates whether the URL holds a password.
  package var hasPassword: Bool { parameters["password"] != nil }

  /// - Throws: `PostgresFailure` (78) if the URL is not one of libpq's, names no host or asks for less than is safe.
  package init(_ url: String) throws {
    let fail = { (cause: String, hint: String?) in
      PostgresFailure(.configuration, "read", "store", cause, hint: hint)
    }
    guard url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") else {
      throw fail("it is no postgresql:// URL", "for example postgresql://recap@db.example.org/recap")
    }
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(url, &message) else {
      defer { PQfreemem(message) }
      // libpq's message quotes the part that it does not understand, which may be a password.
      throw fail("libpq cannot parse the URL", "special characters are written as %XX")
    }
    defer { PQconninfoFree(options) }
    var found: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { found[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    let names = (found["host"] ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let ports = (found["port"] ?? "5432").split(separator: ",", omittingEmptySubsequences: false).map(
      String.init)
    guard !names.contains(""), !names.isEmpty else {
      throw fail("it names no host", "for example postgresql://recap@db.example.org/recap")
    }
    guard ports.count == 1 || ports.count == names.count else {
      throw fail(
        "it has \(names.count) hosts and \(ports.count) ports", "give one port, or one for each host")
    }
    hosts = names.enumerated().map { index, name in
      let port = ports.count == 1 ? ports[0] : ports[index]
      return Host(name: name, port: port.isEmpty ? "5432" : port)
    }
    found["host"] = nil
    found["port"] = nil
    try Self.secure(&found, hosts, fail)
    parameters = found
  }

  /// Fills in the settings that the user did not choose, and refuses those that would weaken the promises.
  private static func secure(
    _ found: inout [String: String], _ hosts: [Host], _ fail: (String, String?) -> PostgresFailure
  ) throws {
    let isLocal = hosts.allSatisfy { isLoopback($0.name) }
    switch (found["sslmode"], isLocal) {
    case (nil, true): found["sslmode"] = "prefer"
    case (nil, false): found["sslmode"] = "verify-full"
    case ("verify-full", _), (_, true): break
    case (let mode?, false):
      throw fail(
        "sslmode=\(mode) does not check whom it talks to",
        "use sslmode=verify-full, with sslrootcert if needed")
    }
    if found["options"] != nil {
      throw fail(
        "options are session state, which a connection pooler refuses",
        "set them for the role: ALTER ROLE … SET")
    }
    found["target_session_attrs"] = "read-write"
    found["fallback_application_name"] = "recap"
    for (key, value) in [
      ("keepalives", "1"), ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "10000"),
    ] where found[key] == nil { found[key] = value }
  }

  private static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.") || host.hasPrefix("/")
  }
}
