import ArgumentParser
import Foundation
import Logging
import RecapCore

/// The format of log lines on standard error.
enum LogFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// `2026-03-04T09:00:00.000Z info recap: stage finished job=12 meeting=mtg-2041 stage=reel`
  case text
  /// One JSON object per line: `time` (RFC 3339), `level`, `message` and the fields.
  case json
}

/// Writes each log message as one line: no message can add a second one, and mail addresses are removed.
struct LineLogHandler: LogHandler {
  let format: LogFormat
  /// Called with a line, including its line end.
  let write: @Sendable (String) -> Void
  let now: @Sendable () -> Date
  var logLevel = Logger.Level.info
  var metadata = Logger.Metadata()

  init(
    _ format: LogFormat, now: @escaping @Sendable () -> Date = { Date() },
    write: @escaping @Sendable (String) -> Void = { StandardError.write($0) }
  ) {
    self.format = format
    self.now = now
    self.write = write
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues {
      LogText.withoutAddresses($0.description)
    }
    let message = LogText.withoutAddresses(event.message.description)
    switch format {
    case .text: write(text(event.level, message, fields))
    case .json: write(json(event.level, message, fields))
    }
  }

  private func text(_ level: Logger.Level, _ message: String, _ fields: [String: String]) -> String {
    let words = fields.sorted { $0.key < $1.key }.map { "\($0)=\(Self.word($1))" }
    let line = (["\(RFC3339.text(now())) \(level.rawValue) recap: \(message)"] + words)
      .joined(separator: " ")
    return TerminalText.safe(line) + "\n"
  }

  /// Returns `value`, quoted if it is empty or contains white space, a quotation mark or an equals sign.
  private static func word(_ value: String) -> String {
    let isPlain = !value.isEmpty && !value.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" }
    return isPlain ? value : CanonicalJSON.serialize(.string(value))
  }

  /// The fields that are numbers by their meaning. An id that looks like a number stays a string.
  private static let numbers: Set = [
    "attempt", "cpu_seconds", "job", "pid", "revision", "seconds", "sequence",
  ]

  private func json(_ level: Logger.Level, _ message: String, _ fields: [String: String]) -> String {
    var members: [String: JSON] = [:]
    for (name, value) in fields {
      members[name] =
        Self.numbers.contains(name) ? Double(value).map(JSON.number) ?? .string(value) : .string(value)
    }
    members["time"] = .string(RFC3339.text(now()))
    members["level"] = .string(level.rawValue)
    members["message"] = .string(message)
    return CanonicalJSON.serialize(.object(members)) + "\n"
  }
}

/// The rules for what may be in a log.
enum LogText {
  /// Returns `text` with each apparent mail address, or name and password before a host, replaced.
  static func withoutAddresses(_ text: String) -> String {
    guard text.contains("@") else { return text }
    return text.replacing(
      /[^\s<>"'(),;:\/\[\]]+(:[^\s<>"'(),;\/\[\]]*)?@[^\s<>"'(),;\/\[\]]+/, with: "(address)")
  }
}
