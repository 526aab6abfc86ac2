import Foundation
import RecapCore

/// Standard error: talk, progress, problems.
enum StandardError {
  static func print(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 && Environment["TERM"] != "dumb" }
}

/// Standard output: data.
enum StandardOutput {
  static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  /// One JSON document on one line.
  static func print(_ json: JSON) { print(CanonicalJSON.serialize(json)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 && Environment["TERM"] != "dumb" }
}

/// Environment variables that are set and not empty.
enum Environment {
  static subscript(name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
