import CFFmpeg
import RecapCore

/// Ends a call into FFmpeg that takes too long, or whose task is cancelled.
///
/// FFmpeg calls `callback` before each read of the file and between steps of its parsers. When the result
/// is 1, the call ends, with whatever its parsers make of the missing data.
final class Watchdog {
  private let now: () -> ContinuousClock.Instant
  private var deadline: ContinuousClock.Instant
  private(set) var expired = false

  init(now: @escaping () -> ContinuousClock.Instant = { .now }) {
    self.now = now
    deadline = now()
  }

  /// Starts the time limit of the next call.
  func restart(_ timeout: MediaTime) {
    deadline = now() + .milliseconds(timeout.milliseconds)
    expired = false
  }

  private func shouldStop() -> Bool {
    if Task.isCancelled { return true }
    if now() > deadline { expired = true }
    return expired
  }

  /// The value for `AVFormatContext.interrupt_callback`, valid as long as this object exists.
  var callback: AVIOInterruptCB {
    AVIOInterruptCB(
      callback: { opaque in
        guard let opaque else { return 0 }
        return Unmanaged<Watchdog>.fromOpaque(opaque).takeUnretainedValue().shouldStop() ? 1 : 0
      },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }
}
