/// The names to print for a recap's people.
struct Cast {
  private let names: [String: String]
  /// Participant ids in the order of the record.
  let order: [String]

  init(_ facts: Recap.MeetingFacts) {
    names = Dictionary(
      facts.participants.map { ($0.id, SingleLine.text($0.name)) }, uniquingKeysWith: { first, _ in first })
    order = facts.participants.map(\.id)
  }

  /// nil is somebody that the platform could not name (R9).
  func name(of speaker: String?) -> String {
    guard let speaker, let name = names[speaker], !name.isEmpty else { return "Unknown speaker" }
    return name
  }
}
