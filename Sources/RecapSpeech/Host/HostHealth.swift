import RecapCore

/// How the hosts of one command fare: how long to wait before the next start, and when to stop starting.
///
/// A host that dies is replaced at once, for it may have died of its window. Where one after the other dies
/// and none answers, the pauses grow; after `most` deaths the engine is broken.
struct HostHealth: Sendable {
  /// What has changed, for the log.
  enum Change: Hashable {
    case ailing(cause: String)
    case well(deaths: Int)
  }

  /// Four windows, each of which is asked for fourteen times at most: twice as a whole, in halves, in quarters.
  static let most = 4 * 14
  /// Fewer deaths in a row are a window's.
  private static let ailing = 3
  private static let firstPause = Duration.milliseconds(10)
  private static let longestPause = Duration.seconds(1)

  private(set) var deaths = 0
  private(set) var lastCause: HostFailure?

  /// Before the next start.
  var pause: Duration {
    guard deaths > 1 else { return .zero }
    return min(Self.longestPause, Self.firstPause * (1 << min(deaths - 2, 16)))
  }

  var isBroken: Bool { deaths >= Self.most }

  /// - Returns: what to say, once for each change.
  mutating func noteDeath(_ cause: HostFailure) -> Change? {
    deaths += 1
    lastCause = cause
    return deaths == Self.ailing ? .ailing(cause: "\(cause)") : nil
  }

  /// An answer came.
  mutating func noteAnswer() -> Change? {
    defer { deaths = 0 }
    return deaths >= Self.ailing ? .well(deaths: deaths) : nil
  }

  /// Whoever comes next may try anew.
  mutating func forget() { deaths = 0 }
}

extension HostHealth.Change: CustomStringConvertible {
  var description: String {
    switch self {
    case .ailing(let cause):
      "the engine's process ends again and again (\(cause)); it is started with growing pauses"
    case .well(let deaths): "the engine answers again, after its process ended \(deaths) times"
    }
  }
}
