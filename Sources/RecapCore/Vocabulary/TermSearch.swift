/// Looks in recognised words for places at which a term of the vocabulary may have been said.
package struct TermSearch: Sendable {
  /// Words that sound like a term.
  package struct Place: Hashable, Sendable {
    /// The indices of the words.
    package var words: Range<Int>
    package var term: VocabularyTerm
    /// How much the words' sound differs from the term's; see `SpokenSound.distance(to:)`.
    package var distance: Double
  }

  /// The largest distance of a place.
  package static let farthest = 0.3
  /// The largest distance of a term with few phones.
  private static let farthestShort = 0.17
  private static let short = 3
  /// How many words more than it has a term may be heard as.
  private static let mostMore = 2

  private struct Sounding {
    var term: VocabularyTerm
    var key: String
    var words: [String]
    var sounds: [SpokenSound]
  }

  private let terms: [Sounding]
  /// The words of all terms, and the terms as one word, which are never taken for another term.
  private let known: Set<String>

  package init(_ vocabulary: MeetingVocabulary) {
    terms = vocabulary.terms.map { term in
      Sounding(
        term: term, key: WordKey.text(term.text), words: WordKey.words(term.text),
        sounds: (TermReadings.spellings(of: term.text) + term.soundsLike).map(SpokenSound.init))
    }
    known = Set(terms.flatMap { $0.words + [$0.key] })
  }

  /// Returns the places in order, none overlapping another: the nearest sound wins, then the longer term.
  ///
  /// - Parameter farthest: returns the largest distance that a range of words may have to a term, or nil if it
  ///   is no place whatever it sounds like. Asked before anything is compared.
  package func places(
    in words: [String], farthest: (Range<Int>) -> Double? = { _ in Self.farthest }
  ) -> [Place] {
    let keys = words.map { WordKey.text(String(WordForm($0).core)) }
    let longest = (terms.map(\.words.count).max() ?? 0) + Self.mostMore
    var found: [Place] = []
    for start in keys.indices where !terms.isEmpty {
      for end in start + 1...min(keys.count, start + longest) {
        let these = keys[start..<end]
        guard !keys[end - 1].isEmpty, !keys[start].isEmpty else { break }
        guard let farthest = farthest(start..<end) else { continue }
        let (joined, sound) = (
          these.joined(),
          SpokenSound(words[start..<end].map { String(WordForm($0).core) }.joined(separator: " "))
        )
        let others = these.filter(known.contains)
        for term in terms where (-1...Self.mostMore).contains(these.count - term.words.count) {
          // A term that is there already is no place, alone or with a word beside it. One that was divided is.
          let isDivided = these.count > term.words.count && joined == term.key
          let isThere = joined == term.key || (these.count > term.words.count && joined.contains(term.key))
          guard isDivided || !isThere, others.allSatisfy(term.words.contains),
            let distance = distance(of: term, to: sound, atMost: farthest)
          else { continue }
          found.append(Place(words: start..<end, term: term.term, distance: distance))
        }
      }
    }
    found.sort {
      ($0.distance, -$0.term.text.count, $0.words.lowerBound, $0.words.count, $0.term.text)
        < ($1.distance, -$1.term.text.count, $1.words.lowerBound, $1.words.count, $1.term.text)
    }
    var taken: [Place] = []
    for place in found where !taken.contains(where: { $0.words.overlaps(place.words) }) {
      taken.append(place)
    }
    return taken.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// Returns the words among `words` that sound most like a term, if they do at all.
  ///
  /// - Parameters:
  ///   - range: where to look.
  ///   - inner: words that must be among them.
  package func nearest(
    _ term: VocabularyTerm, in words: [String], within range: Range<Int>, around inner: Range<Int>? = nil,
    atMost farthest: Double
  ) -> Place? {
    guard let sounding = terms.first(where: { $0.term == term }) else { return nil }
    let keys = words[range].map { WordKey.text(String(WordForm($0).core)) }
    var best: Place?
    for start in range {
      for end in start + 1...min(range.upperBound, start + sounding.words.count + Self.mostMore)
      where start < range.upperBound {
        guard inner.map({ start <= $0.lowerBound && $0.upperBound <= end }) ?? true else { continue }
        let these = keys[start - range.lowerBound..<end - range.lowerBound]
        guard these.first?.isEmpty == false, these.last?.isEmpty == false,
          these.filter(known.contains).allSatisfy(sounding.words.contains)
        else { continue }
        let sound = SpokenSound(words[start..<end].map { String(WordForm($0).core) }.joined(separator: " "))
        guard let distance = distance(of: sounding, to: sound, atMost: farthest) else { continue }
        if distance < best?.distance ?? .infinity {
          best = Place(words: start..<end, term: term, distance: distance)
        }
      }
    }
    return best
  }

  /// Returns how far the term's sound is, if it is near enough.
  private func distance(of term: Sounding, to sound: SpokenSound, atMost bound: Double) -> Double? {
    term.sounds.compactMap { spoken -> Double? in
      let farthest = spoken.phones.count <= Self.short ? min(bound, Self.farthestShort) : bound
      let (longer, shorter) = (
        max(spoken.phones.count, sound.phones.count), min(spoken.phones.count, sound.phones.count)
      )
      guard Double(longer - shorter) * SpokenSound.leastCostAlone <= farthest * Double(longer) else {
        return nil
      }
      let distance = sound.distance(to: spoken)
      return distance <= farthest ? distance : nil
    }.min()
  }
}
