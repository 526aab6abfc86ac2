import RecapCore

/// Cuts a sentence to the title of a clip, where it reads as a whole.
enum ClipTitle {
  static let maximumWords = 12
  /// A clause of fewer words is more often an introductory phrase: "Just so you know".
  private static let minimumWords = 4

  /// The number of words that a title with an ellipsis has at least.
  private static let leastCut = 8

  /// Returns the words of a text.
  static func words(of text: String) -> [LineWriter.Word] {
    Lexicon.words(in: text).map {
      LineWriter.Word(text: $0, norm: Norm(Lexicon.bare($0)), pause: Lexicon.pause(after: $0), place: 0)
    }
  }

  /// Returns whether words name something: they have two words of content, or a number with one.
  static func names(_ words: [LineWriter.Word]) -> Bool {
    words.count { !StopWords.contains($0.norm) } >= 2
  }

  /// Returns whether the words of a decision or task say something: "Three it is", unlike "Friday".
  static func tells(_ words: [LineWriter.Word]) -> Bool {
    words.count >= 3 && words.contains { !StopWords.contains($0.norm) }
  }

  /// Returns a text of at most twelve words: the whole sentence, its last whole clause for which there is room, or else
  /// words up to a phrase's end and an ellipsis.
  static func cut(_ sentence: [LineWriter.Word]) -> String {
    let whole = sentence[...]
    guard whole.count > maximumWords else {
      let text = text(whole)
      return text
        + (SentenceForm.isDependent(sentence) && !["?", "…"].contains(where: text.hasSuffix) ? "…" : "")
    }
    let room = whole.prefix(maximumWords)
    let isDependent = SentenceForm.opensDependent(whole)
    let clause = room.indices.last { end in
      room[end].pause != .none && isWhole(whole[...end]) && !SentenceForm.isDependent(Array(whole[...end]))
    }
    if let clause, !isDependent || clause >= minimumWords { return text(closed(whole[...clause])) }
    let end =
      room.indices.last { end in
        end + 1 >= leastCut && (room[end].pause != .none || endsPhrase(end, of: whole))
      } ?? room.endIndex - 1
    return text(closed(whole[...end])) + "…"
  }

  private static func text(_ words: ArraySlice<LineWriter.Word>) -> String {
    let text = words.map(\.text).joined(separator: " ")
    let isBrokenOff = ["...", "…"].contains(where: text.hasSuffix)
    return String(text.trimmed { ",.;:…".contains($0) }) + (isBrokenOff ? "…" : "")
  }

  /// Returns words without those at the end with which no phrase ends: "…, and then".
  private static func closed(_ words: ArraySlice<LineWriter.Word>) -> ArraySlice<LineWriter.Word> {
    var rest = words
    while rest.count > minimumWords - 1, let last = rest.last, !last.text.hasSuffix("?"),
      openEnds.contains(last.norm)
        || joints.contains(rest[rest.endIndex - 2].norm) && StopWords.contains(last.norm)
    {
      rest = rest.dropLast()
    }
    return rest
  }

  /// Returns whether words up to a pause can be read alone: their last clause is no fragment, unlike ", but no".
  private static func isWhole(_ words: ArraySlice<LineWriter.Word>) -> Bool {
    guard words.count > minimumWords, closed(words).count == words.count else { return false }
    let before = words.dropLast().lastIndex { $0.pause != .none } ?? words.startIndex - 1
    let last = words[(before + 1)...]
    guard let first = last.first, before >= words.startIndex else { return true }
    let isJoined = joints.contains(first.norm)
    if !isJoined, !SentenceForm.opensDependent(last) {
      return last.count > 1 || !StopWords.contains(first.norm)
    }
    return last.count >= minimumWords && isJoined
  }

  /// Returns whether a phrase ends with a word: content, before a word that opens the next phrase.
  private static func endsPhrase(_ end: Int, of words: ArraySlice<LineWriter.Word>) -> Bool {
    guard end + 1 < words.endIndex, !StopWords.contains(words[end].norm) else { return false }
    let next = words[end + 1].norm
    return (StopWords.contains(next) || LineCues.startsClause(next)) && !objects.contains(next)
  }

  /// Pronouns that belong to the verb before them: "send | her", and particles of it: "drop | in".
  private static let objects: WordSet = [
    "me", "him", "her", "it", "them", "us", "you", "in", "out", "up", "off", "down",
  ]

  private static let joints: WordSet = ["and", "but", "or", "so"]
  /// Function words with which no phrase ends.
  private static let openEnds = joints.union(SentenceForm.dependent).union([
    "the", "a", "an", "my", "your", "our", "their", "his", "its", "of", "to", "with", "from", "for", "than",
    "into",
    "that", "which", "who", "is", "are", "was", "were", "it's", "that's", "there's", "i'm", "we're",
    "they're",
    "you're", "he's", "she's", "i'll", "we'll", "i've", "we've",
  ])
}
