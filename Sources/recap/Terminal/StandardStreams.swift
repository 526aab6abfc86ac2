import Foundation
import RecapCore

/// Standard error: talk, progress, problems.
enum StandardError {
  static func print(_ text: String) { write(text + "\n") }

  /// Nobody is left to tell where standard error itself is closed or full: that is no reason to stop.
  static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 && Environment["TERM"] != "dumb" }
}

/// Standard output: data.
enum StandardOutput {
  /// - Throws: `OutputFailure`; a pipe whose reader has left ends the process by SIGPIPE instead.
  static func print(_ text: String) throws { try write(Data((text + "\n").utf8)) }

  /// As `print`, of bytes as they are.
  static func write(_ data: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw OutputFailure("standard output", error)
    }
  }

  /// One JSON document on one line.
  static func print(_ json: JSON) throws { try print(CanonicalJSON.serialize(json)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 && Environment["TERM"] != "dumb" }
}

/// Environment variables that are set and not empty.
enum Environment {
  static subscript(name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
