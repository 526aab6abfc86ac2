package import Foundation

/// A text with signatures (c2sp.org/signed-note; golang.org/x/mod/sumdb/note): the text, a blank line, and a line for
/// each signature. A note of Recap may have none.
package struct SignedNote: Hashable, Sendable {
  package struct Signature: Hashable, Sendable {
    /// The name of the key.
    package var name: String
    /// The hash by which the key is known, and the signature.
    fileprivate var content: [UInt8]
  }

  /// Whole lines.
  package let text: String
  package private(set) var signatures: [Signature]

  /// - Parameter text: whole lines; the last one has an end as well.
  package init(_ text: String) {
    precondition(text.hasSuffix("\n"), "a note has whole lines")
    self.text = text
    signatures = []
  }

  /// Reads a note; nil if `data` is none.
  package init?(reading data: Data) {
    guard let note = String(validating: data, as: UTF8.self),
      note.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }),
      let blank = note.range(of: "\n\n", options: [.backwards, .literal])
    else { return nil }
    text = String(note[..<blank.lowerBound]) + "\n"
    signatures = []
    let lines = note[blank.upperBound...]
    guard lines.isEmpty || lines.hasSuffix("\n") else { return nil }
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "\u{2014}", !parts[1].isEmpty,
        let content = Data(base64Encoded: String(parts[2])), content.count > NoteVerifier.hashBytes
      else { return nil }
      signatures.append(Signature(name: String(parts[1]), content: [UInt8](content)))
    }
  }

  package var data: Data {
    let lines = signatures.map { "\u{2014} \($0.name) \(Data($0.content).base64EncodedString())\n" }
    return Data((text + "\n" + lines.joined()).utf8)
  }

  /// Returns the first of the keys that has signed the note; nil if none has. A key's signature that is wrong is none.
  package func signer(among verifiers: [NoteVerifier]) -> NoteVerifier? {
    verifiers.first { verifier in
      signatures.contains { signature in
        signature.name == verifier.name && signature.content.starts(with: verifier.hash)
          && Ed25519.isSignature(
            Array(signature.content.dropFirst(NoteVerifier.hashBytes)), of: Data(text.utf8),
            by: verifier.publicKey)
      }
    }
  }

  fileprivate mutating func sign(_ name: String, _ content: [UInt8]) {
    signatures.append(Signature(name: name, content: content))
  }
}

/// A public key for notes, written as one line: `name+hash+key`.
package struct NoteVerifier: Hashable, Sendable, CustomStringConvertible {
  fileprivate static let hashBytes = 4
  /// The algorithm byte of Ed25519.
  fileprivate static let algorithm: UInt8 = 1

  package let name: String
  fileprivate let publicKey: [UInt8]
  fileprivate let hash: [UInt8]

  fileprivate init(_ name: String, _ publicKey: [UInt8]) {
    self.name = name
    self.publicKey = publicKey
    hash = Array(
      SHA256.hash(Data(name.utf8) + [0x0A, Self.algorithm] + publicKey).prefix(Self.hashBytes))
  }

  /// Reads a public key; nil if `line` is none.
  package init?(_ line: String) {
    let parts = line.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, Self.isName(parts[0]), let key = Data(base64Encoded: parts[2]),
      key.count == 1 + Ed25519.keyBytes, key.first == Self.algorithm
    else { return nil }
    self.init(parts[0], Array(key.dropFirst()))
    guard Self.hex(hash) == parts[1] else { return nil }
  }

  package var description: String {
    "\(label)+\((Data([Self.algorithm] + publicKey)).base64EncodedString())"
  }

  /// The name and the hash of the key, by which people know it.
  package var label: String { "\(name)+\(Self.hex(hash))" }

  /// Returns a Boolean value that indicates whether a key may have this name: no white space and no plus.
  package static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 128
      && name.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
          && $0.value > 0x20
      }
  }

  fileprivate static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// A private key for notes, kept as one line: `PRIVATE+KEY+name+hash+key`.
package struct NoteSigner: Sendable {
  package let verifier: NoteVerifier
  private let seed: [UInt8]

  /// Makes a key; nil if `name` is none, or if the system's policy forbids Ed25519.
  package init?(newNamed name: String) {
    guard NoteVerifier.isName(name), let seed = Ed25519.newSeed() else { return nil }
    self.init(name, seed)
  }

  private init?(_ name: String, _ seed: [UInt8]) {
    guard let key = Ed25519.publicKey(of: seed) else { return nil }
    verifier = NoteVerifier(name, key)
    self.seed = seed
  }

  /// Reads the line of a key; nil if `line` is none.
  package init?(_ line: String) {
    let parts = line.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY", NoteVerifier.isName(parts[2]),
      let key = Data(base64Encoded: parts[4]), key.count == 1 + Ed25519.seedBytes,
      key.first == NoteVerifier.algorithm
    else { return nil }
    self.init(parts[2], Array(key.dropFirst()))
    guard NoteVerifier.hex(verifier.hash) == parts[3] else { return nil }
  }

  /// The line in which the key is kept: a secret.
  package var line: String {
    "PRIVATE+KEY+\(verifier.label)+\(Data([NoteVerifier.algorithm] + seed).base64EncodedString())"
  }

  package func sign(_ note: SignedNote) -> SignedNote {
    guard let signature = Ed25519.signature(of: Data(note.text.utf8), by: seed) else {
      // The key was usable when it was read.
      preconditionFailure("libcrypto does not sign")
    }
    var signed = note
    signed.sign(verifier.name, verifier.hash + signature)
    return signed
  }
}
