package import RecapCore

/// The move of a store to another one (`recap store migrate`).
///
/// Each step adds what is missing, so that a move that was cut off anywhere is finished by the next call. Until the target
/// is whole, nobody writes to either store; then the source says for good where its contents are.
package struct StoreMigration: Sendable {
  /// The steps, in order. A crash can fall between any two.
  package enum Step: String, CaseIterable, Sendable {
    case begun, prepared, manifests, rows, records, stages, numbered, compared, verified, ended, opened,
      checkpointed
  }

  package struct Report: Sendable {
    package var inventory: StoreInventory
    /// The kept outputs of stages that were damaged and did not move. They are made again when they are needed.
    package var damagedStages = 0
    /// A Boolean value that indicates whether everything had moved before.
    package var wasDone = false
  }

  /// How many records, manifests or stages are copied at a time.
  private static let parallel = 4

  private let source: any MigrationSource
  private let target: any MigrationTarget
  private let verifier: any RecordVerifier
  private let signer: NoteSigner?
  private let say: @Sendable (String) -> Void
  private let faultPoint: @Sendable (Step) throws -> Void

  /// - Parameters:
  ///   - signer: the key that signs the checkpoints of both stores; nil leaves them unsigned.
  ///   - say: told what is being done.
  ///   - faultPoint: called after each step; a test ends the move there.
  package init(
    from source: any MigrationSource, to target: any MigrationTarget, by verifier: any RecordVerifier,
    signer: NoteSigner? = nil,
    say: @escaping @Sendable (String) -> Void = { _ in },
    faultPoint: @escaping @Sendable (Step) throws -> Void = { _ in }
  ) {
    self.source = source
    self.target = target
    self.verifier = verifier
    self.signer = signer
    self.say = say
    self.faultPoint = faultPoint
  }

  /// Looks whether the move could be made, and changes nothing.
  /// - Returns: what would move, and what was found of the target.
  package func check() async throws -> (inventory: StoreInventory, target: String) {
    let move = try await source.move()
    let found = try await target.examine(for: move)
    if move == nil { try await CheckpointKeeper(source.checkpoints).refuseStale() }
    try await verify(source.archive, source.name, isSource: true)
    return (try await source.inventory(), found)
  }

  /// - Throws: a `RecapFailure`. What was copied stays, and the next call goes on from there.
  package func run(to place: StorePlace) async throws -> Report {
    if try await source.move() == nil {
      _ = try await target.examine(for: nil)
      say("verifying \(source.name)")
      try await verify(source.archive, source.name, isSource: true)
      // An older copy does not move, and one that takes the home's place later is known for what it is.
      try await CheckpointKeeper(source.checkpoints, signer: signer).write()
    }
    let move = try await source.beginMove(to: place)
    try faultPoint(.begun)
    var report = Report(inventory: try await source.inventory())
    if move.endedAt == nil {
      try await target.prepare(for: move)
      try faultPoint(.prepared)
      try await copy(&report)
      try await source.endMove()
      try faultPoint(.ended)
    } else {
      report.wasDone = true
    }
    try await target.open(after: move)
    try faultPoint(.opened)
    try await CheckpointKeeper(target.checkpoints, signer: signer).write()
    try faultPoint(.checkpointed)
    return report
  }

  private func copy(_ report: inout Report) async throws {
    try await copyManifests(report.inventory.count(.manifests))
    try faultPoint(.manifests)
    for table in StoreTable.allCases { try await copy(table) }
    try faultPoint(.rows)
    try await copyRecords(report.inventory.count(.records))
    try faultPoint(.records)
    report.damagedStages = try await copyStages()
    try faultPoint(.stages)
    try await target.continueNumbers(from: report.inventory)
    try faultPoint(.numbered)
    let differences = try await target.inventory().differences(from: report.inventory)
    guard differences.isEmpty else {
      throw OperationFailure(
        "move the store to", target.name, "it holds something else: \(differences.joined(separator: "; "))",
        hint: "empty it (DROP SCHEMA recap CASCADE) and run the command again; the source is unchanged",
        exitCode: .configuration)
    }
    try faultPoint(.compared)
    say("verifying \(target.name)")
    try await verify(target.archive, target.name, isSource: false)
    try faultPoint(.verified)
  }

  private func copy(_ table: StoreTable) async throws {
    var (cursor, count) = (0, 0)
    while true {
      try Task.checkCancellation()
      let page = try await source.rows(of: table, after: cursor)
      guard !page.rows.isEmpty else { break }
      try await target.add(page.rows, to: table)
      cursor = page.cursor
      count += page.rows.count
    }
    if count > 0 { say("\(table.rawValue): \(count)") }
  }

  private func copyRecords(_ all: Int) async throws {
    var (last, done) = (0, 0)
    while true {
      let page = try await source.records(after: last)
      guard let end = page.last?.row.sequence else { return }
      let known = try await target.has(records: page.map(\.row.sequence))
      try await side(by: page.filter { !known.contains($0.row.sequence) }) { try await target.add($0) }
      last = end
      done += page.count
      say("records: \(done) of \(all)")
    }
  }

  private func copyManifests(_ all: Int) async throws {
    var (last, done) = (0, 0)
    while true {
      let page = try await source.manifests(after: last)
      guard let end = page.last?.id else { return }
      let known = try await target.has(manifests: page.map(\.id))
      try await side(by: page.filter { !known.contains($0.id) }) { try await target.add($0) }
      last = end
      done += page.count
      say("manifests: \(done) of \(all)")
    }
  }

  /// - Returns: the number of damaged ones, which are left out.
  private func copyStages() async throws -> Int {
    var (last, done, damaged) = (0, 0, 0)
    while true {
      let page = try await source.stages(after: last)
      guard let end = page.last?.id else { return damaged }
      let sound = page.filter(\.isSound)
      let known = try await target.has(stages: sound.map(\.id))
      try await side(by: sound.filter { !known.contains($0.id) }) { try await target.add($0) }
      last = end
      done += sound.count
      damaged += page.count - sound.count
      say("stages: \(done)")
    }
  }

  /// Copies a few at a time. The first failure ends all of them.
  private func side<Item: Sendable>(
    by items: [Item], _ copy: @escaping @Sendable (Item) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, item) in items.enumerated() {
        if index >= Self.parallel { try await group.next() }
        group.addTask { try await copy(item) }
      }
      try await group.waitForAll()
    }
  }

  private func verify(_ archive: any RecapArchive, _ name: String, isSource: Bool) async throws {
    let findings = try await archive.examine(meetingID: nil, by: verifier).findings
    guard let first = findings.first else { return }
    let count = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
    throw OperationFailure(
      "move the store: verify", name, "\(count), the first: \(first.meetingID) \(first.problem)",
      hint: isSource
        ? "`recap verify` lists all; restore what is damaged, or erase its meeting; nothing was changed"
        : "the source is unchanged; empty the target (DROP SCHEMA recap CASCADE) and run the command again",
      exitCode: .dataError)
  }
}
