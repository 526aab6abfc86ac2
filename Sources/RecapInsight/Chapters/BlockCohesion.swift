import RecapCore

/// How often two neighbouring stretches of talk say each term, as the border between them moves on.
///
/// Whole numbers throughout, so that what comes out depends on the words alone.
struct BlockCohesion {
  private var left: [Int]
  private var right: [Int]
  /// Of the counts' vectors: squared lengths and inner product.
  private var (leftSquare, rightSquare, product) = (0, 0, 0)

  init(terms: Int) {
    left = [Int](repeating: 0, count: terms)
    right = left
  }

  /// 0 where a side says nothing.
  var cosine: Double {
    let square = Double(leftSquare) * Double(rightSquare)
    return square > 0 ? Double(product) / square.squareRoot() : 0
  }

  mutating func enterRight(_ terms: some Sequence<Int>) {
    for term in terms where term >= 0 {
      product += left[term]
      rightSquare += 2 * right[term] + 1
      right[term] += 1
    }
  }

  /// The border passes a sentence: it leaves the right side for the left one.
  mutating func cross(_ terms: some Sequence<Int>) {
    for term in terms where term >= 0 {
      product += right[term] - left[term] - 1
      rightSquare -= 2 * right[term] - 1
      leftSquare += 2 * left[term] + 1
      right[term] -= 1
      left[term] += 1
    }
  }

  mutating func leaveLeft(_ terms: some Sequence<Int>) {
    for term in terms where term >= 0 {
      product -= right[term]
      leftSquare -= 2 * left[term] - 1
      left[term] -= 1
    }
  }
}
