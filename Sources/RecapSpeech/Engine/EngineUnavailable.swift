package import RecapCore

/// A failure of an engine: it, or one of its files, is missing, damaged or of the wrong version.
package struct EngineUnavailable: RecapFailure {
  package let operation = "use the speech engine"
  package var subject: String
  package var cause: String
  package var hint: String?
  package let exitCode = ExitCode.unavailable

  /// The hint that solves most of these failures.
  package static let setUp = "run Scripts/setup-speech or `make setup` to install it"

  package init(_ subject: String, _ cause: String, hint: String? = setUp) {
    self.subject = subject
    self.cause = cause
    self.hint = hint
  }
}
