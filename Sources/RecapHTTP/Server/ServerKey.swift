import Foundation
import RecapCore

/// The key for a server. It comes from a file or a variable, never from the settings themselves, and never
/// occurs in a message.
package struct ServerKey: Sendable, CustomStringConvertible {
  package let value: String

  package var description: String { "(a key)" }

  /// - Parameters:
  ///   - file: the file with the key; nil if the settings name none.
  ///   - variable: the environment variable with the key; nil if the settings name none.
  /// - Returns: nil if the settings name no key.
  /// - Throws: `ServerFailure` (78) if the settings contradict each other or would send the key
  ///   unencrypted, or if other users may read the key's file; (69) if the key is missing.
  package static func find(
    file: String?, variable: String?, for address: ServerAddress, of use: ServerUse,
    environment: [String: String]
  ) throws(ServerFailure) -> ServerKey? {
    let found: (name: String, value: String)
    switch (file, variable) {
    case (nil, nil): return nil
    case (.some, .some):
      throw .misconfigured(use, "key_file", "key_variable is set as well", hint: "set only one of them")
    case (let file?, nil):
      do throws(TrustedFile.Problem) {
        let data = try TrustedFile.read(file, as: .secret, atMost: 1 << 16)
        found = (file, String(decoding: data, as: UTF8.self))
      } catch {
        throw .noKey(use, file, error.description, hint: error.hint)
      }
    case (nil, let variable?):
      guard let value = environment[variable] else {
        throw .noKey(use, variable, "the variable is not set")
      }
      found = (variable, value)
    }
    let value = found.value.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !value.isEmpty, value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .noKey(use, found.name, "it is empty, or contains characters that are not allowed in a key")
    }
    guard address.keepsSecrets else {
      throw .misconfigured(
        use, "url", "a key would be sent to it without encryption",
        hint: "use https, or a server on this machine")
    }
    return ServerKey(value: value)
  }
}
