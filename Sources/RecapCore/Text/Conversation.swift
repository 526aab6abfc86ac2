/// A transcript as analysis reads it: words, lexemes, sentences and turns, each by index into the next.
///
/// Works on punctuated text and on a recogniser's bare words alike; no sentence spans two speakers
/// or an AI-off interval.
package final class Conversation: Sendable {
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

  package let segments: [Segment]
  /// Who says each segment: a number for each speaker, and one for nobody known.
  let speakers: [Int]
  package let words: [SpokenWord]
  /// The distinct ways in which its words are written.
  let forms: [WrittenForm]
  package let lexemes: [Lexeme]
  /// What its lexemes say, each once.
  let vocabulary: Vocabulary
  package let sentences: [Sentence]
  package let turns: [Turn]
  /// Whether the text came with sentence marks.
  package let isPunctuated: Bool

  /// - Parameter windows: the AI-on spans; segments that leave them are not read at all (R2).
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
    var builder = ConversationBuilder(isPunctuated: isPunctuated, bytes: length)
    for (index, (_, window)) in placed.enumerated() {
      builder.add(segments[index], index: index, window: window)
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

  func wordRange(ofSegment segment: Int) -> Range<Int> {
    words.partitioningIndex { $0.segment >= segment }..<words.partitioningIndex { $0.segment > segment }
  }

  /// The lexemes of all words of some segments.
  func lexemeRange(ofSegments segments: Range<Int>) -> Range<Int> {
    let start = lexemes.partitioningIndex { words[$0.word].segment >= segments.lowerBound }
    return start..<max(start, lexemes.partitioningIndex { words[$0.word].segment >= segments.upperBound })
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
  func tidied(_ words: Range<Int>) -> [String] {
    Disfluency.tidy(words.lazy.map { self.words[$0].form }, of: forms)
  }

  /// The bare forms of what `tidied` leaves.
  func tidiedNorms(_ words: Range<Int>) -> [(norm: Norm, place: Int)] {
    Disfluency.norms(words.lazy.map { self.words[$0].form }, of: forms)
  }

  /// Some words as a sentence that can be shown.
  func shown(_ words: Range<Int>) -> String { Disfluency.finish(tidied(words).joined(separator: " ")) }

  /// The stems of the topic words of some lexemes.
  func contentStems(_ range: some Sequence<Int>) -> Set<Norm> {
    var stems: Set<Norm> = []
    for index in range where lexemes[index].isContent {
      stems.insert(vocabulary.stems[lexemes[index].number])
    }
    return stems
  }

  /// The sentence that a word belongs to.
  package func sentenceIndex(ofWord word: Int) -> Int {
    let index = sentences.partitioningIndex { $0.words.upperBound > word }
    return min(index, max(0, sentences.count - 1))
  }
}

extension Array {
  /// The first index from which on `holds` is true, of an array that begins with elements for which it is not.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = holds(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
