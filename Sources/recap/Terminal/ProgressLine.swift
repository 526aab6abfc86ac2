import Foundation
import RecapCore
import Synchronization

/// One line on a terminal that says which stage runs, how far it is and how long it may take.
final class ProgressLine: Sendable {
  private struct State {
    var stage = ""
    var fraction = 0.0
    var started = ContinuousClock.now
    var lastDrawn: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private static let barWidth = 24
  /// Redrawing more often only flickers.
  private static let interval = Duration.milliseconds(100)

  func show(_ event: ProgressEvent) {
    state.withLock { state in
      let now = ContinuousClock.now
      switch event.kind {
      case .started:
        state = State(stage: event.stage, started: now)
        draw(&state, at: now)
      case .advanced(let fraction):
        state.fraction = max(state.fraction, min(1, fraction))
        if let last = state.lastDrawn, now - last < Self.interval { return }
        draw(&state, at: now)
      case .finished(let elapsed, _):
        StandardError.write("\r\u{1B}[K  \(Self.pad(event.stage)) \(Self.time(elapsed))\n")
      case .reused:
        StandardError.write("\r\u{1B}[K  \(Self.pad(event.stage)) reused\n")
      case .failed:
        StandardError.write("\r\u{1B}[K  \(Self.pad(event.stage)) failed\n")
      }
    }
  }

  private func draw(_ state: inout State, at now: ContinuousClock.Instant) {
    state.lastDrawn = now
    let filled = Int(state.fraction * Double(Self.barWidth))
    let bar =
      String(repeating: "━", count: filled) + String(repeating: "╌", count: Self.barWidth - filled)
    let percent = "\(Int(state.fraction * 100)) %"
    var left = ""
    let elapsed = now - state.started
    if state.fraction > 0.02, elapsed > .seconds(1) {
      left = "  \(Self.time(elapsed * (1 / state.fraction - 1))) left"
    }
    StandardError.write("\r\u{1B}[K  \(Self.pad(state.stage)) \(bar) \(percent)\(left)")
  }

  private static func pad(_ stage: String) -> String {
    stage + String(repeating: " ", count: max(0, 12 - stage.count))
  }

  private static func time(_ duration: Duration) -> String {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return seconds < 60
      ? "\(Int(seconds)).\(Int(seconds * 10) % 10) s" : MediaTime(seconds: seconds).description
  }
}
