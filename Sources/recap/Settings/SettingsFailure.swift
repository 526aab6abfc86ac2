import RecapCore

/// Settings that are not what they should be: exit code 78.
struct SettingsFailure: RecapFailure {
  let operation = "read the settings"
  var subject: String
  var cause: String
  var hint: String?
  let exitCode = ExitCode.configuration

  /// What this program does not know another version may: a queued job is not given up for it.
  var disposition: Disposition { .retry }
}
