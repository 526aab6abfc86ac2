/// A prefix of addresses that a manifest may name: `s3://bucket/prefix/?region=…` or `https://host/path/`.
package struct RecordingSource: Hashable, Sendable {
  /// The text of the setting.
  package let text: String
  package let scheme: RecordingAddress.Scheme
  package let authority: String
  /// The parts of the path that an address begins with.
  private let segments: [[UInt8]]

  /// - Throws: `RecordingAddress.Problem` if the text is no prefix. What is behind the `?` of an `s3://` prefix is not
  ///   looked at.
  package init(_ text: String) throws(RecordingAddress.Problem) {
    let parts = try AddressParts(text)
    guard parts.scheme == .s3 || parts.query == nil else {
      throw RecordingAddress.Problem("is an https prefix with a query")
    }
    self.text = text
    (scheme, authority) = (parts.scheme, parts.authority)
    segments = Self.segments(of: Array(parts.path.utf8.dropFirst())).filter { !$0.isEmpty }
  }

  /// The prefix for people, without what is behind its `?`.
  package var name: String {
    let path = segments.map { String(decoding: $0, as: UTF8.self) + "/" }.joined()
    return "\(scheme.rawValue)://\(authority)/\(path)"
  }

  /// Whether an address is below this prefix: whole parts of the path are compared, byte by byte.
  package func allows(_ address: RecordingAddress) -> Bool {
    let parts = Self.segments(of: Array(address.path.utf8))
    return scheme == address.scheme && authority.utf8.elementsEqual(address.authority.utf8)
      && parts.count > segments.count && parts.starts(with: segments)
  }

  private static func segments(of path: [UInt8]) -> [[UInt8]] {
    path.split(separator: 0x2F, omittingEmptySubsequences: false).map { Array($0) }
  }

  /// Returns the longest of the prefixes that allow an address; nil if none does.
  package static func source(of address: RecordingAddress, in sources: [RecordingSource]) -> RecordingSource?
  {
    sources.filter { $0.allows(address) }.max { $0.segments.count < $1.segments.count }
  }
}
