/// What a pointing engine gets: what was said inside the AI windows, in numbered utterances (R2).
package struct PointingQuestion: Hashable, Sendable, Codable {
  /// What one person says without a break, at most a sentence.
  package struct Utterance: Hashable, Sendable, Codable {
    /// Counts from 1 through the meeting.
    package var number: Int
    /// A participant's id; nil if the speaker is unknown.
    package var speaker: String?
    package var text: String
    /// The participants whom its words name.
    package var named: [String]

    package init(number: Int, speaker: String?, text: String, named: [String] = []) {
      (self.number, self.speaker, self.text, self.named) = (number, speaker, text, named)
    }
  }

  /// A participant who speaks, or whom the words name. Names of other participants are not sent.
  package struct Person: Hashable, Sendable, Codable {
    package var id: String
    package var name: String

    package init(id: String, name: String) { (self.id, self.name) = (id, name) }
  }

  package var people: [Person]
  package var utterances: [Utterance]

  package init(people: [Person], utterances: [Utterance]) {
    (self.people, self.utterances) = (people, utterances)
  }

  /// Returns a digest of everything that may be sent.
  package func digest() throws -> Digest { Digest(of: CanonicalJSON.serialize(try CanonicalJSON.tree(self))) }

  /// Returns the question about some of its utterances, with the people of these alone.
  private func part(_ range: Range<Int>) -> PointingQuestion {
    let part = Array(utterances[range])
    let present = Set(part.flatMap { $0.named + [$0.speaker].compactMap(\.self) })
    return PointingQuestion(people: people.filter { present.contains($0.id) }, utterances: part)
  }

  /// Cuts the question into pieces, each of which repeats the end of the one before it: what is asked at the end of one
  /// piece and answered in the next is in one piece as a whole.
  /// - Parameters:
  ///   - words: the most words of a piece; a single longer utterance is a piece of its own.
  ///   - overlap: the words that are repeated, fewer than half of `words`.
  package func pieces(words: Int, overlap: Int) -> [PointingQuestion] {
    let lengths = utterances.map { max(1, $0.text.split(separator: " ").count) }
    var pieces: [PointingQuestion] = []
    var start = 0
    while start < utterances.count {
      var end = start
      var length = 0
      while end < utterances.count, end == start || length + lengths[end] <= max(1, words) {
        length += lengths[end]
        end += 1
      }
      pieces.append(part(start..<end))
      guard end < utterances.count else { break }
      var next = end
      var repeated = 0
      // What comes next must fit beside what is repeated.
      let most = min(overlap, words / 2, words - lengths[end])
      while next - 1 > start, repeated + lengths[next - 1] <= most {
        next -= 1
        repeated += lengths[next]
      }
      start = next
    }
    return pieces
  }
}
