/// Why a host gave no answer to a window.
package enum HostFailure: Error, Hashable, CustomStringConvertible {
  /// It is gone: how it ended.
  case died(String)
  /// It said nothing for this many seconds.
  case silent(seconds: Int)
  /// What it said is no message of the protocol.
  case garbled(String)
  /// The engine itself gave up, and said why.
  case refused(String)
  /// Nobody waits for it any more.
  case interrupted
  /// It never became ready.
  case unavailable(subject: String, cause: String)

  package var description: String {
    switch self {
    case .died(let how): "the engine's process died: \(how)"
    case .silent(let seconds): "the engine gave no answer within \(seconds) s"
    case .garbled(let what): "the engine's answer makes no sense: \(what)"
    case .refused(let cause): "the engine failed: \(cause)"
    case .interrupted: "interrupted"
    case .unavailable(let subject, let cause): "\(subject): \(cause)"
    }
  }

  /// Whether the host can be asked again.
  var leavesHostUsable: Bool {
    if case .refused = self { true } else { false }
  }
}
