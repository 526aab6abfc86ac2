package import RecapCore

/// Why a recording cannot be fetched.
package struct RecordingFailure: RecapFailure, Hashable {
  package enum Kind: Hashable, Sendable {
    /// It is not there, or not for us, and will not be.
    case gone
    /// It is larger than is taken, or its server does not say what is needed.
    case unfit
    /// Its server does not answer, or refuses for now.
    case away
    /// Settings, keys or rights have to be changed first.
    case configuration
    /// The keys may not read it, or it is not there: if they may not list the bucket, S3 does not say which
    /// (docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html).
    case denied
  }

  package let operation = "fetch the recording"
  package var kind: Kind
  /// The address without what is secret.
  package var subject: String
  package var cause: String
  package var hint: String?

  package init(_ kind: Kind, _ subject: String, _ cause: String, hint: String? = nil) {
    self.kind = kind
    self.subject = subject
    self.cause = cause
    self.hint = hint
  }

  package var exitCode: ExitCode {
    switch kind {
    case .gone: .noInput
    case .unfit: .dataError
    case .away: .temporaryFailure
    case .configuration, .denied: .configuration
    }
  }

  package var disposition: Disposition {
    switch kind {
    case .gone, .unfit: .discard
    // Other machines may have the right keys, and a setting is soon corrected.
    case .away, .configuration, .denied: .retry
    }
  }
}
