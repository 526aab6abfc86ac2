import ArgumentParser
import Foundation
import RecapCore
import RecapPostgres

/// Commands on the store as a whole.
struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Commands on the store as a whole: its tables, place, objects and checkpoints.",
    subcommands: [
      StoreCreateCommand.self, StoreUpgradeCommand.self, StoreMigrateCommand.self, StoreSweepCommand.self,
      StoreCheckpointCommand.self, StoreKeyCommand.self, StoreRestoredCommand.self,
    ])
}

struct StoreCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Creates the tables of the store of many machines, once.",
    discussion: """
      Run it as the owner of the database. Then grant the role recap_worker to the user of the workers, and \
      recap_keeper to the user of `purge` and `erase`. Does nothing if the tables exist.
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let database = try SharedStore.database(common, to: "create")
    let isNew = try await database.createIfMissing()
    try common.report(
      .object(["store": .string(database.name), "created": .bool(isNew)]),
      [isNew ? "\(database.name): created" : "\(database.name): it is there already"])
  }
}

struct StoreUpgradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Brings the tables of the store of many machines to this program's version.",
    discussion: """
      Run it as the owner of the database, before workers get the new program. Workers of the version before go on \
      meanwhile. Does nothing if the tables are new enough.
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let database = try SharedStore.database(common, to: "upgrade")
    let (before, after) = try await database.upgrade()
    try common.report(
      .object([
        "store": .string(database.name), "from": .number(Double(before)), "to": .number(Double(after)),
      ]),
      [
        before == after
          ? "\(database.name): version \(after) already"
          : "\(database.name): version \(before) is now \(after)"
      ])
  }
}

/// The store of many machines that the settings name.
enum SharedStore {
  /// - Parameter verb: what a command does with it, for the message if there is none.
  static func database(_ common: CommonOptions, to verb: String) throws -> PostgresDatabase {
    guard let database = try Assembly.sharedDatabase(common.settings().value) else {
      throw OperationFailure(
        verb, "the store", "the settings name no store of many machines",
        hint: "set store: postgresql://… and artefacts: …; the store of a home is created by the first run",
        exitCode: .configuration)
    }
    return database
  }
}
