/// A setting with a closed set of names; a wrong one is answered with the list of the legal ones.
package protocol SettingsChoice: RawRepresentable<String>, CaseIterable, Codable, Sendable, Hashable {}

extension SettingsChoice {
  /// - Throws: `DecodingError.dataCorrupted`, with the name and the legal ones.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let value = Self(rawValue: name) else {
      let legal = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(name)\" is unknown; legal here: \(legal)")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
