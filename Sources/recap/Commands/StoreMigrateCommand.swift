import ArgumentParser
import Foundation
import RecapCore
import RecapInsight
import RecapPipeline
import RecapPostgres
import RecapStore

struct StoreMigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Moves the store of a home to PostgreSQL and an object store.",
    discussion: """
      Records with their chain, events with their numbers, deliveries, erasures, jobs and kept stages. From the start on \
      no program writes to the home's store, and none to the new one until all of it is there and verified; then the \
      home's store is only read, for good. A job that was running begins again. Stop `recap work` first, and run this as \
      the owner of an empty database. If it is cut off, run it again: it goes on where it was.

        recap store migrate --to postgresql://recap@db/recap --artefacts s3://bucket/prefix --check
        recap store migrate --to postgresql://recap@db/recap --artefacts s3://bucket/prefix
      """)

  @Option(help: "The database, as in the setting store (default: that setting).")
  var to: String?

  @Option(help: "The place of records and artefacts, as in the setting artefacts (default: that setting).")
  var artefacts: String?

  @Flag(help: "Look whether it could be done, and change nothing.")
  var check = false

  @Flag(help: "Take back a move that has not ended: the home's store is written to again.")
  var abandon = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let home = settings.homeFolder
    let source = SQLiteMigrationSource(try RecapDatabase.openExisting(home: home))
    if abandon {
      guard !check, to == nil, artefacts == nil else {
        throw ValidationError("--abandon goes with none of --to, --artefacts and --check")
      }
      return try await WorkerPresence.absent(home: home) {
        try await source.abandonMove()
        try common.report(
          .object(["store": .string(source.name), "moves": .bool(false)]),
          ["\(source.name): the move is taken back; what was copied stays in the new store"])
      }
    }
    let place = try place(settings)
    let target = PostgresMigrationTarget(
      Assembly.database(at: try StoreAddress(place), admission: .owner))
    let migration = StoreMigration(
      from: source, to: target, by: TranscriptCoverVerifier(),
      signer: try CheckpointKeys(settings.checkpoints).signer, say: { common.remark($0) })
    if check {
      let (inventory, found) = try await migration.check()
      try common.report(
        json(inventory, source, place, isDone: false), ["\(source.name): \(words(inventory))", found])
      return
    }
    let report = try await WorkerPresence.absent(home: home) { try await migration.run(to: place) }
    try common.report(
      json(report.inventory, source, place, isDone: true),
      ["\(source.name): \(report.wasDone ? "moved before" : words(report.inventory))"] + next(place))
    if report.damagedStages > 0 {
      common.remark("\(report.damagedStages) kept outputs of stages were damaged and stay behind")
    }
  }

  private func place(_ settings: Settings) throws -> StorePlace {
    guard let store = to ?? settings.store, let artefacts = artefacts ?? settings.artefacts else {
      throw ValidationError("--to and --artefacts say where the store moves")
    }
    return StorePlace(store: store, artefacts: artefacts)
  }

  private func next(_ place: StorePlace) -> [String] {
    [
      "it is read-only now, and its records are in \(place.store), artefacts in \(place.artefacts)",
      "set store and artefacts in the settings of all machines; the home's files stay until you delete them",
    ]
  }

  private func words(_ inventory: StoreInventory) -> String {
    StoreInventory.Kind.allCases.map { "\(inventory.count($0)) \($0.rawValue)" }.joined(separator: ", ")
      + (inventory.link.map { "; the chain ends at \(inventory.head), \($0)" } ?? "")
  }

  private func json(
    _ inventory: StoreInventory, _ source: SQLiteMigrationSource, _ place: StorePlace, isDone: Bool
  ) -> JSON {
    .object([
      "from": .string(source.name), "store": .string(place.store), "artefacts": .string(place.artefacts),
      "moved": .bool(isDone), "head": .number(Double(inventory.head)),
      "link": inventory.link.map(JSON.string) ?? .null,
      "last_event": .number(Double(inventory.lastEvent)), "last_job": .number(Double(inventory.lastJob)),
      "counts": .object(
        Dictionary(
          uniqueKeysWithValues: StoreInventory.Kind.allCases.map {
            ($0.rawValue.replacing(" ", with: "_"), .number(Double(inventory.count($0))))
          })),
    ])
  }
}
