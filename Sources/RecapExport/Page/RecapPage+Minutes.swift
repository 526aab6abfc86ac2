import RecapCore

extension RecapPage {
  /// The minutes: chapters with what was said, settled, taken on and left open. Nothing if no chapter has a line.
  var minutesSection: HTML {
    let parts: [HTML] = minutes.parts.filter { !$0.lines.isEmpty }.map { part in
      "\(headline(part.chapter))<ul class=\"marks\">\(part.lines.map(entry))</ul>"
    }
    guard !parts.isEmpty else { return .nothing }
    return """
      <section class="minutes" aria-labelledby="minutes-title"><h2 id="minutes-title">\(phrases[.minutes])</h2>
      \(parts)</section>
      """
  }

  private func headline(_ chapter: Int?) -> HTML {
    guard let chapter else { return .nothing }
    let who: HTML =
      cast.only(recap.chapters[chapter].speaker).map { " <span class=\"by\">· <bdi>\($0)</bdi></span>" }
      ?? .nothing
    return """
      <h3><span><span dir="auto"\(saidLanguage)>\(recap.chapters[chapter].title)</span>\(who)</span>\
      <a class="time" href="#chapter-\(chapter + 1)" aria-label="\(readFrom(chapter))">\
      \(recap.chapters[chapter].start.description)</a></h3>
      """
  }

  private func readFrom(_ chapter: Int) -> String {
    phrases.fill(.saidAt, ["time": recap.chapters[chapter].start.description])
  }

  func entry(_ line: Minutes.Line) -> HTML {
    switch line {
    case .note(let index): point(recap.summary[index], "summary-\(index + 1)")
    case .decision(let index):
      point(recap.decisions[index], "decision-\(index + 1)", "settled", kind(.decision))
    case .question(let index): point(recap.questions[index], "question-\(index + 1)", "open", kind(.question))
    case .action(let index, let decision):
      task(recap.actionItems[index], "action-\(index + 1)", settledBy: decision.map { recap.decisions[$0] })
    }
  }

  /// What a line is, in words: marks alone tell nothing to many.
  private func kind(_ phrase: Phrase) -> HTML {
    "<span class=\"kind\">\(phrases.opening(phrase))</span> "
  }

  private func task(_ item: ActionItem, _ name: String, settledBy decision: CitedLine?) -> HTML {
    let kinds: HTML = decision == nil ? kind(.task) : "\(kind(.decision))\(kind(.task))"
    let citations = Minutes.citations(item.citations, decision)
    let owner: HTML =
      item.owner.map { "<span class=\"by\"><bdi>\(cast.name(of: $0))</bdi>:</span> " } ?? .nothing
    let due: HTML =
      item.due.map { due in
        let when =
          due.date.flatMap(clock.date).map { around(.due, "day", "\($0)") }
          ?? around(.dueSpoken, "words", said(due.spoken))
        return " <span class=\"by\">· \(when)</span>"
      } ?? .nothing
    return """
      <li class="task-line" dir="auto">\(kinds)\(owner)\(said(words(item.text, item.hardWords)))\(due)\(doubt(item.confidence))\
      \(times(citations, line: name))</li>
      """
  }
}
