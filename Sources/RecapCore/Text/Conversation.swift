/// A transcript as analysis reads it: words, lexemes, sentences and turns, each by index into the next.
///
/// Works on punctuated text and on a recogniser's bare words alike; no sentence spans two speakers
/// or an AI-off interval.
package struct Conversation: Sendable {
  package struct Sentence: Hashable, Sendable {
    package var index: Int
    package var words: Range<Int>
    package var lexemes: Range<Int>
    package var speaker: String?
    package var turn: Int
    /// Index of its AI-on window.
    package var window: Int
    package var isQuestion: Bool
    package var range: TimeRange
  }

  /// Sentences of one speaker in a row.
  package struct Turn: Hashable, Sendable {
    package var sentences: Range<Int>
    package var speaker: String?
    package var range: TimeRange
  }

  package internal(set) var segments: [Segment]
  package internal(set) var words: [SpokenWord] = []
  /// The distinct ways in which its words are written.
  let forms: [WrittenForm]
  package internal(set) var lexemes: [Lexeme] = []
  /// What its lexemes say, each once.
  let vocabulary: Vocabulary
  package internal(set) var sentences: [Sentence] = []
  package internal(set) var turns: [Turn] = []
  /// Whether the text came with sentence marks.
  package internal(set) var isPunctuated: Bool

  /// - Parameter windows: the AI-on spans; segments that leave them are not read at all (R2).
  package init(_ transcript: Transcript, windows: [TimeRange]) {
    let windows = windows.merged()
    let ordered = transcript.segments.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }
    let placed = ordered.map(\.element).compactMap { segment in
      windows.firstIndex { $0.contains(segment.range) }.map { (segment, $0) }
    }
    segments = placed.map(\.0)
    let text = segments.lazy.map(\.text)
    let marks = text.reduce(0) { $0 + $1.utf8.count { $0 == 46 || $0 == 63 } }
    isPunctuated = marks * 300 >= text.reduce(0) { $0 + $1.utf8.count }
    var builder = ConversationBuilder(isPunctuated: isPunctuated)
    for (index, (segment, window)) in placed.enumerated() {
      builder.add(segment, index: index, window: window)
    }
    builder.finish()
    (words, lexemes, sentences, turns) = (builder.words, builder.lexemes, builder.sentences, builder.turns)
    (forms, vocabulary) = (builder.forms, builder.vocabulary)
  }

  package func lexemes(of sentence: Sentence) -> ArraySlice<Lexeme> { lexemes[sentence.lexemes] }

  /// The segments that some words lie in.
  func segmentRange(of words: Range<Int>) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return self.words[first].segment..<self.words[last].segment + 1
  }

  /// The segments that some words lie in, in order.
  package func segmentIndices(of words: Range<Int>) -> [Int] { Array(segmentRange(of: words)) }

  package func citations(of words: Range<Int>) -> [Citation] {
    segmentIndices(of: words).map { Citation(segments[$0]) }
  }

  /// The citations of several spans, each segment once, in time order.
  package func citations(of spans: [Range<Int>]) -> [Citation] {
    Set(spans.flatMap(segmentIndices)).sorted().map { Citation(segments[$0]) }
  }

  /// A word as it was written.
  package func text(ofWord word: Int) -> String { forms[words[word].form].text }

  package func surface(_ words: Range<Int>) -> [String] { words.map(text) }

  /// Some words as shown text has them.
  func tidied(_ words: Range<Int>) -> [String] { Disfluency.tidy(words.map { forms[self.words[$0].form] }) }

  /// Some words as a sentence that can be shown.
  func shown(_ words: Range<Int>) -> String { Disfluency.finish(tidied(words).joined(separator: " ")) }

  /// The stems of the topic words of some lexemes.
  func contentStems(_ range: some Sequence<Int>) -> Set<Norm> {
    Set(range.lazy.map { lexemes[$0] }.filter(\.isContent).map { vocabulary.stems[$0.number] })
  }

  /// The sentence that a word belongs to.
  package func sentenceIndex(ofWord word: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, sentences.count - 1))
  }
}
