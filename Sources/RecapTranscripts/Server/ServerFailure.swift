import RecapCore

/// A speech server that is not there, refuses, or answers what no speech server answers.
struct ServerFailure: RecapFailure {
  var operation = "transcribe with"
  var subject: String
  var cause: String
  var hint: String?
  var exitCode: ExitCode

  /// A wrong setting is the operator's to mend, like a server that is away: no meeting is given up for it.
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

  /// A meeting waits until its key is there, or may be used; it is not given up.
  /// - Parameter hint: what to do about a key that others may read: 78.
  static func noKey(_ name: String, _ cause: String, hint: String? = nil) -> ServerFailure {
    var failure = ServerFailure(
      name, cause, hint: hint, exitCode: hint == nil ? .unavailable : .configuration)
    failure.operation = "read the server's key from"
    return failure
  }
}
