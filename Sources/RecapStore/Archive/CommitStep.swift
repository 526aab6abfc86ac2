/// The steps of a commit, in order. A crash can fall between any two.
package enum CommitStep: String, Sendable, CaseIterable {
  /// The writing transaction has begun, and the revision is known.
  case begun
  /// The record and its events exist in memory.
  case composed
  /// All files, `recap.json` included, are durable in the draft's folder.
  case sealed
  /// The folder is at its final path.
  case moved
  /// All rows are written, but not committed.
  case inserted
  case committed
}
