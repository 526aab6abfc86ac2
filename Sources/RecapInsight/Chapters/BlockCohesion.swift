import RecapCore

/// The term counts of two adjacent blocks of sentences, updated as the boundary between them advances.
///
/// All counts are integers, so that the result does not depend on the order of summation.
struct BlockCohesion {
  private var left: [Int]
  private var right: [Int]
  /// The squared lengths of the two count vectors and their inner product.
  private var (leftSquare, rightSquare, product) = (0, 0, 0)

  init(terms: Int) {
    left = [Int](repeating: 0, count: terms)
    right = left
  }

  /// The cosine similarity of the two blocks; 0 if a block is empty.
  var cosine: Double {
    let square = Double(leftSquare) * Double(rightSquare)
    return square > 0 ? Double(product) / square.squareRoot() : 0
  }

  /// Adds a sentence to the right block.
  mutating func enterRight(_ terms: some Sequence<Int>) {
    for term in terms where term >= 0 {
      product += left[term]
      rightSquare += 2 * right[term] + 1
      right[term] += 1
    }
  }

  /// Moves a sentence from the right block to the left one.
  mutating func cross(_ terms: some Sequence<Int>) {
    for term in terms where term >= 0 {
      product += right[term] - left[term] - 1
      rightSquare -= 2 * right[term] - 1
      leftSquare += 2 * left[term] + 1
      right[term] -= 1
      left[term] += 1
    }
  }

  /// Removes a sentence from the left block.
  mutating func leaveLeft(_ terms: some Sequence<Int>) {
    for term in terms where term >= 0 {
      product -= right[term]
      leftSquare -= 2 * left[term] - 1
      left[term] -= 1
    }
  }
}
