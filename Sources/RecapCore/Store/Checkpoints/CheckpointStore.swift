package import Foundation

/// What a store has to do with its checkpoints: the rows of its database, and the place outside of it.
package protocol CheckpointStore: Sendable {
  /// The store's name in messages.
  var name: String { get }
  /// Where notes are kept besides the database: beside the artefacts.
  var outside: any ObjectStore { get }

  /// Returns what a checkpoint would say now.
  func outlook() async throws -> StoreOutlook

  /// Adds a checkpoint in the transaction in which the store is looked at.
  /// - Parameter make: returns nil to add none.
  /// - Returns: what was added; nil also if another process adds one at the same time.
  func addCheckpoint(
    _ make: @escaping @Sendable (StoreOutlook) throws -> KeptCheckpoint?
  ) async throws -> KeptCheckpoint?

  /// Returns the notes of the next checkpoints after a number, by their numbers; none at the end.
  func checkpointNotes(after number: Int) async throws -> [(number: Int, note: Data)]

  /// Returns the links at places of the chain; none for a place that the chain does not have.
  func links(at sequences: [Int]) async throws -> [Int: Digest]

  /// Returns the erasures since a time, by the store's clock; all if it is nil.
  func erasures(since time: Date?) async throws -> [ErasureNote]
}

/// A store at a moment.
package struct StoreOutlook: Sendable {
  /// A random id, by which the store's notes are known.
  package var storeID: String
  package var head: ChainPlace
  /// The last number that was given to an event, also if that event is gone.
  package var lastEvent: Int
  package var time: Date
  /// The store's last checkpoint; nil if it has none.
  package var newest: KeptCheckpoint?

  package init(
    storeID: String, head: ChainPlace, lastEvent: Int, time: Date, newest: KeptCheckpoint?
  ) {
    self.storeID = storeID
    self.head = head
    self.lastEvent = lastEvent
    self.time = time
    self.newest = newest
  }

  /// Whether something has come that the newest checkpoint does not tell.
  package var isAhead: Bool {
    guard let newest = newest?.checkpoint else { return head.sequence > 0 || lastEvent > 0 }
    return newest.head != head || newest.lastEvent != lastEvent
  }

  /// For how long the newest checkpoint has been that, in seconds, and how many records it does not tell. Zero if nothing
  /// has come since; infinite seconds if there is no checkpoint.
  package var uncovered: (seconds: Double, records: Int) {
    guard isAhead else { return (0, 0) }
    guard let newest = newest?.checkpoint else { return (.infinity, head.sequence) }
    return (max(0, time.timeIntervalSince(newest.time)), max(0, head.sequence - newest.head.sequence))
  }

  /// Returns the next checkpoint.
  package func checkpoint(number: Int? = nil, isRestore: Bool = false) -> Checkpoint {
    Checkpoint(
      number: number ?? (newest?.checkpoint.number ?? 0) + 1, storeID: storeID, head: head,
      lastEvent: lastEvent, time: time, isRestore: isRestore)
  }
}

/// The store is not what its checkpoints say: an older copy, or another store.
package struct StaleStore: RecapFailure {
  package let operation = "work with"
  package let subject: String
  package let cause: String
  package let hint: String?
  package let exitCode = ExitCode.configuration

  init(_ name: String, _ outlook: StoreOutlook, newest: Checkpoint?) {
    subject = name
    guard let newest else {
      cause = "a checkpoint of it is kept outside of it that it does not know and that cannot be read"
      hint = "`recap verify` says more; after a restore from a backup, run `recap store restored`"
      return
    }
    let head = "it ends at record \(outlook.head.sequence)"
    guard newest.storeID == outlook.storeID else {
      cause =
        "the checkpoints beside its artefacts are of another store, \(newest.storeID), and it is \(outlook.storeID)"
      hint =
        "name another place for artefacts; if its database was restored from a backup, run `recap store restored`"
      return
    }
    cause =
      "it is older than its checkpoints: number \(newest.number) of \(RFC3339.text(newest.time)) has record "
      + "\(newest.head.sequence), and \(head)"
    hint =
      "if it was restored from a backup, run `recap store restored`, once, before anything else; otherwise `recap verify` says what is missing"
  }
}
