import RecapCore

/// A failure of the settings: exit code 78.
struct SettingsFailure: RecapFailure {
  let operation = "read the settings"
  var subject: String
  var cause: String
  var hint: String?
  let exitCode = ExitCode.configuration

  /// Another version may know a setting that this one does not, so no queued job is discarded for it.
  var disposition: Disposition { .retry }
}
