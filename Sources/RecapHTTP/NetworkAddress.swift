import Foundation

/// An IPv4 or IPv6 address, as bytes.
package struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
  /// Four or sixteen bytes.
  let bytes: [UInt8]
  /// The numeric form, which is used to connect.
  package let description: String

  /// Returns nil if `text` is not a numeric address.
  package init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: &six) { Array($0) }
    } else {
      return nil
    }
    description = text
  }

  /// A Boolean value that indicates whether the address is globally reachable by IANA's special-purpose
  /// registries (RFC 6890), and so not one of this machine or its network. IPv6 forms of an IPv4 address
  /// are judged by that address.
  package var isPublic: Bool {
    if bytes.count == 4 { return Self.isPublic(four: bytes) }
    if let inner = embedded { return Self.isPublic(four: inner) }
    return Self.isIn(bytes, Self.globalUnicast) && !Self.notGlobal.contains { Self.isIn(bytes, $0) }
  }

  /// The IPv4 address inside an IPv4-mapped address (`::ffff:0:0/96`) or one with the well-known
  /// translation prefix (`64:ff9b::/96`, RFC 6052).
  private var embedded: [UInt8]? {
    let prefixes = [Self.mapped, Self.translated]
    return prefixes.contains { Self.isIn(bytes, $0) } ? Array(bytes.suffix(4)) : nil
  }

  private typealias Prefix = (bytes: [UInt8], bits: Int)

  private static func isPublic(four bytes: [UInt8]) -> Bool { !special.contains { isIn(bytes, $0) } }

  private static func isIn(_ address: [UInt8], _ prefix: Prefix) -> Bool {
    (0..<prefix.bits).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      let theirs = bit / 8 < prefix.bytes.count ? prefix.bytes[bit / 8] : 0
      return address[bit / 8] & mask == theirs & mask
    }
  }

  /// IPv4: this network, private, shared (RFC 6598), loopback, link-local with the metadata services,
  /// protocol assignments, documentation, 6to4 relays, benchmarks, multicast, reserved and broadcast.
  private static let special: [Prefix] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
    ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
    ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]

  private static let globalUnicast: Prefix = ([0x20], 3)
  private static let mapped: Prefix = ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96)
  private static let translated: Prefix = ([0, 0x64, 0xFF, 0x9B], 96)
  /// Inside `2000::/3`: protocol assignments with Teredo, documentation, 6to4.
  private static let notGlobal: [Prefix] = [
    ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16), ([0x3F, 0xFF, 0x00], 20),
  ]
}
