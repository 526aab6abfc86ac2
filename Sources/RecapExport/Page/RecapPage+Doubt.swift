import RecapCore

/// The notes that words of a page open. The page is rendered once, in order.
final class HardNotes {
  private(set) var all: [HTML] = []

  /// Adds a note, in the page's language, and returns its id.
  func add(_ text: String) -> String {
    let id = "hard-\(all.count + 1)"
    all.append("<div class=\"hard-note\" id=\"\(id)\" popover>\(text)</div>\n")
    return id
  }
}

extension RecapPage {
  /// Returns a line with marks under the words that were hard to hear.
  func words(_ text: String, _ hard: [HardWord]) -> HTML {
    guard !hard.isEmpty else { return "\(text)" }
    let places = Dictionary(hard.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })
    let words: [HTML] = text.split(whereSeparator: \.isWhitespace).enumerated().map { index, word in
      let space: HTML = index == 0 ? .nothing : " "
      return "\(space)\(places[index].map { self.hard(String(word), heard: $0.heard) } ?? "\(String(word))")"
    }
    return "\(words)"
  }

  /// Returns a word that says, when it is pointed at, reached by key or tapped, that it was hard to hear and as what
  /// it was heard.
  func hard(_ word: String, heard: String?) -> HTML {
    let text = heard.map { phrases.fill(.heardAs, ["words": $0]) } ?? phrases[.hardWord]
    let id = notes.add(text)
    return """
      <button type="button" class="hard" popovertarget="\(id)" title="\(text)">\(word)</button>
      """
  }

  /// Returns a warning in the language of the page.
  func text(of warning: QualityWarning) -> HTML {
    phrases.told(warning).map { "\($0)" } ?? inEnglish(warning.text)
  }
}
