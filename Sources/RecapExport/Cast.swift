import RecapCore

/// The printable names of a recap's participants.
struct Cast {
  private let names: [String: String]
  private let places: [String: Int]
  private let unknown: String

  init(_ facts: Recap.MeetingFacts) {
    unknown = Phrases.of(facts.locale)[.unknownSpeaker]
    names = Dictionary(
      facts.participants.map { ($0.id, SingleLine.text($0.name)) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      facts.participants.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the name to print; a nil speaker is one whom the platform could not name (R9).
  func name(of speaker: String?) -> String {
    guard let speaker, let name = names[speaker], !name.isEmpty else { return unknown }
    return name
  }

  /// Returns the names of those who said a line, as one text; nil if there are none, or if the line's own words name its
  /// speaker.
  func names(of line: CitedLine) -> String? {
    line.speakers.isEmpty || line.namesSpeaker
      ? nil : line.speakers.map { name(of: $0) }.joined(separator: ", ")
  }

  /// Returns the name of the one speaker of a chapter or clip; nil if there is none.
  func only(_ speaker: String?) -> String? { speaker.flatMap { places[$0] == nil ? nil : name(of: $0) } }

  /// Returns a participant's place in the record's list, from 0; nil for a speaker who is not in it.
  func place(of speaker: String?) -> Int? { speaker.flatMap { places[$0] } }
}
