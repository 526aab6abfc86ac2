import Foundation
import RecapCore

/// Whether a process has ended, for tests that have had it killed.
package enum EndedProcess {
  /// Waits up to five seconds for it: a process that was killed may take a moment to go.
  package static func isGone(_ pid: Int32) async -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    while clock.now - start < .seconds(5) {
      await Task.yield()
      if kill(pid, 0) != 0 { return true }
      // A zombie waits for whoever adopted it.
      let status = ProcFile.text("\(pid)/stat")
      if status?.contains(") Z ") != false { return true }
    }
    return false
  }
}
