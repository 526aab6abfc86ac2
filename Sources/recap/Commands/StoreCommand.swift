import ArgumentParser
import Foundation
import RecapCore
import RecapPostgres

/// Commands on the store of many machines as a whole.
struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Prepares the store of many machines.",
    subcommands: [StoreCreateCommand.self])
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
    let settings = try common.settings().value
    guard let database = try Assembly.sharedDatabase(settings) else {
      throw OperationFailure(
        "create", "the store", "the settings name no store of many machines",
        hint: "set store: postgresql://… and artefacts: …; the store of a home is created by the first run",
        exitCode: .configuration)
    }
    let isNew = try await database.createIfMissing()
    try common.report(
      .object(["store": .string(database.name), "created": .bool(isNew)]),
      [isNew ? "\(database.name): created" : "\(database.name): it is there already"])
  }
}
