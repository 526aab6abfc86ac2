package import Foundation
package import RecapCore

/// The journal of a test: rows in memory, files in real folders.
package actor InMemoryJournal: StageJournal {
  private struct Entry {
    var record: StageRecord
    var digest: Digest
  }

  private let folder: URL
  private var entries: [Entry] = []
  private let isHeld: @Sendable (JobClaim) async throws -> Bool

  /// - Parameter isHeld: whether a claim is its job's latest.
  package init(folder: URL, isHeld: @escaping @Sendable (JobClaim) async throws -> Bool = { _ in true }) {
    self.folder = folder
    self.isHeld = isHeld
  }

  package func find(_ key: StageKey, fetchingInto _: URL?) throws -> CacheLookup {
    guard let entry = entries.last(where: { $0.record.key == key }) else { return .absent }
    return (try? Self.digest(entry.record)) == entry.digest ? .kept(entry.record) : .damaged
  }

  package func latestParts(meetingID: String, stage: String) -> [String: String]? {
    entries.last { $0.record.key.meetingID == meetingID && $0.record.key.stage == stage }?.record.key.parts
  }

  package func keep(_ record: StageRecord, claim: JobClaim?) async throws {
    if let claim, try await !isHeld(claim) { throw ClaimLost(claim) }
    let place = folder.appending(path: "journal/\(record.key.meetingID)/\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    var kept = record
    kept.cpu = .zero
    kept.files = try record.files.map { file in
      let copy = place.appending(path: file.lastPathComponent)
      try FileManager.default.copyItem(at: file, to: copy)
      return copy
    }
    entries.removeAll { $0.record.key == record.key }
    entries.append(Entry(record: kept, digest: try Self.digest(kept)))
    let same = entries.filter {
      $0.record.key.meetingID == record.key.meetingID && $0.record.key.stage == record.key.stage
    }
    for old in same.dropLast(2) { entries.removeAll { $0.record.key == old.record.key } }
  }

  package func delete(meetingID: String) {
    entries.removeAll { $0.record.key.meetingID == meetingID }
    try? FileManager.default.removeItem(at: folder.appending(path: "journal/\(meetingID)"))
  }

  private static func digest(_ record: StageRecord) throws -> Digest {
    try Digest(
      of: ([Digest(of: record.output)] + record.files.map { try Digest(ofFile: $0) }).map(\.description)
        .joined(separator: "\n"))
  }
}
