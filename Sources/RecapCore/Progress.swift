/// What a running recap reports about itself; a terminal draws it, a log writes it.
package struct ProgressEvent: Sendable {
  package enum Kind: Sendable {
    case started
    /// 0 … 1 of the stage's work.
    case advanced(fraction: Double)
    case finished(elapsed: Duration, cpu: Duration)
    case failed
    /// It had been done before.
    case reused
  }

  package var stage: String
  package var kind: Kind

  package init(stage: String, kind: Kind) {
    self.stage = stage
    self.kind = kind
  }
}

/// Where progress goes. Called from any task; must be quick.
package typealias ProgressHandler = @Sendable (ProgressEvent) -> Void
