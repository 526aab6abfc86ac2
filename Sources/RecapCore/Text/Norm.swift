/// A normalised word as a number, which patterns compare and look up without a pointer or a reference count.
///
/// A word of up to 15 bytes is stored whole. A longer one, which no pattern has, is stored as a hash, its
/// last seven bytes, and whether it contains a digit.
package struct Norm: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The word's bytes, the first one lowest; the highest byte is the length, or `longer`.
  private let bits: UInt128

  /// The most bytes that are stored whole.
  static var most: Int { 15 }
  private static var longer: UInt128 { 0xff << 120 }
  package init(_ word: String) {
    var word = word
    self = word.withUTF8 { Norm(utf8: $0) }
  }

  @inline(__always)
  package init(stringLiteral word: StaticString) {
    self.init(utf8: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  @inline(__always)
  init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    bits = bytes.count <= Self.most ? Self.whole(bytes) : Self.digest(bytes)
  }

  @inline(__always)
  private static func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt128 {
    var bits = UInt128(bytes.count) << 120
    for (index, byte) in bytes.enumerated() { bits |= UInt128(byte) &<< UInt128(8 &* index) }
    return bits
  }

  @inline(never)
  private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt128 {
    // FNV-1a.
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let hasDigit = bytes.contains { 48...57 ~= $0 }
    let tail = bytes.suffix(7).reversed().reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    return longer | tail << 64 | UInt128(hash & ~1 | (hasDigit ? 1 : 0))
  }

  @inline(__always)
  private var isLonger: Bool { bits >= Self.longer }

  /// The length in bytes; for a longer word, the least possible one.
  @inline(__always)
  var count: Int { isLonger ? Self.most + 1 : Int(bits >> 120) }

  /// The word; nil for a longer one.
  package var text: String? {
    isLonger ? nil : String(decoding: Array(bytes), as: UTF8.self)
  }

  /// The bits with the last byte highest.
  @inline(__always)
  private var flushRight: UInt128 { bits << UInt128(8 * max(1, 16 - count)) }

  /// - Parameter ending: at most seven bytes.
  @inline(__always)
  func hasSuffix(_ ending: Norm) -> Bool {
    ending.count <= count && (flushRight ^ ending.flushRight) >> UInt128(128 - 8 * ending.count) == 0
  }

  @inline(__always)
  func hasPrefix(_ opening: Norm) -> Bool {
    !isLonger && opening.count <= count && (bits ^ opening.bits) << UInt128(128 - 8 * opening.count) == 0
  }

  /// Returns whether a byte is in the word; false for a longer one.
  func contains(_ byte: UInt8) -> Bool { !isLonger && bytes.contains(byte) }

  /// A Boolean value that indicates whether the word contains a digit.
  var hasDigit: Bool { isLonger ? bits & 1 == 1 : bytes.contains { 48...57 ~= $0 } }

  /// The bytes of a word that is stored whole.
  private var bytes: some Sequence<UInt8> {
    (0..<count).lazy.map { UInt8(truncatingIfNeeded: bits &>> UInt128(8 &* $0)) }
  }

  @inline(__always)
  var beginsWithDigit: Bool { !isLonger && (48...57).contains(UInt8(truncatingIfNeeded: bits)) }

  /// Returns the first place for the word in a table of `1 << bits` places.
  @inline(__always)
  func slot(bits: Int, seed: UInt64 = 0x9e37_79b9_7f4a_7c15) -> Int {
    let (low, high) = (UInt64(truncatingIfNeeded: self.bits), UInt64(truncatingIfNeeded: self.bits >> 64))
    let product = (low ^ seed).multipliedFullWidth(by: high ^ 0xff51_afd7_ed55_8ccd)
    return Int(truncatingIfNeeded: (product.high ^ product.low) & (1 &<< UInt64(bits) &- 1))
  }
}
