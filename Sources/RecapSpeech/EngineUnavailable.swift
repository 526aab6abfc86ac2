package import RecapCore

/// The embedded speech engine, or a file of it, is missing, damaged or of the wrong version.
package struct EngineUnavailable: RecapFailure {
  package let operation = "use the speech engine"
  package var subject: String
  package var cause: String
  package var hint: String?
  package let exitCode = ExitCode.unavailable

  package init(
    _ subject: String, _ cause: String,
    hint: String? = "run Scripts/setup-speech, or `make setup`, to put it in place"
  ) {
    self.subject = subject
    self.cause = cause
    self.hint = hint
  }
}
