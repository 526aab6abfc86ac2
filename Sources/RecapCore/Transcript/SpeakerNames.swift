/// Finds the participant whom a written name means.
///
/// Programs write a person's name with additions ("Tom Baxter (Guest)"), in another order ("Baxter, Tom") or
/// in capitals. A name that may mean two people is not resolved: a wrong name is worse than none (R9).
package struct SpeakerNames: Sendable {
  /// The participants by their written names, the most specific kind of name first.
  private var forms: [[String: Set<String>]] = Array(repeating: [:], count: 3)
  private var firstNames: [String: Set<String>] = [:]

  package init(_ participants: [Participant]) {
    for participant in participants {
      forms[0][participant.id, default: []].insert(participant.id)
      forms[1][participant.name, default: []].insert(participant.id)
      let name = Self.folded(participant.name)
      if !name.isEmpty { forms[2][name, default: []].insert(participant.id) }
      if let email = participant.email { forms[2][email.lowercased(), default: []].insert(participant.id) }
      let words = name.split(separator: " ")
      if words.count > 1 { firstNames[String(words[0]), default: []].insert(participant.id) }
    }
  }

  /// Returns the participant with this id, whole name or address; nil if there is none, or more than one.
  package func participant(named name: String) -> String? {
    for (form, written) in zip(forms, [name, name, Self.folded(name)]) {
      if let owners = form[written] { return owners.count == 1 ? owners.first : nil }
    }
    return nil
  }

  /// Returns the participant as `participant(named:)` does, or the only participant with this first name.
  package func participant(called name: String) -> String? {
    if isKnown(name) { return participant(named: name) }
    guard let owners = firstNames[Self.folded(name)], owners.count == 1 else { return nil }
    return owners.first
  }

  /// Returns whether this is the id, whole name or address of one or more participants.
  package func isKnown(_ name: String) -> Bool {
    forms[0][name] != nil || forms[1][name] != nil || forms[2][Self.folded(name)] != nil
  }

  /// Returns whether this is the first name of one or more participants.
  package func isFirstName(_ name: String) -> Bool { firstNames[Self.folded(name)] != nil }

  /// Returns a name in the form in which names are compared: lower case, "Tom Baxter" for "Baxter, Tom",
  /// without text in brackets or after a bar.
  private static func folded(_ name: String) -> String {
    var text = ""
    var depth = 0
    for character in name {
      if "([".contains(character) { depth += 1 }
      if depth == 0 { text.append(character) }
      if ")]".contains(character) { depth = max(0, depth - 1) }
    }
    text = String(text.prefix { $0 != "|" })
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2 { text = "\(parts[1]) \(parts[0])" }
    return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
