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
  /// The same of words in whose place a term is heard again.
  private static let farthestHeard = 0.45
  /// The same of more ordinary words than the term has: "full of care" for Folake.
  private static let farthestHeardOrdinary = 0.35
  /// The largest distance of places that are heard a third time, and the smallest: nearer ones are spelled.
  private static let unsettled = 0.02...0.25
  private static let mostUnsettled = 8
  /// The largest distance of words that are heard in another way each time: at first, and then.
  private static let farthestUnsteady = 0.25
  private static let nearestUnsteady = 0.15
  /// The most terms in a hint: about half of what Whisper reads of one.
  private static let mostInHint = 40

  /// A term that is heard as it is.
  private struct Mention {
    var words: Range<Int>
    var term: VocabularyTerm
  }

  private let search: TermSearch
  private let terms: [VocabularyTerm]

  init(_ vocabulary: MeetingVocabulary) {
    search = TermSearch(vocabulary)
    terms = vocabulary.terms
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

  /// Returns the places that are worth a third hearing, after the second one.
  func unsettled(in segments: [EngineSegment]) -> [TermSearch.Place] {
    Array(places(in: segments).filter { Self.unsettled.contains($0.distance) }.prefix(Self.mostUnsettled))
  }

  /// Returns the recogniser's hint: the meeting's terms, of which those of the places come last, because a
  /// recogniser goes by the last words most.
  func hint(_ places: [TermSearch.Place]) -> String {
    var seen: Set<String> = []
    let near = places.map(\.term.text).filter { seen.insert($0).inserted }.suffix(Self.mostInHint)
    let others = terms.map(\.text).filter { !seen.contains($0) }.prefix(Self.mostInHint - near.count)
    return (others + near).joined(separator: ", ") + "."
  }

  /// Returns the hint of a third hearing: one term in sentences, which a recogniser goes by more than by a list.
  static func sentences(_ term: VocabularyTerm) -> String { "\(term.text), can you? \(term.text) did." }

  /// Returns what of a chunk is heard a third time: the words of a place and a little around them, in samples.
  static func stretch(_ place: TermSearch.Place, in segments: [EngineSegment], margin: Double) -> Range<Int> {
    let words = segments.flatMap { $0.words ?? [] }[place.words]
    let (start, end) = (words.map(\.start).min() ?? 0, words.map(\.end).max() ?? 0)
    func sample(_ seconds: Double) -> Int { max(0, Int(saturating: seconds * Double(speechSampleRate))) }
    return sample(start - margin)..<max(sample(start - margin), sample(end + margin))
  }

  /// Returns whether the term is in what was heard.
  func holds(_ term: VocabularyTerm, _ heard: [EngineSegment]) -> Bool {
    mentions(in: heard.flatMap { $0.words ?? [] }).contains { $0.term == term }
  }

  /// Returns the segments with the terms of places in the place of their words.
  func settled(_ segments: [EngineSegment], _ places: [TermSearch.Place]) -> [EngineSegment] {
    let words = segments.enumerated().flatMap { number, segment in (segment.words ?? []).map { (number, $0) }
    }
    var repaired = words.map(\.1)
    for place in places where words[place.words.lowerBound].0 == words[place.words.upperBound - 1].0 {
      let confidence = repaired[place.words].compactMap(\.confidence).min() ?? 0
      Self.write(place.term, at: place.words, in: &repaired, confidence: confidence)
    }
    return Self.rebuilt(segments, words.map(\.0), repaired)
  }

  /// Returns the segments with the terms that were heard again in the place of doubtful words that sound like them.
  func repaired(_ first: [EngineSegment], again: [EngineSegment]) -> [EngineSegment] {
    let words = first.enumerated().flatMap { number, segment in (segment.words ?? []).map { (number, $0) } }
    let texts = words.map(\.1.text)
    let others = again.flatMap { $0.words ?? [] }
    let alignment = LevenshteinAlignment(
      texts.map { String(WordForm($0).core) }, others.map { String(WordForm($0.text).core) })
    var repaired = words.map(\.1)
    for mention in mentions(in: others) {
      let stretches = alignment.stretches.filter { $0.second.overlaps(mention.words) }
      guard let start = stretches.first?.first.lowerBound, let end = stretches.last?.first.upperBound,
        start < end, stretches.contains(where: { !$0.isEqual }),
        let place = search.nearest(
          mention.term, in: texts, within: start..<end, around: stretches.first(where: \.isEqual)?.first,
          atMost: Self.farthestHeard),
        place.distance <= bound(words[place.words].map(\.1), mention.term),
        words[place.words.lowerBound].0 == words[place.words.upperBound - 1].0,
        !repaired[place.words].contains(where: { $0.heard != nil })
      else { continue }
      let confidence = others[mention.words].compactMap(\.confidence).min() ?? 0
      Self.write(mention.term, at: place.words, in: &repaired, confidence: confidence)
    }
    return Self.rebuilt(first, words.map(\.0), repaired)
  }

  /// Returns the segments with their words replaced.
  private static func rebuilt(
    _ segments: [EngineSegment], _ numbers: [Int], _ words: [EngineSegment.Word]
  ) -> [EngineSegment] {
    segments.indices.map { number in
      let mine = words.indices.filter { numbers[$0] == number }.map { words[$0] }.filter { !$0.text.isEmpty }
      guard mine.contains(where: { $0.heard != nil }) else { return segments[number] }
      var segment = segments[number]
      segment.words = mine
      segment.text = " " + mine.map(\.text).joined(separator: " ")
      return segment
    }
  }

  /// Returns the segments with terms in the place of doubtful names that were heard as another name the second time,
  /// which is near the term as well: the recogniser knows no name that was said.
  func steadied(_ first: [EngineSegment], again: [EngineSegment]) -> [EngineSegment] {
    let texts = first.flatMap { $0.words ?? [] }.map(\.text)
    let heard = again.flatMap { $0.words ?? [] }.map(\.text)
    let alignment = LevenshteinAlignment(
      texts.map { String(WordForm($0).core) }, heard.map { String(WordForm($0).core) })
    return settled(
      first,
      places(in: first).filter { place in
        let stretches = alignment.stretches.filter { $0.first.overlaps(place.words) }
        guard place.distance <= Self.farthestUnsteady,
          texts[place.words].contains(where: { WordForm($0).isCapitalised }),
          let start = stretches.first?.second.lowerBound, let end = stretches.last?.second.upperBound,
          start < end, stretches.contains(where: { !$0.isEqual }),
          let other = search.nearest(
            place.term, in: heard, within: start..<end, atMost: Self.nearestUnsteady)
        else { return false }
        return heard[other.words].contains { WordForm($0).isCapitalised }
      })
  }

  /// Returns how far words may be from a term that is heard in their place; negative if they are sure.
  private func bound(_ words: some Collection<EngineSegment.Word>, _ term: VocabularyTerm) -> Double {
    guard words.contains(where: { ($0.confidence ?? 0) < Self.sure }) else { return -1 }
    if words.contains(where: { WordForm($0.text).isCapitalised }) { return Self.farthestHeard }
    // As many ordinary words as the term has are most often what was said, or like it: "grand" for "grams", not for Brandt.
    return words.count > WordKey.words(term.text).count ? Self.farthestHeardOrdinary : Self.farthestOrdinary
  }

  /// Returns the places at which terms are heard as they are, the longest term first.
  private func mentions(in words: [EngineSegment.Word]) -> [Mention] {
    let keys = words.map { WordKey.text(String(WordForm($0.text).core)) }
    var found: [Mention] = []
    for term in terms {
      let wanted = WordKey.text(term.text)
      for start in keys.indices {
        var joined = ""
        for end in start..<keys.count where joined.count < wanted.count {
          joined += keys[end]
          if joined == wanted, !keys[start].isEmpty {
            found.append(Mention(words: start..<end + 1, term: term))
          }
        }
      }
    }
    return found.sorted { ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count) }
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
