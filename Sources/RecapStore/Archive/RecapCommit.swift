import Foundation
import GRDB
import RecapCore

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

/// The commit of a recap: files first, rows second, and neither without the other.
struct RecapCommit: Sendable {
  let draft: RecapDraft
  let files: ArtefactFiles
  let clock: @Sendable () -> Instant
  /// Called at each step; a crash test ends the process there.
  let faultPoint: @Sendable (CommitStep) -> Void

  func run(_ db: Database) throws -> (stored: StoredRecap, isDuplicate: Bool) {
    var moved: (folder: URL, revision: Int)?
    let result: (stored: StoredRecap, isDuplicate: Bool)
    do {
      result = try RecapDatabase.inTransaction(db) {
        try checkClaim(db)
        try Erasures.check(draft.meetingID, db)
        if !draft.onlyIfChanged,
          let row = try SQLiteRecapArchive.row(draft.meetingID, draft.inputDigest, in: db)
        {
          try completeJob(row, isDuplicate: true, db)
          return (try row.stored(files), true)
        }
        let slot = try nextSlot(db)
        faultPoint(.begun)
        let (row, recap, events) = try compose(slot, db)
        if draft.onlyIfChanged, let latest = try latestRow(db), try latest.recap().showsTheSame(as: recap) {
          try completeJob(latest, isDuplicate: true, db)
          return (try latest.stored(files), true)
        }
        faultPoint(.composed)
        try DurableFiles.write(row.content, to: draft.folder.appending(path: ArtefactFiles.recordName))
        try DurableFiles.seal(draft.folder)
        try checkArtefacts(of: recap)
        faultPoint(.sealed)
        let target = try files.folder(meetingID: draft.meetingID, revision: slot.revision)
        try place(at: target)
        moved = (target, slot.revision)
        faultPoint(.moved)
        try insert(row, recap, events, db)
        try completeJob(row, isDuplicate: false, db)
        let stored = try row.stored(files)
        faultPoint(.inserted)
        return (stored, false)
      }
    } catch {
      if let moved { try moveBack(moved.folder, revision: moved.revision, db) }
      throw error
    }
    faultPoint(.committed)
    if result.isDuplicate { try DurableFiles.remove(draft.folder) }
    return result
  }

  private func nextSlot(_ db: Database) throws -> RevisionSlot {
    // A revision number is used once, even if only a tombstone is left of its record, or if a restore lost it.
    let latest = try Row.fetchOne(
      db,
      sql: """
        SELECT revision, digest, outcome FROM recaps WHERE meeting_id = ?1
        UNION ALL SELECT revision, commitment, NULL FROM tombstones WHERE meeting_id = ?1
        UNION ALL SELECT revision, digest, NULL FROM lost_revisions WHERE meeting_id = ?1
        ORDER BY revision DESC LIMIT 1
        """, arguments: [draft.meetingID])
    let revision: Int = latest?["revision"] ?? 0
    let digest: String? = latest?["digest"]
    let outcome: String? = latest?["outcome"]
    return RevisionSlot(
      revision: revision + 1, supersedes: digest.flatMap { Digest($0) },
      previousOutcome: outcome.flatMap { Recap.Outcome(rawValue: $0) },
      inputDigest: try freeInputDigest(after: digest, db),
      place: ArtefactLocation.place(meetingID: draft.meetingID, revision: revision + 1))
  }

  /// Returns the input digest of the new record. If an older record has the draft's input digest, it keeps
  /// it, and the new one gets a digest over that digest and the record that it follows.
  private func freeInputDigest(after latest: String?, _ db: Database) throws -> Digest {
    guard let latest, try SQLiteRecapArchive.row(draft.meetingID, draft.inputDigest, in: db) != nil else {
      return draft.inputDigest
    }
    return Digest(of: "\(draft.inputDigest)\n\(latest)")
  }

  private func latestRow(_ db: Database) throws -> RecordRow? {
    try RecordRow.fetchOne(
      db, sql: "SELECT * FROM recaps WHERE meeting_id = ? ORDER BY revision DESC LIMIT 1",
      arguments: [draft.meetingID])
  }

  // MARK: the job that asked for it

  private func checkClaim(_ db: Database) throws {
    guard let claim = draft.claim else { return }
    guard try JobStatements.held(claim, db) != nil else { throw ClaimLost(claim) }
  }

  /// Completes the job in the commit of the record: no crash can leave one without the other.
  private func completeJob(_ row: RecordRow, isDuplicate: Bool, _ db: Database) throws {
    guard let claim = draft.claim else { return }
    guard let digest = Digest(row.digest) else {
      throw RecapDatabase.damaged("complete the job of", draft.meetingID, "the record's digest is invalid")
    }
    let output = JobOutput(
      outcome: row.outcome, reason: row.reason, revision: row.revision, digest: digest,
      isDuplicate: isDuplicate, stages: draft.stages)
    let done = JobOutcome.completed(output: try CanonicalJSON.tree(output))
    guard try JobStatements.settle(claim, done, JobTransition(), at: clock().date, db) != nil else {
      throw ClaimLost(claim)
    }
    try JobStatements.count(draft.counters, db)
  }

  /// Makes the record, and refuses it if it does not match its slot and draft: a stored record cannot be
  /// corrected.
  private func compose(_ slot: RevisionSlot, _ db: Database) throws -> (RecordRow, Recap, [Event]) {
    let (recap, events) = try draft.compose(slot)
    guard recap.meetingID == draft.meetingID, recap.revision == slot.revision,
      recap.supersedes == slot.supersedes, recap.provenance.inputDigest == slot.inputDigest
    else { throw inconsistent("the record does not carry the draft's meeting, revision or input") }
    try draft.checkCover(of: recap)
    let last = try Row.fetchOne(
      db,
      sql: """
        SELECT sequence, link FROM (
          SELECT sequence, link FROM recaps UNION ALL SELECT sequence, link FROM tombstones)
        ORDER BY sequence DESC LIMIT 1
        """)
    let sequence: Int = last?["sequence"] ?? 0
    let link: String? = last?["link"]
    guard let previous = link.map({ Digest($0) }) ?? RecordChain.origin else {
      throw RecapDatabase.damaged(
        "commit the recap of", draft.meetingID, "the chain's last link is not a digest")
    }
    let content = try CanonicalJSON.encode(recap)
    let row = RecordRow(
      recap, content: content, sequence: sequence + 1, after: previous, createdAt: draft.createdAt,
      salt: Data((0..<32).map { _ in UInt8.random(in: .min ... .max) }))
    return (row, recap, events)
  }

  /// Checks that the files in the folder are exactly those of the record, byte for byte.
  private func checkArtefacts(of recap: Recap) throws {
    let listed = recap.artefacts.map(\.name) + [ArtefactFiles.recordName]
    guard try DurableFiles.names(in: draft.folder).sorted() == listed.sorted() else {
      throw inconsistent("the files in \(draft.folder.path) are not those that the record lists")
    }
    for artefact in recap.artefacts {
      guard try DurableFiles.digest(of: draft.folder.appending(path: artefact.name)) == artefact.digest else {
        throw inconsistent("\(artefact.name) is not the file that the record lists")
      }
    }
  }

  /// Moves the folder to its final path. A folder that is there already has no row: a crash left it.
  private func place(at target: URL) throws {
    try DurableFiles.makeFolder(target.deletingLastPathComponent())
    try DurableFiles.remove(target)
    try DurableFiles.move(draft.folder, to: target)
  }

  private func insert(_ row: RecordRow, _ recap: Recap, _ events: [Event], _ db: Database) throws {
    try row.insert(db)
    for artefact in recap.artefacts { try ArtefactRow(recap: row.sequence, artefact).insert(db) }
    for event in events { try OutboxRow.add(event, createdAt: draft.createdAt, db) }
  }

  /// Returns the folder to the caller after a failed commit, unless the record was stored after all: a
  /// commit can succeed and still report a failure.
  private func moveBack(_ target: URL, revision: Int, _ db: Database) throws {
    let isThere = try Int.fetchOne(
      db, sql: "SELECT 1 FROM recaps WHERE meeting_id = ? AND revision = ?",
      arguments: [draft.meetingID, revision])
    guard isThere == nil else { return }
    try DurableFiles.move(target, to: draft.folder)
    // Also removes the meeting's folder if it is empty.
    rmdir(target.deletingLastPathComponent().path)
  }

  private func inconsistent(_ cause: String) -> StoreFailure {
    StoreFailure("commit the recap of", draft.meetingID, cause, exitCode: .software)
  }
}
