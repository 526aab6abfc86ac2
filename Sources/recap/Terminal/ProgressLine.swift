import Foundation
import RecapCore
import Synchronization

/// A line on a terminal with the running stage, its progress and speed, and the estimated time left.
/// Finished stages stay above it.
final class ProgressLine: Sendable {
  private struct State {
    var stage = ""
    var fraction = 0.0
    var started = ContinuousClock.now
    var lastDrawn: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let picture: ProgressPicture
  /// More frequent redraws only flicker.
  private static let interval = Duration.milliseconds(100)
  private static let startOver = "\r\u{1B}[K"

  init(_ picture: ProgressPicture) { self.picture = picture }

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
      case .finished(let elapsed, _): end(picture.finished(event.stage, elapsed))
      case .reused: end(picture.reused(event.stage))
      case .failed: end(picture.failed(event.stage))
      }
    }
  }

  private func draw(_ state: inout State, at now: ContinuousClock.Instant) {
    state.lastDrawn = now
    StandardError.write(
      Self.startOver + picture.running(state.stage, state.fraction, now - state.started))
  }

  private func end(_ line: String) { StandardError.write(Self.startOver + line + "\n") }
}
