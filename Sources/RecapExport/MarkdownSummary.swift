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
    let minutes = Minutes(recap)
    let sections = [
      header, section(phrases[.summary], minutes.top.map(entry)),
      self.minutes(minutes.parts), footer,
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

  private func minutes(_ parts: [Minutes.Part]) -> String {
    let blocks = parts.map { part in
      let headline = part.chapter.map { "### \(chapter(recap.chapters[$0]))" }
      let lines = part.lines.map(entry).joined(separator: "\n")
      return [headline, lines.isEmpty ? nil : lines].compactMap(\.self).joined(separator: "\n\n")
    }
    return blocks.isEmpty ? "" : "## \(phrases[.minutes])\n\n" + blocks.joined(separator: "\n\n")
  }

  private func entry(_ entry: Minutes.Line) -> String {
    switch entry {
    case .note(let index): line(recap.summary[index])
    case .decision(let index): line(recap.decisions[index], .decision)
    case .action(let index, let decision):
      action(recap.actionItems[index], settledBy: decision.map { recap.decisions[$0] })
    case .question(let index): line(recap.questions[index], .question)
    }
  }

  private func line(_ line: CitedLine, _ kind: Phrase? = nil) -> String {
    let label = kind.map { "*\(MarkdownText.escaped(phrases.opening($0)))* · " } ?? ""
    let names = cast.names(of: line).map { "**\(MarkdownText.escaped($0))**: " } ?? ""
    return
      "- \(label)\(names)\(MarkdownText.escaped(line.text))\(doubt(line.confidence))\(hard(line.text, line.hardWords))\(times(line.citations))"
  }

  /// A chapter is labelled with its own start, as everywhere, not with the time of its title's citation.
  private func chapter(_ chapter: Chapter) -> String {
    let start = chapter.start
    let time = page.map { " [\(start)](\($0)#t=\(max(0, start.milliseconds / 1000)))" } ?? " (\(start))"
    let who = cast.only(chapter.speaker).map { " · \(MarkdownText.escaped($0))" } ?? ""
    return "\(MarkdownText.escaped(chapter.title))\(who)\(time)"
  }

  private func action(_ item: ActionItem, settledBy decision: CitedLine?) -> String {
    let label = decision == nil ? "" : "*\(MarkdownText.escaped(phrases.opening(.decision)))* · "
    let citations = Minutes.citations(item.citations, decision)
    let owner = item.owner.map { "**\(MarkdownText.escaped(cast.name(of: $0)))**: " } ?? ""
    let due = item.due.map { due in
      let day = due.date.flatMap(clock.date).map { " (\($0))" } ?? ""
      return " · \(phrases[.mdDue]) “\(MarkdownText.escaped(due.spoken))”\(day)"
    }
    return
      "- [ ] \(label)\(owner)\(MarkdownText.escaped(item.text))\(due ?? "")\(doubt(item.confidence))\(hard(item.text, item.hardWords))\(times(citations))"
  }

  private func doubt(_ confidence: Double?) -> String {
    Doubt.isShown(confidence) ? " *(\(phrases[.unsure]))*" : ""
  }

  private func hard(_ text: String, _ words: [HardWord]) -> String {
    phrases.told(words, of: text).map { " *(\(MarkdownText.escaped($0)))*" } ?? ""
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
