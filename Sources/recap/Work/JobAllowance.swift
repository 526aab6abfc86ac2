/// The number of jobs that a daemon may still hand to its children.
struct JobAllowance {
  /// The number of meetings for which a child keeps its models loaded; then it ends and returns its memory.
  static let ofAChild = 20

  /// Nothing from the beginning: the daemon leaves the jobs to others.
  static let none = JobAllowance(share: 0, remaining: 0)

  /// The most that one child gets.
  private let share: Int
  private var remaining: Int

  private init(share: Int, remaining: Int) {
    self.share = share
    self.remaining = remaining
  }

  /// - Parameters:
  ///   - limit: the number of jobs, or nil if it is not limited.
  ///   - children: the number of children that share it.
  init(_ limit: Int?, children: Int) {
    remaining = limit ?? .max
    share = min(Self.ofAChild, (remaining - 1) / max(1, children) + 1)
  }

  var isUsedUp: Bool { remaining == 0 }

  /// Returns the number of jobs for the next child. What it leaves over is not handed out again: it found no job that
  /// was due.
  mutating func take() -> Int {
    let taken = min(share, remaining)
    remaining -= taken
    return taken
  }

  /// Takes back what a child got that ended before it could claim a job.
  mutating func giveBack(_ jobs: Int) { remaining += min(jobs, .max - remaining) }
}
