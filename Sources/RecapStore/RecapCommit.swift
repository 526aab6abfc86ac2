import Foundation
import GRDB
import RecapCore

/// The one commit of a recap: files first, rows second, and neither without the other.
struct RecapCommit: Sendable {
  let draft: RecapDraft
  let files: ArtefactFiles
  let witness: @Sendable (FinishStep) -> Void

  func run(_ db: Database) throws -> (stored: StoredRecap, isDuplicate: Bool) {
    var moved: URL?
    var result: (stored: StoredRecap, isDuplicate: Bool)?
    do {
      try db.inTransaction(.immediate) {
        if let row = try SQLiteRecapArchive.row(draft.meetingID, draft.inputDigest, in: db) {
          result = (try row.stored(files), true)
          return .commit
        }
        let slot = try nextSlot(db)
        witness(.begun)
        let (row, recap, events) = try compose(slot, db)
        witness(.composed)
        try DurableFiles.write(row.content, to: draft.folder.appending(path: ArtefactFiles.recordName))
        try DurableFiles.seal(draft.folder)
        try checkArtefacts(of: recap)
        witness(.sealed)
        let target = try files.folder(meetingID: draft.meetingID, revision: slot.revision)
        try place(at: target)
        moved = target
        witness(.moved)
        try insert(row, recap, events, db)
        result = (try row.stored(files), false)
        witness(.inserted)
        return .commit
      }
    } catch {
      if let moved { try moveBack(moved, db) }
      throw error
    }
    witness(.committed)
    guard let result else { preconditionFailure("a committed transaction has a result") }
    if result.isDuplicate { try DurableFiles.remove(draft.folder) }
    return result
  }

  private func nextSlot(_ db: Database) throws -> RevisionSlot {
    let latest = try Row.fetchOne(
      db,
      sql: "SELECT revision, digest, outcome FROM recaps WHERE meeting_id = ? ORDER BY revision DESC LIMIT 1",
      arguments: [draft.meetingID])
    let revision: Int = latest?["revision"] ?? 0
    let digest: String? = latest?["digest"]
    let outcome: String? = latest?["outcome"]
    return RevisionSlot(
      revision: revision + 1, supersedes: digest.flatMap { Digest($0) },
      previousOutcome: outcome.flatMap { Recap.Outcome(rawValue: $0) }, inputDigest: draft.inputDigest)
  }

  /// Makes the record, and refuses one that is not what its slot and draft say: it could never be mended.
  private func compose(_ slot: RevisionSlot, _ db: Database) throws -> (RecapRow, Recap, [Event]) {
    let (recap, events) = try draft.compose(slot)
    guard recap.meetingID == draft.meetingID, recap.revision == slot.revision,
      recap.supersedes == slot.supersedes, recap.provenance.inputDigest == slot.inputDigest
    else { throw inconsistent("the record does not carry the draft's meeting, revision or input") }
    let last = try Row.fetchOne(db, sql: "SELECT sequence, link FROM recaps ORDER BY sequence DESC LIMIT 1")
    let sequence: Int = last?["sequence"] ?? 0
    let link: String? = last?["link"]
    guard let previous = link.map({ Digest($0) }) ?? RecordChain.origin else {
      throw RecapDatabase.damaged(
        "commit the recap of", draft.meetingID, "the chain's last link is no digest")
    }
    let content = try CanonicalJSON.encode(recap)
    let row = RecapRow(
      recap, content: content, sequence: sequence + 1, after: previous, createdAt: draft.createdAt)
    return (row, recap, events)
  }

  /// The files in the folder are those of the record, to the byte.
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

  /// Moves the folder to its final name. One that is there already has no row: a crash left it.
  private func place(at target: URL) throws {
    try DurableFiles.makeFolder(target.deletingLastPathComponent())
    try DurableFiles.remove(target)
    try DurableFiles.move(draft.folder, to: target)
  }

  private func insert(_ row: RecapRow, _ recap: Recap, _ events: [Event], _ db: Database) throws {
    try row.insert(db)
    for artefact in recap.artefacts { try ArtefactRow(recap: row.sequence, artefact).insert(db) }
    for event in events { try OutboxRow(event, createdAt: draft.createdAt).insert(db) }
  }

  /// After a failed commit the folder returns to the caller, unless the record is there after all: a
  /// commit can fail to report its success.
  private func moveBack(_ target: URL, _ db: Database) throws {
    guard try SQLiteRecapArchive.row(draft.meetingID, draft.inputDigest, in: db) == nil else { return }
    try DurableFiles.move(target, to: draft.folder)
    // The meeting's folder goes too where no other revision is in it.
    rmdir(target.deletingLastPathComponent().path)
  }

  private func inconsistent(_ cause: String) -> StoreFailure {
    StoreFailure("commit the recap of", draft.meetingID, cause, exitCode: .software)
  }
}
