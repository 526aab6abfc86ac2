import Foundation
import RecapCore

/// The terms of a conversation: the distinct stems of its content words, numbered in the order of first occurrence.
///
/// Terms are numbers, so that their comparison is fast.
package final class TermTable: Sendable {
  /// The term of each lexeme; -1 if it is not a content word.
  let ofLexeme: [Int]
  /// The stem of each term.
  let stems: [Norm]
  /// The number of occurrences of each term.
  let frequency: [Int]
  /// The inverse document frequency of each term, log(N / df) + 0.1 over the segments of the meeting (K. Spärck Jones,
  /// "A statistical interpretation of term specificity", 1972).
  let rarity: [Double]
  /// The tf-idf of each term: log(1 + frequency) times rarity.
  let weight: [Double]
  /// The centroid of the meeting: frequency times rarity of each term, as a vector of length 1.
  let centroid: [Double]
  /// The number of letters of each term's first occurrence.
  let letters: [Double]
  /// The distinct norms of the conversation.
  let norms: [Norm]
  /// The index of each lexeme's norm in `norms`.
  let normOfLexeme: [Int]
  let counter: LexemeCounter

  init(_ conversation: Conversation) {
    let lexemes = conversation.lexemes
    let vocabulary = conversation.vocabulary
    var known: [Norm: Int] = [:]
    // The term of each distinct norm; -1 until it is known.
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

  /// Returns the distinct terms of lexemes, ascending.
  func distinct(_ lexemes: Range<Int>) -> [Int] {
    var terms: [Int] = []
    for lexeme in lexemes where ofLexeme[lexeme] >= 0 && !terms.contains(ofLexeme[lexeme]) {
      if terms.isEmpty { terms.reserveCapacity(min(16, lexemes.upperBound - lexeme)) }
      terms.append(ofLexeme[lexeme])
    }
    terms.sort()
    return terms
  }

  /// Returns the overlap coefficient of two lists of distinct terms, the size of the intersection divided by that of
  /// the smaller list; 0 if a list is empty.
  static func containment(_ a: [Int], _ b: [Int]) -> Double {
    let least = min(a.count, b.count)
    return least == 0 ? 0 : Double(a.count { b.contains($0) }) / Double(least)
  }
}
