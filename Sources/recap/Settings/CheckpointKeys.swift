import Foundation
import RecapCore

/// The keys of checkpoints, read from the settings and the file that they name.
struct CheckpointKeys {
  let signer: NoteSigner?
  let trusted: [NoteVerifier]

  /// - Throws: `SettingsFailure`.
  init(_ settings: Settings.Checkpoints) throws {
    signer = try settings.key.map(Self.read)
    trusted = settings.trusted.compactMap { NoteVerifier($0) }
  }

  private static func read(_ file: String) throws -> NoteSigner {
    let fail = { (cause: String, hint: String?) in
      SettingsFailure(subject: "checkpoints.key", cause: "\(file): \(cause)", hint: hint)
    }
    let line: String
    do throws(TrustedFile.Problem) {
      line = String(decoding: try TrustedFile.read(file, as: .secret, atMost: 4096), as: UTF8.self)
    } catch {
      throw fail(error.description, error.hint ?? "`recap store key --new FILE` makes one")
    }
    guard let signer = NoteSigner(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw fail("it holds no private key for notes", "`recap store key --new FILE` makes one")
    }
    return signer
  }
}
