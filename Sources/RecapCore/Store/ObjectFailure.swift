/// A failure of an object store, grouped by what an operator or a caller can do about it.
package struct ObjectFailure: RecapFailure, Hashable {
  package enum Kind: Hashable, Sendable {
    /// There is no such object.
    case missing
    /// The object's bytes are not those that were written.
    case damaged
    /// The store does not answer, or refuses for now.
    case away
    /// The store will not do it before an operator changes something.
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
    self.hint = hint
  }

  /// - Parameter location: where the object should be, for people.
  package static func missing(_ location: String) -> Self {
    Self(.missing, "read the object", location, "it is missing")
  }

  /// - Parameter location: where the object is, for people.
  package static func damaged(_ location: String) -> Self {
    Self(
      .damaged, "read the object", location, "its bytes are not those that were written",
      hint: "restore it from a backup")
  }

  package var exitCode: ExitCode {
    switch kind {
    case .missing, .damaged, .configuration: .configuration
    case .away: .temporaryFailure
    case .software: .software
    }
  }

  package var disposition: Disposition { kind == .software ? .discard : .retry }
}
