import Foundation

/// A UUID derived from a name: version 8 (RFC 9562, section 5.8), its free bits the first bits of a SHA-256.
/// Equal names always give equal UUIDs.
package enum DerivedUUID {
  /// Returns the UUID of `name` in lower case, with hyphens.
  package static func text(of name: String) -> String {
    var digits = Array(Digest(of: name).hex.prefix(32))
    digits[12] = "8"
    // The variant: binary 10 before the two bits that are kept.
    let variant = digits[16].hexDigitValue.map { $0 & 0b11 | 0b1000 } ?? 8
    digits[16] = Character(String(variant, radix: 16))
    let ends = [8, 12, 16, 20, 32]
    return zip([0] + ends, ends).map { String(digits[$0..<$1]) }.joined(separator: "-")
  }
}
