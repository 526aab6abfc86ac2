/// The time limit of poll(2).
package enum PollTimeout {
  /// Returns `left` in milliseconds, rounded up; 0 for a time that has passed. poll(2) waits without a limit for a negative
  /// number, which is what a thread computes that did not run for a moment after it had looked at the clock.
  package static func milliseconds(_ left: Duration) -> Int32 {
    Int32(saturating: max(0, (left / .milliseconds(1)).rounded(.up)))
  }
}
