import Foundation
import RecapCore

/// Standard error: messages, progress, problems.
enum StandardError {
  static func print(_ text: String) { write(text + "\n") }

  /// Writes `text`. Ignores an error: if standard error itself is closed or full, there is no place to
  /// report it.
  static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 && Environment["TERM"] != "dumb" }
}

/// Standard output: data.
enum StandardOutput {
  /// - Throws: `OutputFailure`. If the reader of a pipe has left, the process ends by SIGPIPE instead.
  static func print(_ text: String) throws { try write(Data((text + "\n").utf8)) }

  /// Writes `data` unchanged.
  static func write(_ data: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw OutputFailure("standard output", error)
    }
  }

  /// Prints a JSON document on one line.
  static func print(_ json: JSON) throws { try print(CanonicalJSON.serialize(json)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 && Environment["TERM"] != "dumb" }
}

/// The environment variables that are set and not empty.
enum Environment {
  static subscript(name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
