import RecapCore

/// The progress of a stage as one line on a terminal.
struct ProgressPicture: Sendable {
  /// In columns. A line never reaches the last one, because a terminal might wrap there.
  var width = 80
  var usesColour = false
  /// A Boolean value that indicates whether only ASCII characters are used.
  var isPlain = false
  /// The length of the meeting, from which the speed of recognition is calculated.
  var length: Duration?

  private static let barWidth = 24
  /// The stage whose speed is shown.
  private static let measuredStage = "transcribe"

  /// Returns a line such as `  transcribe   ━━━━╌╌╌╌  50 %  18× real time  0:13 left`.
  func running(_ stage: String, _ fraction: Double, _ elapsed: Duration) -> String {
    let fraction = min(max(fraction, 0), 1)
    var facts = ["\(Self.right(Int(fraction * 100), 3)) %"]
    if fraction > 0.02, elapsed > .seconds(1) {
      if let speed = speed(stage, elapsed / fraction) { facts.append(speed) }
      facts.append("\(MediaTime(seconds: elapsed * (1 / fraction - 1) / .seconds(1))) left")
    }
    let text = "  \(Self.left(stage)) \(bar(fraction))  \(facts.joined(separator: "  "))"
    return String(text.prefix(max(1, width - 1)))
  }

  /// Returns a line such as `✓ transcribe   27.1 s  18× real time`.
  func finished(_ stage: String, _ elapsed: Duration) -> String {
    let facts = [Self.time(elapsed), speed(stage, elapsed)].compactMap { $0 }.joined(separator: "  ")
    return line(isPlain ? "+" : "✓", "32", stage, facts)
  }

  func reused(_ stage: String) -> String { line("=", "2", stage, "reused") }
  func failed(_ stage: String) -> String { line(isPlain ? "!" : "✗", "31", stage, "failed") }

  private func line(_ mark: String, _ colour: String, _ stage: String, _ text: String) -> String {
    let mark = usesColour ? "\u{1B}[\(colour)m\(mark)\u{1B}[0m" : mark
    return "\(mark) \(Self.left(stage)) \(text)"
  }

  private func bar(_ fraction: Double) -> String {
    let filled = Int(fraction * Double(Self.barWidth))
    return String(repeating: isPlain ? "#" : "━", count: filled)
      + String(repeating: isPlain ? "-" : "╌", count: Self.barWidth - filled)
  }

  private func speed(_ stage: String, _ elapsed: Duration) -> String? {
    guard stage == Self.measuredStage, let length, elapsed > .zero, length > .zero else { return nil }
    let factor = length / elapsed
    let digits = factor < 10 ? "\((factor * 10).rounded() / 10)" : "\(Int(min(factor, 9999).rounded()))"
    return "\(digits)\(isPlain ? "x" : "×") real time"
  }

  private static func left(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 12 - text.count))
  }

  private static func right(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }

  private static func time(_ duration: Duration) -> String {
    let seconds = max(0, duration / .seconds(1))
    return seconds < 60
      ? "\(Int(seconds)).\(Int(seconds * 10) % 10) s" : MediaTime(seconds: seconds).description
  }
}
