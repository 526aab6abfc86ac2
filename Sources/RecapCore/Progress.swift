/// A progress report of a running recap, for a terminal or a log.
package struct ProgressEvent: Sendable {
  package enum Kind: Sendable {
    case started
    /// The completed fraction of the stage's work, 0 … 1.
    case advanced(fraction: Double)
    case finished(elapsed: Duration, cpu: Duration)
    case failed
    /// The stage's output was taken from the journal.
    case reused
  }

  package var stage: String
  package var kind: Kind

  package init(stage: String, kind: Kind) {
    self.stage = stage
    self.kind = kind
  }
}

/// A receiver of progress events. It is called from any task and must return quickly.
package typealias ProgressHandler = @Sendable (ProgressEvent) -> Void
