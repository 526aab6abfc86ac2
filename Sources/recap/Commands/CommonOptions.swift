import ArgumentParser
import Foundation
import Logging
import RecapCore

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: "Where everything is kept (default: RECAP_HOME, home: in pipeline.yaml, the XDG data folder).")
  var home: String?

  @Option(
    help:
      "The settings file (default: RECAP_CONFIG, ./pipeline.yaml, recap/pipeline.yaml in the XDG config folder)."
  )
  var config: String?

  @Option(name: .customLong("set"), help: "One setting, over all files: --set transcription.engine=sidecar.")
  var assignments: [String] = []

  @Flag(help: "Machine-readable output.")
  var json = false

  @Flag(name: .shortAndLong, help: "No talk and no progress, errors only.")
  var quiet = false

  /// The same settings for a child process, which talks only when something is wrong.
  var forwarded: [String] {
    (home.map { ["--home", $0] } ?? []) + (config.map { ["--config", $0] } ?? [])
      + assignments.flatMap { ["--set", $0] } + (quiet ? ["--quiet"] : [])
  }

  func settings() throws -> SettingsResolver<Settings> {
    try Settings.resolve(config: config, assignments: assignments, home: home)
  }

  /// Progress goes to a terminal as a line that moves, elsewhere as log lines.
  var progress: ProgressHandler { progress(length: nil) }

  /// - Parameter length: of the meeting: says how fast it is heard.
  func progress(length: Duration?) -> ProgressHandler {
    guard !quiet, StandardError.isTerminal else { return { _ in } }
    let line = ProgressLine(
      ProgressPicture(
        width: TerminalTraits.width(STDERR_FILENO), usesColour: TerminalTraits.wantsColour,
        isPlain: TerminalTraits.isPlain, length: length))
    return { line.show($0) }
  }

  var logger: Logger {
    var logger = Logger(label: "recap") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = quiet || StandardError.isTerminal ? .error : .info
    return logger
  }
}
