import RecapCore

/// A failure of a speech server: it is unreachable, refuses the request, or sends an unexpected response.
struct ServerFailure: RecapFailure {
  var operation = "transcribe with"
  var subject: String
  var cause: String
  var hint: String?
  var exitCode: ExitCode

  /// The operator has to correct a wrong setting or restart a server; no meeting is discarded for it.
  var disposition: Disposition {
    switch exitCode {
    case .temporaryFailure: .retry
    default: .snooze
    }
  }

  init(_ subject: String, _ cause: String, hint: String? = nil, exitCode: ExitCode) {
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
  }

  static func misconfigured(_ key: String, _ cause: String, hint: String? = nil) -> ServerFailure {
    ServerFailure("transcription.http.\(key)", cause, hint: hint, exitCode: .configuration)
  }

  /// Returns the failure for a key that is missing or must not be used: the meeting is snoozed, not
  /// discarded.
  /// - Parameter hint: how to protect a key that other users may read; the exit code is then 78.
  static func noKey(_ name: String, _ cause: String, hint: String? = nil) -> ServerFailure {
    var failure = ServerFailure(
      name, cause, hint: hint, exitCode: hint == nil ? .unavailable : .configuration)
    failure.operation = "read the server's key from"
    return failure
  }
}
