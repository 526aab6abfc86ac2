package import Foundation

/// A SHA-256 digest, written as `sha256:` and 64 hexadecimal digits.
package struct Digest: Hashable, Sendable, Codable, CustomStringConvertible {
  package let description: String

  /// The 64 hexadecimal digits, without the name of the algorithm.
  package var hex: Substring { description.dropFirst("sha256:".count) }

  /// The first 32 bits as a fraction 0 … 1: the same for the same content, spread evenly over all contents.
  package var fraction: Double { Double(UInt32(hex.prefix(8), radix: 16) ?? 0) / Double(UInt32.max) }

  package init(of data: some DataProtocol) { description = Self.text(SHA256.hash(data)) }

  /// Creates the digest of everything that `hash` was given.
  package init(finishing hash: consuming SHA256) { description = Self.text(hash.finish()) }

  package init(of text: String) {
    var text = text
    var hash = SHA256()
    text.withUTF8 { hash.update(UnsafeRawBufferPointer($0)) }
    description = Self.text(hash.finish())
  }

  /// Creates the digest of an open file's bytes: as many as it had when it was opened, or fewer if it has
  /// shrunk.
  package init(of file: InputFile) throws(RegularFile.Problem) {
    var hash = SHA256()
    var offset: Int64 = 0
    while offset < file.identity.size {
      let piece = try file.read(Int(min(1 << 20, file.identity.size - offset)), at: offset)
      if piece.isEmpty { break }
      piece.withUnsafeBytes { hash.update($0) }
      offset += Int64(piece.count)
    }
    description = Self.text(hash.finish())
  }

  /// Creates the digest of a file's bytes, read in pieces.
  /// - Throws: the system's error if the file cannot be opened or read.
  package init(ofFile url: URL) throws {
    let file = try FileHandle(forReadingFrom: url)
    defer { try? file.close() }
    try self.init(readingFrom: file)
  }

  /// Creates the digest of the unread rest of a file, read in pieces.
  /// - Throws: the system's error if the file cannot be read.
  package init(readingFrom file: FileHandle) throws {
    var hash = SHA256()
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      piece.withUnsafeBytes { hash.update($0) }
    }
    description = Self.text(hash.finish())
  }

  /// Creates a digest from its text form; nil if `text` is not a digest.
  package init?(_ text: String) {
    let hex = text.dropFirst("sha256:".count)
    guard text.hasPrefix("sha256:"), hex.count == 64, hex.allSatisfy(\.isHexDigit) else { return nil }
    description = text.lowercased()
  }

  /// Creates a digest from its 32 bytes; nil if there are not as many.
  package init?(bytes: Data) {
    guard bytes.count == 32 else { return nil }
    description = Self.text([UInt8](bytes))
  }

  /// The 32 bytes of the digest.
  package var bytes: [UInt8] {
    var digits = hex.utf8.makeIterator()
    let value = { (digit: UInt8) in digit < 0x3A ? digit - 0x30 : digit - 0x57 }
    var bytes: [UInt8] = []
    while let high = digits.next(), let low = digits.next() { bytes.append(value(high) << 4 | value(low)) }
    return bytes
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = Digest(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a sha256 digest")
    }
    self = digest
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func text(_ hash: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 71) { text in
      var end = text.initialize(fromContentsOf: "sha256:".utf8)
      for byte in hash {
        text.initializeElement(at: end, to: digits[Int(byte >> 4)])
        text.initializeElement(at: end + 1, to: digits[Int(byte & 15)])
        end += 2
      }
      return end
    }
  }
}
