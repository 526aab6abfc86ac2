/// The moments of a commit between which a crash can fall, in order.
package enum FinishStep: String, Sendable, CaseIterable {
  /// The writing transaction is open, the slot known.
  case begun
  /// The record and its events exist in memory.
  case composed
  /// All files are durable, `recap.json` among them, in the draft's folder.
  case sealed
  /// The folder has its final name.
  case moved
  /// All rows are written, none committed.
  case inserted
  case committed
}
