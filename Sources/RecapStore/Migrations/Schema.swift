/// The schema of the store: one SQL script for each version, each in its own file, forward only.
enum Schema {
  /// "RECP", the id by which the file is recognised as a store.
  static let applicationID: Int32 = 0x5245_4350

  /// `migrations[n]` migrates a database from `user_version` n to n + 1. A released one never changes.
  static let migrations = [
    records, queueLedgerRetention, heldKeys, completedAttempts, fewerPages, sinkStates, checkpoints,
  ]

  /// The first version whose stores may have moved. Those are read as they are.
  static let firstThatMoves = 6

  /// The version of the schema that this program reads and writes.
  static var version: Int { migrations.count }

  /// The names of the triggers that protect records, events and tombstones from changes.
  static let protectiveTriggers =
    [
      "recaps_never_change", "artefacts_never_change", "outbox_never_changes", "recaps_stay",
      "artefacts_stay", "outbox_stays", "recaps_are_not_replaced", "artefacts_are_not_replaced",
      "outbox_is_not_replaced", "tombstones_never_change", "tombstones_stay", "tombstones_are_not_replaced",
      "recaps_take_no_tombstones_place", "erasures_stay", "erasures_never_change", "outbox_never_counts_back",
    ] + triggersOfCheckpoints

  /// Those that a store does not have that moved with an earlier version of the schema.
  static let triggersOfCheckpoints = [
    "checkpoints_never_change", "checkpoints_stay", "checkpoints_are_not_replaced",
    "lost_revisions_never_change",
    "lost_revisions_stay",
  ]
}
