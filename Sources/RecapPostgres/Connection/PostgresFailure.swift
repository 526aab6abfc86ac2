package import RecapCore

/// A failure of the PostgreSQL store, grouped by what an operator or a caller can do about it.
package struct PostgresFailure: RecapFailure, Hashable {
  /// The group, by the server's SQLSTATE (postgresql.org/docs/15/errcodes-appendix.html).
  package enum Kind: Hashable, Sendable {
    /// The transaction lost against another one: it may be run again at once.
    case conflict
    /// A row lock that the statement did not want to wait for is held.
    case locked
    /// A constraint of the schema refused the row. The value is the constraint's name.
    case constraint(String)
    /// There is no usable connection: the server is away, starts, ends, refuses more clients, or is read-only
    /// because the primary moved.
    case away
    /// The connection ended or the deadline passed after the statement was sent: it is unknown whether the server
    /// ran it.
    case unknownOutcome
    case diskFull
    /// The role may not do it, the schema is not there, or the server is not configured for Recap.
    case configuration
    /// A defect of the program.
    case software
  }

  package var kind: Kind
  package var operation: String
  package var subject: String
  package var cause: String
  package var hint: String?

  package init(_ kind: Kind, _ operation: String, _ subject: String, _ cause: String, hint: String? = nil) {
    self.kind = kind
    self.operation = operation
    self.subject = subject
    self.cause = cause
    self.hint = hint ?? Self.hint(kind)
  }

  package var exitCode: ExitCode {
    switch kind {
    case .conflict, .locked, .away, .unknownOutcome, .diskFull: .temporaryFailure
    case .configuration: .configuration
    case .constraint, .software: .software
    }
  }

  package var disposition: Disposition {
    switch kind {
    case .diskFull: .snooze
    case .constraint, .software: .discard
    default: .retry
    }
  }

  private static func hint(_ kind: Kind) -> String? {
    switch kind {
    case .away: "check that the server runs and accepts connections; nothing was changed"
    case .unknownOutcome: "run the command again: what was done is recognised and not repeated"
    case .diskFull: "free some space on the database server; nothing was changed"
    default: nil
    }
  }

  /// Returns the group of an SQLSTATE, in one place for all statements.
  /// - Parameter constraint: the name that the server reports for a violated constraint.
  package static func kind(ofState state: String, constraint: String?) -> Kind {
    switch state {
    case "40001", "40P01": return .conflict
    case "55P03": return .locked
    case "53100": return .diskFull
    // Read-only transaction: the server became a standby.
    case "25006": return .away
    case "42501", "42P01", "3F000", "3D000", "42883", "42703": return .configuration
    default: break
    }
    switch state.prefix(2) {
    case "23": return .constraint(constraint ?? state)
    case "08", "53", "57": return .away
    case "28": return .configuration
    default: return .software
    }
  }
}
