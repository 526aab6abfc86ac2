package import RecapCore

/// A failure of a server: it is unreachable, refuses the request, or sends an unexpected response.
package struct ServerFailure: RecapFailure {
  package var operation: String
  package var subject: String
  package var cause: String
  package var hint: String?
  package var exitCode: ExitCode

  /// The operator has to correct a wrong setting or restart a server; no meeting is discarded for it.
  package var disposition: Disposition {
    switch exitCode {
    case .temporaryFailure: .retry
    default: .snooze
    }
  }

  package init(
    _ use: ServerUse, _ subject: String, _ cause: String, hint: String? = nil, exitCode: ExitCode
  ) {
    operation = use.operation
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
  }

  /// Returns the failure for a wrong setting (78).
  /// - Parameter key: the setting, below those of the server's use.
  package static func misconfigured(
    _ use: ServerUse, _ key: String, _ cause: String, hint: String? = nil
  ) -> ServerFailure {
    ServerFailure(use, use.setting(key), cause, hint: hint, exitCode: .configuration)
  }

  /// Returns the failure for a key that is missing or must not be used: the meeting is snoozed, not
  /// discarded.
  /// - Parameter hint: how to protect a key that other users may read; the exit code is then 78.
  static func noKey(
    _ use: ServerUse, _ name: String, _ cause: String, hint: String? = nil
  ) -> ServerFailure {
    var failure = ServerFailure(
      use, name, cause, hint: hint, exitCode: hint == nil ? .unavailable : .configuration)
    failure.operation = "read the server's key from"
    return failure
  }
}
