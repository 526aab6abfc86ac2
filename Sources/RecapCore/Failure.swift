/// What the caller should do about a failure; decided by the error's type, never by its text.
package enum Disposition: String, Sendable, Codable {
  /// The cause may go away by itself: try again later.
  case retry
  /// The input is at fault: trying again gives the same answer.
  case discard
  /// A resource of the machine is missing (room on the disk, the engine): wait for it, at no cost.
  case snooze
  /// The work was interrupted from outside: hand it back, at no cost.
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

  /// In a few words.
  package var meaning: String {
    switch self {
    case .success: "done"
    case .difference: "a difference was found"
    case .usage: "wrong usage"
    case .dataError: "bad manifest or damaged recording"
    case .noInput: "an input is missing"
    case .unavailable: "an engine or a server is unavailable"
    case .software: "a defect of ours"
    case .cannotCreate: "an output cannot be written"
    case .temporaryFailure: "try again later"
    case .noPermission: "not in the room"
    case .configuration: "bad settings"
    case .interrupted, .terminated: "interrupted"
    }
  }
}

/// An error that a person can act on: what was being done, to what, why it failed, what to do.
package protocol RecapFailure: Error, CustomStringConvertible {
  /// What was being done: "open the recording".
  var operation: String { get }
  /// To what: a path, a key, a meeting id.
  var subject: String { get }
  /// Why it failed, in the words of whoever knows.
  var cause: String { get }
  /// What to do about it; nil if nothing useful can be said.
  var hint: String? { get }
  /// The underlying library's own message, for the log; nil if `cause` is all there is.
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

/// An input that is missing, unreadable or refused before any media library sees it.
package struct InputFailure: RecapFailure {
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
