import Foundation
import RecapCore
import Testing

@testable import RecapInsight

@Suite struct TermTableTests {
  @Test func `frequency and rarity match the hand count`() throws {
    let terms = Dialogue.discourse(
      Dialogue.transcript("Anna: Apples, apples and bananas.\nBen: Apples.\nAnna: Cherries.\nBen: Yeah.")
    ).terms
    #expect(terms.stems == ["appl", "banana", "cherri"])
    #expect(terms.frequency == [3, 1, 1])
    // Four segments: "apples" occurs in two of them, each other term in one.
    let (common, rare): (Double, Double) = (log(4.0 / 2) + 0.1, log(4.0) + 0.1)
    #expect(terms.rarity == [common, rare, rare])
    #expect(terms.weight[2] == log(2.0) * rare)
    #expect(terms.letters == [6, 7, 8])
    #expect(abs(terms.centroid.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
  }

  @Test func `containment is the share of the smaller set`() {
    #expect(TermTable.containment([1, 2, 3], [2, 9]) == 0.5)
    #expect(TermTable.containment([], [2]) == 0)
  }

  /// The incremental counts are compared with a recount at each boundary.
  @Test func `moving block counts equal counts from scratch`() {
    let sentences = (0..<40).map { index in (0..<index % 5).map { ($0 * 7 + index * index) % 11 } }
    let block = 3
    var blocks = BlockCohesion(terms: 11)
    for sentence in sentences.prefix(block) { blocks.enterRight(sentence) }
    for position in 1..<sentences.count {
      blocks.cross(sentences[position - 1])
      if position > block { blocks.leaveLeft(sentences[position - 1 - block]) }
      if position + block <= sentences.count { blocks.enterRight(sentences[position + block - 1]) }
      let counts = { (range: Range<Int>) in
        sentences[range.clamped(to: sentences.indices)].joined().reduce(into: [Int](repeating: 0, count: 11))
        {
          $0[$1] += 1
        }
      }
      let (left, right) = (counts(position - block..<position), counts(position..<position + block))
      let product = { (a: [Int], b: [Int]) in Double(zip(a, b).map(*).reduce(0, +)) }
      let length = (product(left, left) * product(right, right)).squareRoot()
      #expect(blocks.cosine == (length > 0 ? product(left, right) / length : 0))
    }
  }
}
