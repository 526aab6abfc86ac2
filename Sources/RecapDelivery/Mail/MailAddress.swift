/// A mail address: `local@domain` of RFC 5321 without quotes, comments and literals. It is safe in a header
/// and as an argument of a program.
struct MailAddress: Hashable, Sendable, CustomStringConvertible {
  let description: String
  let domain: String

  /// Returns nil if `text` is not such an address.
  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...255).contains(parts[1].utf8.count),
      Self.isDotted(parts[0], by: Self.isLocal), Self.isDotted(parts[1], by: Self.isDomain),
      // So that no program takes it for an option.
      parts[0].first != "-"
    else { return nil }
    description = text
    domain = String(parts[1])
  }

  private static func isDotted(_ text: Substring, by isLegal: (UInt8) -> Bool) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isLegal) }
  }

  private static func isDomain(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == UInt8(ascii: "-") }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || Array("!#$%&'*+-/=?^_`{|}~".utf8).contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
