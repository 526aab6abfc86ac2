import Foundation

/// The comparison of a store's chain with all checkpoints that are kept of it.
extension CheckpointKeeper {
  package struct Audit: Hashable, Sendable {
    /// The number of checkpoints.
    package var checkpoints = 0
    /// Those of them that a key signed whose signatures count.
    package var signed = 0
    /// Those that tell of records that a restore lost.
    package var abandoned = 0
    package var findings: [VerificationFinding] = []
  }

  /// Proves that the chain contains each checkpoint, in the database and outside.
  /// - Parameter looksOutside: false for a copy of a database, whose place outside is that of the store.
  package func audit(looksOutside: Bool = true) async throws -> Audit {
    var audit = Audit()
    let note = { (audit: inout Audit, problem: String) in
      audit.findings.append(VerificationFinding(meetingID: "", revision: 0, problem: problem))
    }
    // First what is outside: whatever is written meanwhile is then in the database as well.
    let listed = looksOutside ? try await listed(from: 0) : []
    var (kept, problems) = try await keptInDatabase()
    let outlook = try await store.outlook()
    for object in listed where kept[NoteKey(object.key)?.number ?? 0]?.key != object.key {
      guard let found = try await read(object) else {
        problems.append("the checkpoint \(store.outside.location(of: object.key)) is damaged")
        continue
      }
      let number = found.checkpoint.number
      if kept[number] != nil {
        problems.append(
          "two stores have gone on from one copy: there are two checkpoints with number \(number)")
      } else {
        kept[number] = found
      }
    }
    for problem in problems { note(&audit, problem) }
    let all = kept.values.sorted { $0.checkpoint.number < $1.checkpoint.number }
    audit.checkpoints = all.count
    judgeSignatures(all, &audit)
    try await compare(all, outlook, &audit)
    return audit
  }

  private func keptInDatabase() async throws -> ([Int: KeptCheckpoint], problems: [String]) {
    var (kept, problems, last): ([Int: KeptCheckpoint], [String], Int) = ([:], [], 0)
    while true {
      let page = try await store.checkpointNotes(after: last)
      guard let end = page.last?.number else { return (kept, problems) }
      for row in page {
        if let checkpoint = KeptCheckpoint(reading: row.note), checkpoint.checkpoint.number == row.number {
          kept[row.number] = checkpoint
        } else {
          problems.append("the checkpoint \(row.number) in the database is damaged")
        }
      }
      last = end
    }
  }

  /// An unsigned checkpoint is sound only if no earlier one is signed: then there was no key yet.
  private func judgeSignatures(_ all: [KeptCheckpoint], _ audit: inout Audit) {
    guard checksSignatures else { return }
    for kept in all {
      if kept.note.signer(among: trusted) != nil {
        audit.signed += 1
      } else if audit.signed > 0 || !kept.note.signatures.isEmpty {
        let how =
          kept.note.signatures.first.map { "is signed by \($0.name), whose key does not count" }
          ?? "has no signature"
        audit.findings.append(
          VerificationFinding(
            meetingID: "", revision: 0,
            problem: "the checkpoint \(kept.checkpoint.number) \(how)"))
      }
    }
  }

  private func compare(
    _ all: [KeptCheckpoint], _ outlook: StoreOutlook, _ audit: inout Audit
  ) async throws {
    // Up to where the chain goes on after the last restore that comes behind a checkpoint.
    var end = Int.max
    let standing = all.reversed().filter { kept in
      let isStanding = kept.checkpoint.head.sequence <= end
      if kept.checkpoint.isRestore { end = min(end, kept.checkpoint.head.sequence) }
      return isStanding
    }.reversed()
    audit.abandoned = all.count - standing.count
    let links = try await store.links(at: standing.map(\.checkpoint.head.sequence))
    var (last, bad): (Checkpoint?, [(Checkpoint, String)]) = (nil, [])
    for checkpoint in standing.map(\.checkpoint) {
      if let problem = Self.problem(checkpoint, links, outlook) {
        bad.append((checkpoint, problem))
      } else if bad.isEmpty {
        last = checkpoint
      }
    }
    guard let (first, problem) = bad.first else { return }
    let since = last.map { "after \(RFC3339.text($0.time))" } ?? "after it was made"
    let more = bad.count > 1 ? "; \(bad.count - 1) later ones do not fit either" : ""
    audit.findings.append(
      VerificationFinding(
        meetingID: "", revision: 0,
        problem:
          "this store was rolled back or rewritten \(since): the checkpoint \(first.number) of "
          + "\(RFC3339.text(first.time)) \(problem)\(more)"))
  }

  /// Returns why the chain does not contain a checkpoint; nil if it does.
  private static func problem(
    _ checkpoint: Checkpoint, _ links: [Int: Digest], _ outlook: StoreOutlook
  ) -> String? {
    let head = checkpoint.head
    guard checkpoint.storeID == outlook.storeID else { return "is of another store, \(checkpoint.storeID)" }
    guard let link = head.sequence == 0 ? RecordChain.origin : links[head.sequence] else {
      return "has record \(head.sequence), and the chain ends at \(outlook.head.sequence)"
    }
    guard link == head.link else { return "has another record at place \(head.sequence) of the chain" }
    guard checkpoint.lastEvent <= outlook.lastEvent else {
      return "has event \(checkpoint.lastEvent), and the last one is \(outlook.lastEvent)"
    }
    return nil
  }
}
