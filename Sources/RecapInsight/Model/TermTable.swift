import Foundation
import RecapCore

/// The topic words of a conversation as numbers, in the order in which they are first said: what is compared
/// millions of times.
package final class TermTable: Sendable {
  /// The term of each lexeme; -1 where it carries no topic.
  let ofLexeme: [Int]
  /// The stem of each term.
  let stems: [Norm]
  /// How often the meeting says each term.
  let frequency: [Int]
  /// log(N / df) of each term, over the segments of the meeting (K. Spärck Jones, "A statistical interpretation of
  /// term specificity", 1972).
  let rarity: [Double]
  /// How much a term matters to this meeting: said often, in few places (tf-idf).
  let weight: [Double]
  /// The direction of the whole meeting, of length 1: a weight of each term.
  let centroid: [Double]
  /// Letters of the word, as first said, behind each term.
  let letters: [Double]
  /// The distinct norms of the conversation.
  let norms: [Norm]
  /// The place of each lexeme's norm in `norms`.
  let normOfLexeme: [Int]
  let counter: LexemeCounter

  init(_ conversation: Conversation) {
    let lexemes = conversation.lexemes
    let vocabulary = conversation.vocabulary
    var known: [Norm: Int] = [:]
    // The term of each distinct norm; -1 where it has none yet.
    var ofNorm = [Int](repeating: -1, count: vocabulary.count)
    var ofLexeme = [Int](repeating: -1, count: lexemes.count)
    var stems: [Norm] = []
    var frequency: [Int] = []
    var segments: [Int] = []
    var lastSegment: [Int] = []
    var letters: [Double] = []
    for (index, lexeme) in lexemes.enumerated() where lexeme.isContent {
      var term = ofNorm[lexeme.number]
      if term < 0 {
        let stem = vocabulary.stems[lexeme.number]
        term = known[stem] ?? stems.count
        known[stem] = term
        ofNorm[lexeme.number] = term
      }
      if term == stems.count {
        stems.append(vocabulary.stems[lexeme.number])
        frequency.append(0)
        segments.append(0)
        lastSegment.append(-1)
        letters.append(Double(lexeme.norm.count))
      }
      ofLexeme[index] = term
      frequency[term] += 1
      let segment = conversation.words[lexeme.word].segment
      if lastSegment[term] != segment { segments[term] += 1 }
      lastSegment[term] = segment
    }
    self.ofLexeme = ofLexeme
    self.stems = stems
    self.frequency = frequency
    self.letters = letters
    norms = vocabulary.norms
    normOfLexeme = lexemes.map(\.number)
    counter = LexemeCounter(conversation)
    let count = Double(conversation.segments.count)
    rarity = segments.map { log(count / Double($0)) + 0.1 }
    weight = zip(frequency, rarity).map { log(1 + Double($0)) * $1 }
    let sum = zip(frequency, rarity).map { Double($0) * $1 }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    centroid = length > 0 ? sum.map { $0 / length } : sum
  }

  var count: Int { weight.count }

  /// The distinct terms of some lexemes, ascending.
  func distinct(_ lexemes: Range<Int>) -> [Int] {
    var terms: [Int] = []
    for lexeme in lexemes where ofLexeme[lexeme] >= 0 && !terms.contains(ofLexeme[lexeme]) {
      if terms.isEmpty { terms.reserveCapacity(min(16, lexemes.upperBound - lexeme)) }
      terms.append(ofLexeme[lexeme])
    }
    terms.sort()
    return terms
  }

  /// Overlap of two ascending lists of terms: shared over the smaller; 0 where one is empty.
  static func containment(_ a: [Int], _ b: [Int]) -> Double {
    let least = min(a.count, b.count)
    return least == 0 ? 0 : Double(a.count { b.contains($0) }) / Double(least)
  }
}
