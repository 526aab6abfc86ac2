/// From which confidence on a line is shown without a mark of doubt.
package enum Doubt {
  /// Below it, more than every second line is wrong.
  private static let threshold = 0.4

  /// Returns whether a reader is told that a line is unsure.
  /// - Parameter confidence: nil if it is not known; then nothing is said.
  package static func isShown(_ confidence: Double?) -> Bool { confidence.map { $0 < threshold } ?? false }
}
