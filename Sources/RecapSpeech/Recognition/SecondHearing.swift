import RecapCore

/// Names and terms in doubtful words: a chunk is heard again with those that its doubtful words sound like,
/// and a term that is then heard in their place is taken.
///
/// A hint is given only then, because a recogniser that knows many names while it hears everything leaves out
/// sentences and invents names. So a term needs three witnesses: the recogniser was in doubt, the words sound
/// like the term, and the recogniser hears the term once it knows that there is one.
struct SecondHearing: Sendable {
  /// Words with a confidence from here on are not heard again.
  private static let sure = 0.9

  /// The largest distance of words that are not written as a name: most of them are what they seem.
  private static let farthestOrdinary = 0.2
  /// The most terms in a hint: about half of what Whisper reads of one.
  private static let mostInHint = 40

  private let search: TermSearch
  private let terms: [String]

  init(_ vocabulary: MeetingVocabulary) {
    search = TermSearch(vocabulary)
    terms = vocabulary.terms.map(\.text)
  }

  /// Returns the places of doubtful words that sound like a term.
  func places(in segments: [EngineSegment]) -> [TermSearch.Place] {
    let words = segments.flatMap { $0.words ?? [] }
    guard segments.allSatisfy({ $0.words?.isEmpty == false }) else { return [] }
    return search.places(in: words.map(\.text)) { range in
      let these = words[range]
      guard these.contains(where: { ($0.confidence ?? 0) < Self.sure }) else { return nil }
      return these.contains { WordForm($0.text).isCapitalised } ? TermSearch.farthest : Self.farthestOrdinary
    }
  }

  /// Returns the recogniser's hint: the meeting's terms, of which those of the places come last, because a
  /// recogniser goes by the last words most.
  func hint(_ places: [TermSearch.Place]) -> String {
    var seen: Set<String> = []
    let near = places.map(\.term.text).filter { seen.insert($0).inserted }.suffix(Self.mostInHint)
    let others = terms.filter { !seen.contains($0) }.prefix(Self.mostInHint - near.count)
    return (others + near).joined(separator: ", ") + "."
  }

  /// Returns the segments with the terms that the second hearing has in place of the words at `places`.
  static func repaired(
    _ first: [EngineSegment], places: [TermSearch.Place], again: [EngineSegment]
  ) -> [EngineSegment] {
    let words = first.enumerated().flatMap { number, segment in (segment.words ?? []).map { (number, $0) } }
    let others = again.flatMap { $0.words ?? [] }
    let alignment = LevenshteinAlignment(
      words.map { String(WordForm($0.1.text).core) }, others.map { String(WordForm($0.text).core) })
    var repaired = words.map(\.1)
    for place in places {
      guard
        let stretch = alignment.stretches.first(where: {
          !$0.isEqual && $0.first.lowerBound <= place.words.lowerBound
            && place.words.upperBound <= $0.first.upperBound
        }), words[place.words.lowerBound].0 == words[place.words.upperBound - 1].0,
        let confidence = confidence(of: place.term, in: others[stretch.second])
      else { continue }
      write(place.term, at: place.words, in: &repaired, confidence: confidence)
    }
    return first.indices.map { number in
      let mine = words.indices.filter { words[$0].0 == number }.map { repaired[$0] }.filter {
        !$0.text.isEmpty
      }
      guard mine.contains(where: { $0.heard != nil }) else { return first[number] }
      var segment = first[number]
      segment.words = mine
      segment.text = " " + mine.map(\.text).joined(separator: " ")
      return segment
    }
  }

  /// Returns the least confidence of the term's words in `words`, or nil if the term is not in them.
  private static func confidence(
    of term: VocabularyTerm, in words: ArraySlice<EngineSegment.Word>
  ) -> Double? {
    let keys = words.map { WordKey.text(String(WordForm($0.text).core)) }
    let wanted = WordKey.text(term.text)
    for start in keys.indices {
      var joined = ""
      for end in start..<keys.count where joined.count < wanted.count {
        joined += keys[end]
        if joined == wanted {
          return words[words.startIndex + start...words.startIndex + end].compactMap(\.confidence).min() ?? 0
        }
      }
    }
    return nil
  }

  /// Writes the term's words over those of a place; words that are left over become empty, words that lack
  /// room share the last one.
  private static func write(
    _ term: VocabularyTerm, at range: Range<Int>, in words: inout [EngineSegment.Word], confidence: Double
  ) {
    let heard = words[range].map(\.text).joined(separator: " ")
    let written = TermWriting.texts(of: term, insteadOf: words[range].map(\.text))
    for (offset, index) in range.enumerated() {
      words[index].text = written[offset]
      words[index].confidence = confidence
      words[index].heard = offset == 0 ? heard : nil
    }
  }
}
