import CFFmpeg
import RecapCore

/// Ends a call into FFmpeg that takes too long, or whose task was cancelled.
///
/// FFmpeg asks `callback` before each read of the file and between steps of its parsers; once the
/// answer is 1, the call ends, with whatever its parsers make of what they were not given to read.
final class Watchdog {
  private let now: () -> ContinuousClock.Instant
  private var deadline: ContinuousClock.Instant
  private(set) var expired = false

  init(now: @escaping () -> ContinuousClock.Instant = { .now }) {
    self.now = now
    deadline = now()
  }

  /// Starts the time of the next call.
  func restart(_ timeout: MediaTime) {
    deadline = now() + .milliseconds(timeout.milliseconds)
    expired = false
  }

  private func shouldStop() -> Bool {
    if Task.isCancelled { return true }
    if now() > deadline { expired = true }
    return expired
  }

  /// For `AVFormatContext.interrupt_callback`; valid as long as this object.
  var callback: AVIOInterruptCB {
    AVIOInterruptCB(
      callback: { opaque in
        guard let opaque else { return 0 }
        return Unmanaged<Watchdog>.fromOpaque(opaque).takeUnretainedValue().shouldStop() ? 1 : 0
      },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }
}
