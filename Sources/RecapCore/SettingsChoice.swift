/// A setting with a closed set of names. An unknown name is an error that lists them.
package protocol SettingsChoice: RawRepresentable<String>, CaseIterable, Codable, Sendable, Hashable {}

extension SettingsChoice {
  /// - Throws: `DecodingError.dataCorrupted` with the name and the accepted names if the name is unknown.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let value = Self(rawValue: name) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: UnknownName.message(
          "unknown value \"\(name)\"", name, expected: Self.allCases.map(\.rawValue)))
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
