package import RecapCore

/// How much of the reel is attempted: less after each attempt whose process died in the reel stage. A
/// recording that kills its process costs stream copy first, then the reel, but not the recap.
package enum ReelAttempt: String, Sendable, Hashable {
  /// As set in the settings.
  case asSet = "as_set"
  /// All video is encoded: stream copy from a damaged or hostile recording is the riskiest part.
  case reencode
  case none

  /// - Parameter crashes: how many times the job's worker died in the stage.
  package init(crashes: Int) {
    self = crashes <= 0 ? .asSet : crashes == 1 ? .reencode : .none
  }

  /// - Parameter job: the job that is being worked on.
  package init(for job: Job) { self.init(crashes: job.crashes(in: StageName.reel.rawValue)) }

  /// Why the reel is not made as set, for the record; nil if it is.
  var reason: String? {
    switch self {
    case .asSet: nil
    case .reencode: "the worker process died in an earlier attempt to copy the video"
    case .none: "reel: left out, because its worker process died twice while making it"
    }
  }
}
