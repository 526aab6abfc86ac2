import Foundation

/// The similarity of two series of numbers.
package enum Correlation {
  /// Returns Pearson's coefficient over the common length, −1 … 1; 0 if one of the series is constant.
  package static func pearson(_ first: [Double], _ second: [Double]) -> Double {
    let count = min(first.count, second.count)
    guard count > 1 else { return 0 }
    let (a, b) = (first.prefix(count), second.prefix(count))
    let (meanA, meanB) = (a.reduce(0, +) / Double(count), b.reduce(0, +) / Double(count))
    var (both, squaresA, squaresB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      both += (x - meanA) * (y - meanB)
      squaresA += (x - meanA) * (x - meanA)
      squaresB += (y - meanB) * (y - meanB)
    }
    let scale = (squaresA * squaresB).squareRoot()
    return scale > 0 ? both / scale : 0
  }
}
