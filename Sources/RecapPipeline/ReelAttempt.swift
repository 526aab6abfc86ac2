package import RecapCore

/// How much of the reel is tried: less after each attempt whose process died while it was made. A recording
/// that takes its process down costs the copies first, then the reel, but not the recap.
package enum ReelAttempt: String, Sendable, Hashable {
  /// By the settings.
  case asSet = "as_set"
  /// Every picture is encoded: copying bits of a damaged or hostile recording is the riskiest part.
  case reencode
  case none

  /// - Parameter crashes: how often the job's worker died in the stage.
  package init(crashes: Int) {
    self = crashes <= 0 ? .asSet : crashes == 1 ? .reencode : .none
  }

  /// - Parameter job: a job that is worked on.
  package init(for job: Job) { self.init(crashes: job.crashes(in: HighlightReel.stageName)) }

  /// Why the reel is not made by the settings; nil if it is. It goes into the record.
  var reason: String? {
    switch self {
    case .asSet: nil
    case .reencode: "the worker process died in an earlier attempt to copy the video"
    case .none: "reel: left out, because its worker process died twice while making it"
    }
  }
}
