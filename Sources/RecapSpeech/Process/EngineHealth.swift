import RecapCore

/// The health of the engine processes of one command: the wait before the next start, and whether to start
/// at all.
///
/// A process that dies is replaced at once, because its chunk may be the cause. If one after another dies
/// without a result, the pauses grow; after `most` deaths the engine is considered broken.
struct EngineHealth: Sendable {
  /// A change of health, for the log.
  enum Change: Hashable {
    case ailing(cause: String)
    case well(deaths: Int)
  }

  /// Four chunks, each of which is tried at most fourteen times: twice as a whole, in halves, in quarters.
  static let most = 4 * 14
  /// Fewer consecutive deaths are attributed to a chunk.
  private static let ailing = 3
  private static let firstPause = Duration.milliseconds(10)
  private static let longestPause = Duration.seconds(1)

  private(set) var deaths = 0
  private(set) var lastCause: EngineProcessFailure?

  /// The wait before the next start.
  var pause: Duration {
    guard deaths > 1 else { return .zero }
    return min(Self.longestPause, Self.firstPause * (1 << min(deaths - 2, 16)))
  }

  var isBroken: Bool { deaths >= Self.most }

  /// - Returns: the change to log, once for each.
  mutating func noteDeath(_ cause: EngineProcessFailure) -> Change? {
    deaths += 1
    lastCause = cause
    return deaths == Self.ailing ? .ailing(cause: "\(cause)") : nil
  }

  /// Notes a result. Returns the change to log, once for each.
  mutating func noteAnswer() -> Change? {
    defer { deaths = 0 }
    return deaths >= Self.ailing ? .well(deaths: deaths) : nil
  }

  /// Resets the count, so that the next caller may try again.
  mutating func forget() { deaths = 0 }
}

extension EngineHealth.Change: CustomStringConvertible {
  var description: String {
    switch self {
    case .ailing(let cause):
      "the engine process keeps failing (\(cause)); it is restarted with back-off"
    case .well(let deaths): "the engine process works again after \(deaths) failures"
    }
  }
}
