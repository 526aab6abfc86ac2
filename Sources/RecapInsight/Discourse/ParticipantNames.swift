import RecapCore

/// Finds participants by the names that people call them.
struct ParticipantNames: Sendable {
  private var ids: [String: String] = [:]
  private var calledNames: [String: String] = [:]
  private let everybody: [String]

  init(_ participants: [Participant]) {
    var claims: [String: Set<String>] = [:]
    everybody = participants.map(\.id)
    for participant in participants {
      let parts = participant.name.split(whereSeparator: \.isWhitespace).flatMap { Lexicon.norms(String($0)) }
      for part in parts where part.count > 1 { claims[part, default: []].insert(participant.id) }
      calledNames[participant.id] = CalledName(participant)?.text
    }
    // A name that two people share names nobody: a wrong owner is worse than none (R9).
    for (name, owners) in claims where owners.count == 1 { ids[name] = owners.first }
  }

  func id(_ norm: String) -> String? { ids[norm] }

  /// Also where a recogniser misheard one letter, or vowels, of a longer name; `surface` must then be capitalised.
  func id(_ norm: String, surface: String) -> String? {
    if let id = ids[norm] { return id }
    guard norm.count >= 4, surface.first?.isUppercase == true, !StopWords.contains(norm) else { return nil }
    let near = ids.filter { name, _ in
      name.count >= 5 && norm.count >= 5 && name.first == norm.first && Self.isOneEdit(name, norm)
        || name.count >= 4 && name.count == norm.count && Self.sound(name) == Self.sound(norm)
    }
    return near.count == 1 ? near.first?.value : nil
  }

  /// The name of a participant that a line shows; nil if `id` is nil or the name cannot be used (`CalledName`).
  func calledName(_ id: String?) -> String? { id.flatMap { calledNames[$0] } }

  /// The only other participant of a conversation of two.
  func other(than id: String?) -> String? {
    guard let id, everybody.count == 2, everybody.contains(id) else { return nil }
    return everybody.first { $0 != id }
  }

  /// The same for names that differ in their vowels alone: "Elena" and "Alina".
  private static func sound(_ name: String) -> [Character] {
    name.map { "aeiouy".contains($0) ? "a" : $0 }
  }

  private static func isOneEdit(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
    guard long.count - short.count <= 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    let restShort = short.dropFirst(long.count == short.count ? same + 1 : same)
    return restShort.elementsEqual(long.dropFirst(same + 1))
  }
}
