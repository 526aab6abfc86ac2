/// A text with placeholders for a notice's facts: `{{title}}`. Values are escaped for the format and never
/// read as a template themselves.
package struct NoticeTemplate: Hashable, Sendable {
  /// How values are escaped.
  package enum Form: Sendable {
    /// Each value on one line, without terminal control characters.
    case text
    /// Escaped for element content and quoted attributes.
    case html
  }

  /// A template with an unknown or unclosed placeholder.
  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }

  private enum Piece: Hashable, Sendable {
    case text(String)
    case fact(String)
  }

  private let pieces: [Piece]

  /// - Throws: `Problem` if a placeholder is unknown or not closed.
  package init(_ text: String) throws(Problem) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw Problem(description: "a {{ has no }}")
      }
      let name = rest[open.upperBound..<close.lowerBound].filter { !$0.isWhitespace }
      guard Self.names.contains(name) else {
        let shown = SingleLine.text(String(name.prefix(40)))
        throw Problem(
          description: UnknownName.message("unknown placeholder {{\(shown)}}", shown, expected: Self.names))
      }
      pieces += [.text(String(rest[..<open.lowerBound])), .fact(name)]
      rest = rest[close.upperBound...]
    }
    self.pieces = pieces + [.text(String(rest))]
  }

  package func fill(_ notice: Notice, as form: Form) -> String {
    let facts = Self.facts(notice)
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .fact(let name):
        switch form {
        case .text: SingleLine.text(facts[name] ?? "")
        case .html: HTML.escaped(facts[name] ?? "")
        }
      }
    }.joined()
  }

  private static let names = [
    "state", "headline", "title", "day", "hours", "contents", "link", "note", "kept_until", "meeting_id",
    "room_id", "revision", "language", "subject", "view_now", "members_only", "kept",
  ]

  private static func facts(_ notice: Notice) -> [String: String] {
    let phrases = Phrases.of(notice.locale)
    let state = phrases[notice.isUpdate ? .updated : .ready]
    return [
      "state": state, "headline": phrases[notice.isUpdate ? .headlineUpdated : .headlineReady],
      "subject": phrases.fill(.subject, ["state": state]), "language": phrases.language.rawValue,
      "view_now": phrases[.viewNow], "members_only": phrases[.membersOnly],
      "kept": phrases.fill(.kept, ["day": notice.keptUntil]),
      // Programs that show mail and messages turn addresses into links, and a participant chooses the title.
      "title": withoutAddresses(notice.title), "day": notice.day, "hours": notice.hours,
      "contents": contents(notice, phrases),
      "link": notice.link, "note": notice.note, "kept_until": notice.keptUntil,
      "meeting_id": notice.meetingID, "room_id": notice.roomID, "revision": String(notice.revision),
    ]
  }

  /// Returns text in which no program finds an address to link.
  private static func withoutAddresses(_ text: String) -> String {
    text.replacing("://", with: ": //").replacing(/(?i)\b(www|mailto)([.:])/) {
      "\($0.output.1) \($0.output.2)"
    }
  }

  /// Returns the contents of the recap: `3 action items, 1 decision`.
  private static func contents(_ notice: Notice, _ phrases: Phrases) -> String {
    let counts: [(Int, Phrase, Phrase)] = [
      (notice.actionItems, .actionsOne, .actionsOther), (notice.decisions, .decisionsOne, .decisionsOther),
      (notice.highlights, .highlightsOne, .highlightsOther),
    ]
    return counts.filter { $0.0 > 0 }.map { phrases.count($0.0, one: $0.1, other: $0.2) }.joined(
      separator: ", ")
  }
}
