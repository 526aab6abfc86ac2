import Foundation
import GRDB
package import RecapCore

extension SQLiteRecapArchive {
  package func examine(
    meetingID: String?, by verifier: any RecordVerifier
  ) async throws -> VerificationReport {
    var report = VerificationReport()
    report.findings = try await storeFindings()
    let sequences: [Int]
    do {
      sequences = try await database.read("verify", database.name) { db in
        try Int.fetchAll(
          db, sql: "SELECT sequence FROM recaps UNION ALL SELECT sequence FROM tombstones ORDER BY 1")
      }
    } catch let failure as any RecapFailure {
      report.findings.append(Self.finding("the records cannot be listed: \(failure.cause)"))
      return report
    }
    var previous = RecordChain.origin
    var expected = 1
    for sequence in sequences {
      try Task.checkCancellation()
      do {
        let link: String
        switch try await entry(sequence) {
        case .tombstone(let row):
          if meetingID == nil || meetingID == row.meetingID { report.tombstones += 1 }
          report.findings += row.problems(after: previous, sequence: expected).map {
            VerificationFinding(meetingID: row.meetingID, revision: row.revision, problem: $0)
          }
          link = row.link
        case .record(let row, let artefacts):
          let folder = try database.files.folder(meetingID: row.meetingID, revision: row.revision)
          var check = RecordCheck(
            row: row, artefacts: artefacts, files: FolderRecordFiles(folder: folder), verifier: verifier)
          check.chain(after: previous, sequence: expected)
          if meetingID == nil || meetingID == row.meetingID {
            await check.contents()
            report.records += 1
          }
          report.findings += check.findings
          link = row.link
        }
        // Continues from the row's own link: one broken record is one finding, not one for every record
        // after it.
        previous = Digest(link) ?? previous
      } catch let failure as any RecapFailure {
        report.findings.append(Self.finding("record \(sequence) cannot be read: \(failure.cause)"))
      }
      expected = sequence + 1
    }
    return report
  }

  /// The record or tombstone at a place in the chain.
  private enum Entry: Sendable {
    case record(RecordRow, [ArtefactRow])
    case tombstone(TombstoneRow)
  }

  private func entry(_ sequence: Int) async throws -> Entry {
    try await database.read("verify record", String(sequence)) { db in
      if let tombstone = try TombstoneRow.fetchOne(
        db, sql: "SELECT * FROM tombstones WHERE sequence = ?", arguments: [sequence])
      {
        return .tombstone(tombstone)
      }
      guard
        let row = try RecordRow.fetchOne(
          db, sql: "SELECT * FROM recaps WHERE sequence = ?", arguments: [sequence])
      else {
        throw RecapDatabase.damaged(
          "verify record", String(sequence), "an index lists it, but the table does not")
      }
      let artefacts = try ArtefactRow.fetchAll(
        db, sql: "SELECT * FROM artefacts WHERE recap = ? ORDER BY name", arguments: [sequence])
      return .record(row, artefacts)
    }
  }

  /// Returns the findings about the store itself: pages, references, triggers, modes.
  private func storeFindings() async throws -> [VerificationFinding] {
    var problems = modeProblems()
    do { problems += try await strayFolders() } catch let failure as any RecapFailure {
      problems.append("the artefact folders cannot be compared with the records: \(failure.cause)")
    }
    do {
      problems += try await database.read("verify", database.name) { db in
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        let erasing = try Int.fetchOne(db, sql: "SELECT count(*) FROM erasing") ?? 0
        let missing = try Self.missingTriggers(db)
        return pages.map { "the database is damaged: \($0)" }
          + (dangling > 0 ? ["\(dangling) rows refer to missing records"] : [])
          + (erasing > 0 ? ["rows are marked for deletion outside a deletion"] : [])
          + missing.map { "the trigger \($0) is missing, so records are not protected" }
      }
    } catch let failure as any RecapFailure {
      problems.append("the database cannot be checked: \(failure.cause)")
    }
    return problems.map(Self.finding)
  }

  private static func missingTriggers(_ db: Database) throws -> [String] {
    let present = try Set(String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let isEarlier = RecapDatabase.isMoved(version) && version < RecapDatabase.movedVersion + Schema.version
    return Schema.protectiveTriggers.filter {
      !present.contains($0) && !(isEarlier && Schema.triggersOfCheckpoints.contains($0))
    }
  }

  /// Returns a problem for each artefact folder without a record, as a store restored from an older copy
  /// has them.
  private func strayFolders() async throws -> [String] {
    let artefacts = database.files.artefacts
    guard DurableFiles.isFolder(artefacts) else { return [] }
    var stray: [String] = []
    for meeting in try DurableFiles.names(in: artefacts) {
      let folder = artefacts.appending(path: meeting)
      guard DurableFiles.isFolder(folder) else { continue }
      let known = try await database.read("verify the artefacts of", meeting) { db in
        let revisions = try Int.fetchAll(
          db, sql: "SELECT revision FROM recaps WHERE meeting_id = ?", arguments: [meeting])
        let leftovers = try Self.leftovers(of: meeting, db)
        return try Set(revisions.map { String($0) } + [leftovers.next]).union(
          SQLiteCheckpoints.lost(meeting, db))
      }
      stray += try DurableFiles.names(in: folder).filter { !known.contains($0) }
        .map { "artefacts/\(meeting)/\($0) has no record" }
    }
    return stray
  }

  private func modeProblems() -> [String] {
    guard let file = database.file else { return [] }
    let expected: [(URL, mode_t)] = [(file.deletingLastPathComponent(), 0o700), (file, 0o600)]
    return expected.compactMap { url, mode in
      DurableFiles.mode(of: url).map { $0 & 0o777 } == mode
        ? nil : "\(url.lastPathComponent) does not have mode \(String(mode, radix: 8))"
    }
  }

  private static func finding(_ problem: String) -> VerificationFinding {
    VerificationFinding(meetingID: "", revision: 0, problem: problem)
  }
}
