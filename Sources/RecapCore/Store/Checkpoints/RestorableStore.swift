/// A store whose database may be put in order after it was restored from a copy.
package protocol RestorableStore: CheckpointStore {
  var retention: any RecapRetention { get }

  /// - Throws: a `RecapFailure` (75) if another process works on the store.
  func refuseIfAtWork() async throws

  /// Returns what is there outside of the database and unknown to it: what came after the copy.
  func lostWork() async throws -> LostWork

  /// Returns those of the meetings that are erased in the database, and of which nothing is left in it.
  func erased(among meetings: [String]) async throws -> Set<String>

  /// Notes that a meeting is erased, without deleting anything yet.
  func note(_ erasure: ErasureNote) async throws

  /// Ends all leases, lets numbers go on behind everything that was ever given, and spares what is unknown for a while:
  /// all in one transaction, which does no harm if it is repeated.
  /// - Parameter event: the number behind which those of events go on.
  /// - Returns: the number of leases that were ended.
  func skipNumbers(of lost: LostWork, after event: Int) async throws -> Int

  /// Adds the checkpoint of a restore, whose id becomes the store's.
  func addRestore(_ make: @escaping @Sendable (StoreOutlook) -> KeptCheckpoint) async throws -> KeptCheckpoint
}

/// A record that a restored database does not have.
package struct LostRevision: Hashable, Sendable {
  package var meetingID: String
  package var revision: Int
  /// The digest of the record.
  package var digest: Digest

  package init(meetingID: String, revision: Int, digest: Digest) {
    self.meetingID = meetingID
    self.revision = revision
    self.digest = digest
  }
}

/// What came after the copy from which a database was restored.
package struct LostWork: Hashable, Sendable {
  package var revisions: [LostRevision] = []
  /// Manifests that were handed in, by their places; and their meetings.
  package var manifests: [String: String] = [:]
  /// The highest number of a job that left a trace.
  package var lastJob = 0
  /// The places of everything without a row, each with its meeting.
  package var places: [String: String] = [:]
  /// Records that could not be read, by their places.
  package var unreadable: [String] = []

  package init() {}
}

/// What a restoration did.
package struct Recovery: Hashable, Sendable {
  package var checkpoint: KeptCheckpoint
  /// The jobs whose leases were ended.
  package var leases: Int

  package init(checkpoint: KeptCheckpoint, leases: Int) {
    self.checkpoint = checkpoint
    self.leases = leases
  }
}
