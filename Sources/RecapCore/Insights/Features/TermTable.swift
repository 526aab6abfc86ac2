import Foundation

/// The topic words of a conversation as numbers: what features count is compared millions of times.
struct TermTable: Sendable {
  /// The term of each lexeme; -1 where it carries no topic.
  let ofLexeme: [Int]
  /// tf-idf over the meeting (K. Spärck Jones, 1972), of each term.
  let weight: [Double]
  /// log(N / df) of each term.
  let rarity: [Double]
  /// The direction of the whole meeting, of length 1: a weight of each term.
  let centroid: [Double]
  /// Letters of the word, as first said, behind each term.
  let letters: [Double]
  let marks: LexemeMarks

  init(_ discourse: Discourse) {
    let lexemes = discourse.conversation.lexemes
    var known: [String: Int] = [:]
    var ofLexeme = [Int](repeating: -1, count: lexemes.count)
    var stems: [String] = []
    var frequency: [Double] = []
    var letters: [Double] = []
    for (index, lexeme) in lexemes.enumerated() where lexeme.isContent {
      let term = known[lexeme.stem] ?? stems.count
      if term == stems.count {
        known[lexeme.stem] = term
        stems.append(lexeme.stem)
        frequency.append(0)
        letters.append(Double(lexeme.norm.utf8.count))
      }
      ofLexeme[index] = term
      frequency[term] += 1
    }
    self.ofLexeme = ofLexeme
    marks = LexemeMarks(lexemes)
    self.letters = letters
    weight = stems.map(discourse.statistics.weight)
    rarity = stems.map(discourse.statistics.rarity)
    let sum = zip(frequency, rarity).map(*)
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    centroid = length > 0 ? sum.map { $0 / length } : sum
  }

  var count: Int { weight.count }

  /// The distinct terms of some lexemes, ascending.
  func distinct(_ lexemes: Range<Int>) -> [Int] {
    var terms: [Int] = []
    for lexeme in lexemes where ofLexeme[lexeme] >= 0 && !terms.contains(ofLexeme[lexeme]) {
      terms.append(ofLexeme[lexeme])
    }
    return terms.sorted()
  }
}
