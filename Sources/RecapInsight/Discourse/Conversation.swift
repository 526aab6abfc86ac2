package import RecapCore

/// A transcript divided into words, lexemes, sentences and turns, which refer to each other by index.
///
/// Text with and without punctuation is supported. No sentence spans two speakers or two AI windows.
package final class Conversation: Sendable {
  /// A sentence of one speaker.
  package struct Sentence: Hashable, Sendable {
    package var index: Int
    package var words: Range<Int>
    package var lexemes: Range<Int>
    package var speaker: String?
    /// The index of its turn.
    package var turn: Int
    /// The index of its AI window.
    package var window: Int
    package var isQuestion: Bool
    package var range: TimeRange
  }

  /// A turn: consecutive sentences of one speaker.
  package struct Turn: Hashable, Sendable {
    package var sentences: Range<Int>
    package var speaker: String?
    package var range: TimeRange
  }

  /// The segments inside the AI windows, in time order.
  package let segments: [Segment]
  /// The number of each segment's speaker; all unknown speakers share one number.
  let speakers: [Int]
  package let words: [SpokenWord]
  /// The distinct surface forms of its words.
  let forms: [SurfaceForm]
  package let lexemes: [Lexeme]
  /// The distinct norms of its lexemes.
  let vocabulary: Vocabulary
  package let sentences: [Sentence]
  package let turns: [Turn]
  /// A Boolean value that indicates whether the text has sentence punctuation.
  package let isPunctuated: Bool

  /// Divides a transcript.
  /// - Parameter windows: the AI windows; segments that are not inside one are ignored (R2).
  package init(_ transcript: Transcript, windows: [TimeRange]) {
    let windows = windows.merged()
    let all = transcript.segments
    let placed = all.indices.sorted { (all[$0].start, $0) < (all[$1].start, $1) }.compactMap { index in
      windows.firstIndex { $0.contains(all[index].range) }.map { (index, $0) }
    }
    segments = placed.map { all[$0.0] }
    var known: [String?: Int] = [:]
    var last: (speaker: String?, number: Int)?
    speakers = segments.map { segment in
      if let last, last.speaker == segment.speaker { return last.number }
      let number = known[segment.speaker] ?? known.count
      known[segment.speaker] = number
      last = (segment.speaker, number)
      return number
    }
    let length = segments.reduce(0) { $0 + $1.text.utf8.count }
    let marks = segments.reduce(0) { $0 + Lexicon.sentenceMarks(in: $1.text) }
    isPunctuated = marks * 300 >= length
    var builder = ConversationBuilder(isPunctuated: isPunctuated)
    for (index, (_, window)) in placed.enumerated() {
      builder.add(segments[index], index: index, window: window)
    }
    builder.finish()
    (words, lexemes, sentences, turns) = (builder.words, builder.lexemes, builder.sentences, builder.turns)
    (forms, vocabulary) = (builder.forms, builder.vocabulary)
  }

  /// Returns the lexemes of a sentence.
  package func lexemes(of sentence: Sentence) -> ArraySlice<Lexeme> { lexemes[sentence.lexemes] }

  /// Returns the range of the segments to which words belong.
  func segmentRange(of words: Range<Int>) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return self.words[first].segment..<self.words[last].segment + 1
  }

  func wordRange(ofSegment segment: Int) -> Range<Int> {
    words.partitioningIndex { $0.segment >= segment }..<words.partitioningIndex { $0.segment > segment }
  }

  /// Returns the range of the lexemes of all words of segments.
  func lexemeRange(ofSegments segments: Range<Int>) -> Range<Int> {
    let start = lexemes.partitioningIndex { words[$0.word].segment >= segments.lowerBound }
    return start..<max(start, lexemes.partitioningIndex { words[$0.word].segment >= segments.upperBound })
  }

  /// Returns the indices of the segments to which words belong, ascending.
  package func segmentIndices(of words: Range<Int>) -> [Int] { Array(segmentRange(of: words)) }

  /// Returns a citation of each segment to which words belong, in time order.
  package func citations(of words: Range<Int>) -> [Citation] {
    segmentIndices(of: words).map { Citation(segments[$0]) }
  }

  /// Returns the citations of several spans, each segment once, in time order.
  package func citations(of spans: [Range<Int>]) -> [Citation] {
    Set(spans.flatMap(segmentIndices)).sorted().map { Citation(segments[$0]) }
  }

  /// Returns the surface form of a word.
  package func text(ofWord word: Int) -> String { forms[words[word].form].text }

  /// Returns the surface forms of words.
  package func surface(_ words: Range<Int>) -> [String] { words.map(text) }

  /// Returns words without disfluencies.
  func tidied(_ words: Range<Int>) -> [String] {
    Disfluency.tidy(words.lazy.map { self.words[$0].form }, of: forms)
  }

  /// Returns the bare forms of the words that `tidied` keeps, with their positions among `words`.
  func tidiedNorms(_ words: Range<Int>) -> [(norm: Norm, place: Int)] {
    Disfluency.norms(words.lazy.map { self.words[$0].form }, of: forms)
  }

  /// Returns the words that `tidied` keeps, with their indices.
  func tidiedWords(_ words: Range<Int>) -> [LineWriter.Word] {
    Disfluency.tidyWords(words.lazy.map { self.words[$0].form }, of: forms).map { word in
      var word = word
      word.place += words.lowerBound
      return word
    }
  }

  /// Returns words as they were said, with their indices.
  func saidWords(_ range: Range<Int>) -> [LineWriter.Word] {
    range.map { index in
      let form = forms[words[index].form]
      return LineWriter.Word(text: form.text, norm: form.bare, pause: form.pause, place: index)
    }
  }

  /// Returns words as a readable sentence.
  func shown(_ words: Range<Int>) -> String { Disfluency.finish(tidied(words).joined(separator: " ")) }

  /// Returns the stems of the content words among lexemes.
  func contentStems(_ range: some Sequence<Int>) -> Set<Norm> {
    var stems: Set<Norm> = []
    for index in range where lexemes[index].isContent {
      stems.insert(vocabulary.stems[lexemes[index].number])
    }
    return stems
  }

  /// Returns the index of the sentence to which a word belongs.
  package func sentenceIndex(ofWord word: Int) -> Int {
    let index = sentences.partitioningIndex { $0.words.upperBound > word }
    return min(index, max(0, sentences.count - 1))
  }
}
