import RecapCore

/// Identifies participants by the words of their names.
struct ParticipantNames: Sendable {
  private var ids: [String: String] = [:]
  private var calledNames: [String: String] = [:]
  private let everybody: [String]
  /// The names by which lines tell who speaks.
  let lines: LineNames

  init(_ participants: [Participant]) {
    var claims: [String: Set<String>] = [:]
    everybody = participants.map(\.id)
    lines = LineNames(participants)
    for participant in participants {
      let parts = participant.name.split(whereSeparator: \.isWhitespace).flatMap { Lexicon.norms(String($0)) }
      for part in parts where part.count > 1 { claims[part, default: []].insert(participant.id) }
      calledNames[participant.id] = CalledName(participant)?.text
    }
    // A name that two participants share is ambiguous and ignored: a wrong owner is worse than none (R9).
    for (name, owners) in claims where owners.count == 1 { ids[name] = owners.first }
  }

  /// Returns the participant with a name, in lower case.
  func id(_ norm: String) -> String? { ids[norm] }

  /// Returns the participant with a name, or with the only similar name (edit distance 1, or the same consonants) if
  /// `surface` is capitalised.
  func id(_ norm: String, surface: String) -> String? {
    if let id = ids[norm] { return id }
    guard norm.count >= 4, surface.first?.isUppercase == true, !StopWords.contains(norm) else { return nil }
    let near = ids.filter { name, _ in
      name.count >= 5 && norm.count >= 5 && name.first == norm.first && Self.isOneEdit(name, norm)
        || name.count >= 4 && name.count == norm.count && Self.sound(name) == Self.sound(norm)
    }
    return near.count == 1 ? near.first?.value : nil
  }

  /// Returns the name of a participant that a line shows; nil if `id` is nil or the name is not usable (`CalledName`).
  func calledName(_ id: String?) -> String? { id.flatMap { calledNames[$0] } }

  /// Returns the other participant if there are exactly two.
  func other(than id: String?) -> String? {
    guard let id, everybody.count == 2, everybody.contains(id) else { return nil }
    return everybody.first { $0 != id }
  }

  /// Returns a phonetic key, which is equal for names that differ only in their vowels: "Elena" and "Alina".
  private static func sound(_ name: String) -> [Character] {
    name.map { "aeiouy".contains($0) ? "a" : $0 }
  }

  /// Returns whether the edit distance of two different names is 1.
  private static func isOneEdit(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
    guard long.count - short.count <= 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    let restShort = short.dropFirst(long.count == short.count ? same + 1 : same)
    return restShort.elementsEqual(long.dropFirst(same + 1))
  }
}
