import Foundation
package import RecapCore

/// The recaps of a room as one page, the newest meeting first: the output of `recap list --room ID --html`.
/// It loads only the posters beside the recaps, and its index at the first search.
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

    /// The address of the recap's page, if it is known.
    var page: String? {
      switch place {
      case .folder(let path): "\(RoomPage.address(path))/\(ArtefactName.page)"
      case .elsewhere(let page): page
      }
    }
  }

  /// The action items that are shown before the rest is left to the recaps.
  private static let mostTasks = 100

  private let room: String
  private let entries: [Entry]
  private let index: String?
  /// The words of the page: those of the newest recap.
  private let phrases: Phrases

  /// - Parameters:
  ///   - entries: the recaps in the order to be shown; withheld ones are left out (R7).
  ///   - index: the name of the index beside the page; nil makes a page without search.
  package static func render(room: String, _ entries: [Entry], index: String? = nil) -> String {
    let ready = entries.filter { $0.recap.outcome == .ready }
    return RoomPage(
      room: room, entries: ready, index: index, phrases: .of(ready.first?.recap.meeting.locale)
    ).document.source
  }

  private var document: HTML {
    // The page's own script, and only what that script loads, may run: the index.
    let policy = """
      default-src 'none'; style-src '\(PagePolicy.hash(PageSource.roomStyle))'; \
      script-src '\(PagePolicy.hash(PageSource.roomScript))' 'strict-dynamic'; img-src 'self' data:; base-uri 'none'; \
      form-action 'none'
      """
    let notice: HTML =
      entries.first.map { "<p class=\"notice\" role=\"note\">\($0.recap.notice)</p>" } ?? .nothing
    return PageFrame.document(
      language: phrases.language, title: "\(phrases[.roomRecaps]) · \(room)", policy: policy,
      style: PageSource.roomStyle,
      body: """
        <header><p class="eyebrow">\(room)</p><h1>\(phrases[.roomRecaps])</h1></header>
        <main>\(search)
        \(tasks)
        \(list)</main>
        <footer>\(notice)</footer>
        <script>\(HTML(stringLiteral: PageSource.roomScript))</script>
        """)
  }

  /// The search field; it works only with the script, and is shown only with it.
  private var search: HTML {
    guard let index, !entries.isEmpty else { return .nothing }
    return """
      <form class="search" role="search" data-index="\(Self.address(index))" data-none="\(phrases[.notFound])" \
      data-one="\(phrases[.placesOne])" data-many="\(phrases[.placesOther])" data-missing="\(phrases[.indexMissing])" \
      data-action="\(phrases[.task])" data-decision="\(phrases[.decision])" data-question="\(phrases[.question])" \
      data-summary="\(phrases[.summary])" data-chapter="\(phrases[.chapter])" data-chat="\(phrases[.chat])"><input type="search" name="words" placeholder="\(phrases[.roomSearch])" \
      aria-label="\(phrases[.roomSearch])" aria-keyshortcuts="/" autocomplete="off" spellcheck="false">\
      <output aria-live="polite"></output></form>
      <ol class="found"></ol>
      """
  }

  /// The action items of all meetings, the newest meeting first.
  private var tasks: HTML {
    let all = entries.flatMap { entry in entry.recap.actionItems.map { (entry, $0) } }
    guard !all.isEmpty else { return .nothing }
    let items: [HTML] = all.prefix(Self.mostTasks).map { entry, item in task(item, of: entry) }
    let left = all.count - items.count
    let more: HTML =
      left > 0
      ? "<p class=\"when\">\(phrases.fill(.moreInRecaps, ["n": phrases.number(left)]))</p>" : .nothing
    return """
      <section class="tasks" aria-labelledby="tasks-title"><h2 id="tasks-title">\(phrases[.openActions])</h2>
      <ul>\(items)</ul>\(more)</section>
      """
  }

  private func task(_ item: ActionItem, of entry: Entry) -> HTML {
    let recap = entry.recap
    let clock = MeetingClock(timeZone: recap.meeting.timeZone, in: phrases)
    let owner: HTML =
      item.owner == nil ? "\(phrases[.noOwner])" : "<bdi>\(Cast(recap.meeting).name(of: item.owner))</bdi>"
    let due: HTML =
      item.due.map { due in
        let day = due.date.flatMap(clock.date)
        return
          " · \(day.map { phrases.fill(.due, ["day": $0]) } ?? phrases.fill(.dueSpoken, ["words": due.spoken]))"
      } ?? .nothing
    let moment = item.citations.first.map { CanonicalJSON.number(max(.zero, $0.start).seconds) }
    let text: HTML =
      entry.page.map { page in
        "<a href=\"\(page)\(moment.map { "#t=\($0)" } ?? "")\" dir=\"auto\"\(saidLanguage(recap))>\(item.text)</a>"
      } ?? "<span dir=\"auto\"\(saidLanguage(recap))>\(item.text)</span>"
    return """
      <li data-until="\(recap.expiresAt)">\(text)<p class="when">\(owner)\(due) · \
      <bdi>\(recap.meeting.title)</bdi>, \(clock.day(recap.meeting.startedAt))</p></li>

      """
  }

  /// The attribute of an element that holds only what was said.
  private func saidLanguage(_ recap: Recap) -> HTML {
    recap.meeting.isSpoken(in: phrases) ? .nothing : " lang=\"\(recap.meeting.languageTag)\""
  }

  private var list: HTML {
    guard !entries.isEmpty else { return "<p class=\"empty\">\(phrases[.roomEmpty])</p>" }
    return """
      <section aria-labelledby="recaps-title"><h2 id="recaps-title">\(phrases[.roomList])</h2><ol class="cards">\(entries.map(card))</ol></section>
      """
  }

  private func card(_ entry: Entry) -> HTML {
    let recap = entry.recap
    let clock = MeetingClock(timeZone: recap.meeting.timeZone, in: phrases)
    let hasPoster = recap.artefacts.contains { $0.name == ArtefactName.poster }
    var picture = HTML.nothing
    if hasPoster, case .folder(let path) = entry.place {
      picture =
        "<img src=\"\(Self.address(path))/\(ArtefactName.poster)\" alt=\"\" loading=\"lazy\" width=\"320\" height=\"180\">"
    }
    let title: HTML =
      entry.page.map { "<a href=\"\($0)\">\(recap.meeting.title)</a>" } ?? "\(recap.meeting.title)"
    let when = [
      clock.day(recap.meeting.startedAt),
      clock.hours(from: recap.meeting.startedAt, to: recap.meeting.endedAt),
    ]
    let cast = Cast(recap.meeting)
    let opening: HTML =
      recap.summary.first.map { line in
        let names: HTML = cast.names(of: line).map { "<bdi>\($0)</bdi>: " } ?? .nothing
        return "<p class=\"opening\" dir=\"auto\"\(saidLanguage(recap))>\(names)\(line.text)</p>"
      } ?? .nothing
    return """
      <li data-until="\(recap.expiresAt)">\(picture)<div><p class="when">\(when.filter { !$0.isEmpty }.joined(separator: " · "))</p>
      <h3 dir="auto">\(title)</h3>
      <p class="facts">\(facts(recap))</p>\(opening)
      <p class="kept">\(phrases.fill(.kept, ["day": clock.day(recap.expiresAt)]))</p></div></li>

      """
  }

  private func facts(_ recap: Recap) -> String {
    let reel = recap.highlights.reduce(MediaTime.zero) { $0 + $1.end - $1.start }
    let kinds: [(Int, Phrase, Phrase)] = [
      (recap.actionItems.count, .actionsOne, .actionsOther),
      (recap.decisions.count, .decisionsOne, .decisionsOther),
    ]
    let counted = kinds.filter { $0.0 > 0 }.map { phrases.count($0.0, one: $0.1, other: $0.2) }
    let length = recap.highlights.isEmpty ? [] : [phrases.fill(.highlightsLong, ["time": reel.description])]
    return (counted + length).joined(
      separator: " · ")
  }

  /// Returns a path with each component percent-encoded, so that a meeting's id cannot lead an address out of
  /// its folder.
  static func address(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting([":"])) ?? "" }
      .joined(separator: "/")
  }
}
