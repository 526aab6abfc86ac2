/// How the caller treats a failure. The error's type decides it, never its text.
package enum Disposition: String, Sendable, Codable {
  /// The cause may pass without anyone's help: try again later.
  case retry
  /// The input is at fault: another attempt gives the same result.
  case discard
  /// The machine lacks a resource, such as disk space or the engine: wait for it, without counting an
  /// attempt.
  case snooze
  /// The work was interrupted from outside: release the job, without counting an attempt.
  case release
}

/// The process exit codes of the product contract (sysexits.h).
package enum ExitCode: Int32, Sendable, CaseIterable {
  case success = 0
  /// `replay` found a difference, or `verify` a broken record.
  case difference = 1
  case usage = 64
  case dataError = 65
  case noInput = 66
  case unavailable = 69
  case software = 70
  case cannotCreate = 73
  case temporaryFailure = 75
  case noPermission = 77
  case configuration = 78
  case interrupted = 130
  case terminated = 143

  /// The exit code's meaning, in a few words.
  package var meaning: String {
    switch self {
    case .success: "done"
    case .difference: "a difference was found"
    case .usage: "wrong usage"
    case .dataError: "bad manifest or damaged recording"
    case .noInput: "an input is missing"
    case .unavailable: "an engine or a server is unavailable"
    case .software: "a defect in Recap"
    case .cannotCreate: "an output cannot be written"
    case .temporaryFailure: "try again later"
    case .noPermission: "not in the room"
    case .configuration: "bad settings"
    case .interrupted, .terminated: "interrupted"
    }
  }
}

/// An error that a person can act on: it names the operation, its subject, the cause and a remedy.
package protocol RecapFailure: Error, CustomStringConvertible {
  /// The operation that failed: "open the recording".
  var operation: String { get }
  /// The subject of the operation: a path, a key, a meeting id.
  var subject: String { get }
  /// Why the operation failed, in the words of the component that knows.
  var cause: String { get }
  /// What the reader can do about it; nil if there is nothing useful to say.
  var hint: String? { get }
  /// The underlying library's own message, for the log; nil if `cause` says everything.
  var detail: String? { get }
  var exitCode: ExitCode { get }
  var disposition: Disposition { get }
}

extension RecapFailure {
  package var description: String {
    let line = "cannot \(operation) \(subject): \(cause)"
    return hint.map { "\(line) (\($0))" } ?? line
  }

  package var detail: String? { nil }

  package var disposition: Disposition {
    switch exitCode {
    // A missing file may be on a share that comes back.
    case .temporaryFailure, .cannotCreate, .noInput: .retry
    case .unavailable: .snooze
    case .interrupted, .terminated: .release
    default: .discard
    }
  }
}

/// An input that is missing, unreadable or rejected before any media library reads it.
package struct OperationFailure: RecapFailure {
  package var operation: String
  package var subject: String
  package var cause: String
  package var hint: String?
  package var exitCode: ExitCode

  package init(
    _ operation: String, _ subject: String, _ cause: String, hint: String? = nil,
    exitCode: ExitCode = .dataError
  ) {
    self.operation = operation
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
  }
}
