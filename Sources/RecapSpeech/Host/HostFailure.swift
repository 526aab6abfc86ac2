/// Why an engine process returned no result for a chunk.
package enum HostFailure: Error, Hashable, CustomStringConvertible {
  /// The process has ended. The value says how.
  case died(String)
  /// The process sent nothing for this many seconds.
  case silent(seconds: Int)
  /// The process sent something that is not a message of the protocol.
  case garbled(String)
  /// The engine itself failed. The value is its cause.
  case refused(String)
  /// The caller was cancelled.
  case interrupted
  /// The process never became ready.
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

  /// A Boolean value that indicates whether the engine process can be used again.
  var leavesHostUsable: Bool {
    if case .refused = self { true } else { false }
  }
}
