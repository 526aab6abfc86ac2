import Foundation
import RecapCore

extension RecapPage {
  /// The meeting in half a minute.
  var topSection: HTML {
    let items = minutes.top.map(entry)
    return """
      <section class="summary" aria-labelledby="summary-title"><h2 id="summary-title">\(phrases[.halfMinute])</h2>
      \(items.isEmpty ? Self.empty(phrases[.noSummary]) : "<ul>\(items)</ul>")</section>
      """
  }

  var actionSection: HTML {
    let items: [HTML] = recap.actionItems.enumerated().map { index, item in
      """
      <li><p class="what" dir="auto"\(saidLanguage)>\(words(item.text, item.hardWords))</p>
      <p class="who">\(owner(item.owner))\(doubt(item.confidence))\(times(item.citations, line: "action-\(index + 1)"))</p>\(due(item.due))</li>
      """
    }
    return """
      <section class="card actions" aria-labelledby="actions-title"><h2 id="actions-title">\(phrases[.actions])</h2>
      \(items.isEmpty ? Self.empty(phrases[.noActions]) : "<ul class=\"tasks\">\(items)</ul>")</section>
      """
  }

  private func owner(_ id: String?) -> HTML {
    guard let id else { return "<span>\(phrases[.noOwner])</span>" }
    return "<span class=\"owner\">\(face(id))<bdi>\(cast.name(of: id))</bdi></span>"
  }

  /// Returns the day, if the words name one, and always the words.
  private func due(_ due: DueDate?) -> HTML {
    guard let due else { return .nothing }
    guard let date = due.date, let day = clock.date(date) else {
      return "<p class=\"due\">\(around(.dueSpoken, "words", said(due.spoken)))</p>"
    }
    let time: HTML = "<b><time datetime=\"\(date)\">\(day)</time></b>"
    return """
      <p class="due">\(around(.due, "day", time)) \(around(.spoken, "words", said(due.spoken)))</p>
      """
  }

  /// Returns a phrase with markup in the place of its one placeholder.
  func around(_ phrase: Phrase, _ name: String, _ inner: HTML) -> HTML {
    let parts = phrases[phrase].components(separatedBy: "{\(name)}")
    return "\(parts[0])\(inner)\(parts.dropFirst().joined())"
  }

  /// Returns a line with its speakers, so that "I" and "we" are understood alone.
  func point(_ line: CitedLine, _ name: String, _ style: String = "", _ kind: HTML = .nothing) -> HTML {
    let names: HTML = cast.names(of: line).map { "<span class=\"by\"><bdi>\($0)</bdi>:</span> " } ?? .nothing
    return """
      <li\(Self.style(style)) dir="auto">\(kind)\(names)\(said(words(line.text, line.hardWords)))\(doubt(line.confidence))\(times(line.citations, line: name))</li>
      """
  }

  private static func style(_ name: String) -> HTML { name.isEmpty ? .nothing : " class=\"\(name)\"" }

  /// Says in words that a line is unsure: colour alone tells nothing to many.
  func doubt(_ confidence: Double?) -> HTML {
    Doubt.isShown(confidence) ? " <span class=\"doubt\">\(phrases[.unsure])</span>" : .nothing
  }

  private static func empty(_ text: String) -> HTML { "<p class=\"empty\">\(text)</p>" }
}
