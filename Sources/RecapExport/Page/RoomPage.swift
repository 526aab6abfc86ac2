import Foundation
package import RecapCore

/// The recaps of a room as one page, the newest meeting first: the output of `recap list --room ID --html`.
/// It has no script, and loads only the posters beside the recaps.
package struct RoomPage {
  /// A recap and the location of its files, relative to the page.
  package struct Entry: Sendable {
    package var recap: Recap
    package var place: Place

    package init(recap: Recap, at place: Place) {
      self.recap = recap
      self.place = place
    }

    /// Where the recap's files are.
    package enum Place: Sendable {
      /// A folder as a relative address, without a slash at its end, not percent-encoded.
      case folder(String)
      /// Elsewhere. The value is the address of the recap's page, if it is known.
      case elsewhere(page: String?)
    }
  }

  private let room: String
  private let entries: [Entry]

  /// - Parameter entries: the recaps in the order to be shown; withheld ones are left out (R7).
  package static func render(room: String, _ entries: [Entry]) -> String {
    RoomPage(room: room, entries: entries.filter { $0.recap.outcome == .ready }).document.source
  }

  private var document: HTML {
    let policy =
      "default-src 'none'; style-src '\(PagePolicy.hash(PageSource.roomStyle))'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
    let notice: HTML =
      entries.first.map { "<p class=\"notice\" role=\"note\">\($0.recap.notice)</p>" } ?? .nothing
    return PageFrame.document(
      title: "Meeting recaps · \(room)", policy: policy, style: PageSource.roomStyle,
      body: """
        <header><p class="eyebrow">\(room)</p><h1>Meeting recaps</h1></header>
        <main>\(list)</main>
        <footer>\(notice)</footer>
        """)
  }

  private var list: HTML {
    guard !entries.isEmpty else { return "<p class=\"empty\">This room has no recaps yet.</p>" }
    return "<ol>\(entries.map(card))</ol>"
  }

  private func card(_ entry: Entry) -> HTML {
    let recap = entry.recap
    let clock = MeetingClock(timeZone: recap.meeting.timeZone)
    let hasPoster = recap.artefacts.contains { $0.name == ArtefactName.poster }
    let (picture, page): (HTML, String?)
    switch entry.place {
    case .folder(let path):
      let folder = Self.address(path)
      page = "\(folder)/\(ArtefactName.page)"
      picture =
        hasPoster
        ? "<img src=\"\(folder)/\(ArtefactName.poster)\" alt=\"\" loading=\"lazy\" width=\"320\" height=\"180\">"
        : .nothing
    case .elsewhere(let known): (picture, page) = (.nothing, known)
    }
    let title: HTML = page.map { "<a href=\"\($0)\">\(recap.meeting.title)</a>" } ?? "\(recap.meeting.title)"
    let when = [
      clock.day(recap.meeting.startedAt),
      clock.hours(from: recap.meeting.startedAt, to: recap.meeting.endedAt),
    ]
    let cast = Cast(recap.meeting)
    let opening: HTML =
      recap.summary.first.map { line in
        let names = cast.names(of: line).map { "\($0): " } ?? ""
        return "<p class=\"opening\" dir=\"auto\"><bdi>\(names)</bdi>\(line.text)</p>"
      } ?? .nothing
    return """
      <li>\(picture)<div><p class="when">\(when.filter { !$0.isEmpty }.joined(separator: " · "))</p>
      <h2 dir="auto">\(title)</h2>
      <p class="facts">\(facts(recap))</p>\(opening)
      <p class="kept">Kept until \(clock.day(recap.expiresAt))</p></div></li>

      """
  }

  private func facts(_ recap: Recap) -> String {
    let reel = recap.highlights.reduce(MediaTime.zero) { $0 + $1.end - $1.start }
    let counted = [(recap.actionItems.count, "action item"), (recap.decisions.count, "decision")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return (counted + (recap.highlights.isEmpty ? [] : ["highlights \(reel.description)"])).joined(
      separator: " · ")
  }

  /// Returns a path with each component percent-encoded, so that a meeting's id cannot lead an address out of
  /// its folder.
  private static func address(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting([":"])) ?? "" }
      .joined(separator: "/")
  }
}
