import Foundation

/// Writes checkpoints and erasures where a restored database does not take them along, and tells whether a store is
/// older than they are.
package struct CheckpointKeeper: Sendable {
  package let store: any CheckpointStore
  let signer: NoteSigner?
  /// The keys whose signatures count; none: signatures are not looked at.
  let trusted: [NoteVerifier]

  /// In seconds, records and events: what may be lost unnoticed.
  private static let (age, records, events) = (600.0, 10_000, 10_000)
  /// In seconds. An erasure may be committed a while after the time that it has.
  private static let overlap = 3600.0

  /// - Parameters:
  ///   - signer: the key that signs; nil leaves notes unsigned.
  ///   - trusted: more keys whose signatures count.
  package init(_ store: any CheckpointStore, signer: NoteSigner? = nil, trusted: [NoteVerifier] = []) {
    self.store = store
    self.signer = signer
    self.trusted = (signer.map { [$0.verifier] } ?? []) + trusted
  }

  package var checksSignatures: Bool { !trusted.isEmpty }

  // MARK: writing

  /// Writes a checkpoint if something has changed and the last one is ten minutes old, or many records or events.
  /// - Returns: nil if none was written.
  /// - Throws: `StaleStore`.
  @discardableResult package func writeIfDue() async throws -> Checkpoint? {
    guard Self.isDue(try await store.outlook()) else { return nil }
    return try await write(Self.isDue)
  }

  /// Writes a checkpoint if something has changed since the last one.
  /// - Returns: nil if nothing has.
  /// - Throws: `StaleStore`.
  @discardableResult package func write() async throws -> Checkpoint? { try await write(\.isAhead) }

  private func write(_ isWanted: @escaping @Sendable (StoreOutlook) -> Bool) async throws -> Checkpoint? {
    let outlook = try await refuseStale()
    // A process may have ended between its commit and this.
    if let newest = outlook.newest { try await publish(newest) }
    let signer = signer
    let made = try await store.addCheckpoint { outlook in
      isWanted(outlook) ? KeptCheckpoint(outlook.checkpoint(), signer: signer) : nil
    }
    if let made { try await publish(made) }
    let since = outlook.newest?.checkpoint.time.addingTimeInterval(-Self.overlap)
    try await keepErasures(try await store.erasures(since: since))
    return made?.checkpoint
  }

  private static func isDue(_ outlook: StoreOutlook) -> Bool {
    guard outlook.isAhead else { return false }
    guard let newest = outlook.newest?.checkpoint else { return true }
    return outlook.time.timeIntervalSince(newest.time) >= age
      || outlook.head.sequence - newest.head.sequence >= records
      || outlook.lastEvent - newest.lastEvent >= events
  }

  /// Returns how old the newest checkpoint is if that is too old, in words; nil if it is not. Where a daemon works, one is
  /// written every ten minutes.
  package static func overdue(_ outlook: StoreOutlook) -> String? {
    let (seconds, records) = outlook.uncovered
    guard let newest = outlook.newest?.checkpoint, seconds > 3600 else { return nil }
    return
      "the newest, number \(newest.number), is of \(RFC3339.text(newest.time)), \(Int(seconds / 60)) minutes ago; "
      + "\(records) records came since"
  }

  func publish(_ kept: KeptCheckpoint) async throws {
    guard try await !store.outside.has(kept.key) else { return }
    _ = try await store.outside.put(kept.note.data, at: kept.key)
  }

  /// Keeps the erasure of a meeting, so that a restored copy of the database is told of it.
  package func keepErasure(of meetingID: String) async throws {
    try await keepErasures(try await store.erasures(since: nil).filter { $0.meetingID == meetingID })
  }

  private func keepErasures(_ erasures: [ErasureNote]) async throws {
    for erasure in erasures {
      let (note, key) = erasure.kept(signer: signer)
      guard try await !store.outside.has(key) else { continue }
      _ = try await store.outside.put(note.data, at: key)
    }
  }

  // MARK: is it the newest copy?

  /// Refuses a store that is older than its checkpoints, or that is another one.
  /// - Throws: `StaleStore`.
  @discardableResult package func refuseStale() async throws -> StoreOutlook {
    var outlook = try await store.outlook()
    while true {
      guard let newest = try await newestStranger(outlook) else { return outlook }
      let again = try await store.outlook()
      // Another process may have written one since the store was looked at.
      guard again.newest != outlook.newest else {
        throw StaleStore(store.name, outlook, newest: try await read(newest)?.checkpoint)
      }
      outlook = again
    }
  }

  /// Returns the newest checkpoint outside that is not older than the store's newest, and not that one.
  private func newestStranger(_ outlook: StoreOutlook) async throws -> ListedObject? {
    let number = outlook.newest?.checkpoint.number ?? 0
    return try await listed(from: number).last { $0.key != outlook.newest?.key }
  }

  /// Returns the checkpoints outside whose numbers are at least this one, in order.
  func listed(from number: Int) async throws -> [ListedObject] {
    try await listed(NoteKey.checkpoints, after: NoteKey.beginning(at: number)).filter {
      NoteKey($0.key)?.number != nil
    }
  }

  func listed(_ prefix: String, after first: String? = nil) async throws -> [ListedObject] {
    var (found, last): ([ListedObject], String?) = ([], first)
    while true {
      let page = try await store.outside.survey(prefix, after: last)
      guard let end = page.last?.key else { return found }
      found += page
      last = end
    }
  }

  /// Reads a checkpoint outside; nil if the object is damaged, missing or not a checkpoint.
  func read(_ object: ListedObject) async throws -> KeptCheckpoint? {
    try await content(object).flatMap { KeptCheckpoint(reading: $0) }
  }

  /// Reads a note outside; nil if its bytes are not those that its key tells.
  func content(_ object: ListedObject) async throws -> Data? {
    guard let key = NoteKey(object.key), (0...Self.longestNote).contains(object.bytes) else { return nil }
    do {
      return try await store.outside.get(
        ObjectRecord(key: object.key, bytes: object.bytes, digest: key.digest))
    } catch let failure as ObjectFailure where failure.kind == .damaged || failure.kind == .missing {
      return nil
    }
  }

  /// In bytes.
  private static let longestNote = 1 << 16
}
