import ArgumentParser
import Foundation
import Logging
import RecapCore

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    help: "The home folder (default: RECAP_HOME, home: in the settings, the XDG data folder).")
  var home: String?

  @Option(
    help: "The settings file (default: RECAP_CONFIG, else recap/pipeline.yaml in the XDG config folder).")
  var config: String?

  @Option(
    name: .customLong("set"), help: "One setting, over the settings file: --set transcription.engine=sidecar."
  )
  var assignments: [String] = []

  @Flag(help: "Machine-readable output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Errors only: no messages, no progress.")
  var quiet = false

  @Option(help: "Format of log lines: text, or json (one object a line).")
  var logFormat = LogFormat.text

  /// The options as arguments for a child process, which logs as this one does.
  var forwarded: [String] {
    (home.map { ["--home", $0] } ?? []) + (config.map { ["--config", $0] } ?? [])
      + assignments.flatMap { ["--set", $0] } + (quiet ? ["--quiet"] : [])
      + ["--log-format", logFormat.rawValue]
  }

  func settings() throws -> SettingsResolver<Settings> {
    try Settings.resolve(config: config, assignments: assignments, home: home)
  }

  /// Returns the settings, and prints or logs which file they come from.
  func announcedSettings() throws -> Settings {
    let settings = try settings().value
    let file = try Settings.configurationFile(config)
    if !quiet, StandardError.isTerminal {
      if let file { StandardError.print("recap: settings: \(TerminalText.safe(file))") }
    } else {
      logger.info("settings", metadata: ["file": "\(file ?? "none")"])
    }
    return settings
  }

  /// Shows progress on a terminal as one line that is redrawn; elsewhere the log has it.
  var progress: ProgressHandler { progress(length: nil) }

  /// - Parameter length: the length of the meeting, from which the speed of recognition is calculated.
  func progress(length: Duration?) -> ProgressHandler {
    guard !quiet, StandardError.isTerminal else { return { _ in } }
    let line = ProgressLine(
      ProgressPicture(
        width: TerminalTraits.width(STDERR_FILENO), usesColour: TerminalTraits.wantsColour,
        isPlain: TerminalTraits.isPlain, length: length))
    return { line.show($0) }
  }

  var logger: Logger {
    logger(onTerminal: .error)
  }

  /// Sends the notices that are due after a command's own work, and prints why one has to wait, which is
  /// not a failure of the command.
  @discardableResult
  func tellWhatIsDue(_ settings: Settings, _ store: any RecapStoring) async -> Delivery.Notices {
    let notices = await Delivery(settings: settings, log: logger).tellWhatIsDue(store)
    for problem in quiet ? [] : notices.problems {
      StandardError.print("recap: \(TerminalText.safe(problem))")
    }
    return notices
  }

  /// Prints problems that are no failure of the command.
  func warn(_ problems: [String]) {
    for problem in problems { StandardError.print("recap: \(TerminalText.safe(problem))") }
  }

  /// - Parameter level: the log level on a terminal. A daemon logs there, too, how its jobs end.
  func logger(onTerminal level: Logger.Level) -> Logger {
    var logger = Logger(label: "recap") { [logFormat] _ in LineLogHandler(logFormat) }
    logger.logLevel = quiet ? .error : StandardError.isTerminal ? level : .info
    return logger
  }
}
