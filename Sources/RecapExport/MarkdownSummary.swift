package import RecapCore

/// `summary.md`: the summary for a mail or a ticket. Times are links to the page, if it has an address.
package struct MarkdownSummary {
  package static let mediaType = "text/markdown"

  private let recap: Recap
  private let anchors: TranscriptAnchors
  private let cast: Cast
  private let clock: MeetingClock
  private let page: String?
  private let phrases: Phrases

  /// - Parameter page: the page's address, by default that of the page beside the summary; nil makes no
  ///   links.
  package static func render(
    _ recap: Recap, _ transcript: Transcript, page: String? = ArtefactName.page
  ) -> String {
    let phrases = Phrases.of(recap.meeting.locale)
    return MarkdownSummary(
      recap: recap, anchors: TranscriptAnchors(transcript), cast: Cast(recap.meeting),
      clock: MeetingClock(timeZone: recap.meeting.timeZone, in: phrases),
      page: page.flatMap(Self.destination),
      phrases: phrases
    ).text
  }

  private var text: String {
    let sections = [
      header, section(phrases[.summary], recap.summary.map(line)),
      section(phrases[.actions], recap.actionItems.map(action)),
      section(phrases[.decisions], recap.decisions.map(line)),
      section(phrases[.questions], recap.questions.map(line)),
      section(phrases[.chapters], recap.chapters.map(chapter)),
      footer,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var header: String {
    let facts = recap.meeting
    let when = [clock.day(facts.startedAt), clock.hours(from: facts.startedAt, to: facts.endedAt)]
    let people = facts.participants.map { MarkdownText.escaped($0.name) }
    return """
      # \(MarkdownText.escaped(facts.title))

      \(when.filter { !$0.isEmpty }.map(MarkdownText.escaped).joined(separator: ", "))\\
      \(people.isEmpty ? phrases[.noParticipants] : people.joined(separator: ", "))
      """
  }

  private var footer: String {
    "---\n\n*\(MarkdownText.escaped(recap.notice))* \(MarkdownText.escaped(phrases.fill(.kept, ["day": clock.day(recap.expiresAt)])))."
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "## \(title)\n\n" + lines.joined(separator: "\n")
  }

  private func line(_ line: CitedLine) -> String {
    let names = cast.names(of: line).map { "**\(MarkdownText.escaped($0))**: " } ?? ""
    return
      "- \(names)\(MarkdownText.escaped(line.text))\(doubt(line.confidence))\(times(line.citations))"
  }

  /// A chapter is labelled with its own start, as everywhere, not with the time of its title's citation.
  private func chapter(_ chapter: Chapter) -> String {
    let start = chapter.start
    let time = page.map { " [\(start)](\($0)#t=\(max(0, start.milliseconds / 1000)))" } ?? " (\(start))"
    return "- \(MarkdownText.escaped(chapter.title))\(time)"
  }

  private func action(_ item: ActionItem) -> String {
    let owner = item.owner.map { "**\(MarkdownText.escaped(cast.name(of: $0)))**: " } ?? ""
    let due = item.due.map { due in
      let day = due.date.flatMap(clock.date).map { " (\($0))" } ?? ""
      return " · \(phrases[.mdDue]) “\(MarkdownText.escaped(due.spoken))”\(day)"
    }
    return
      "- [ ] \(owner)\(MarkdownText.escaped(item.text))\(due ?? "")\(doubt(item.confidence))\(times(item.citations))"
  }

  private func doubt(_ confidence: Double?) -> String {
    Doubt.isShown(confidence) ? " *(\(phrases[.unsure]))*" : ""
  }

  private func times(_ citations: [Citation]) -> String {
    citations.compactMap { citation in
      guard let anchor = anchors.anchor(citation.segmentID) else { return nil }
      return page.map { " [\(citation.start)](\($0)#\(anchor))" } ?? " (\(citation.start))"
    }.joined()
  }

  /// Returns an address as a CommonMark link destination, which needs no escapes; nil if a character could
  /// end it.
  private static func destination(_ address: String) -> String? {
    let isPlain = address.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && !Array("()<>\\#".utf8).contains($0)
    }
    return isPlain && !address.isEmpty ? address : nil
  }
}
