import RecapCore
import RecapPipeline
import RecapStore

/// Tells the sinks what has happened, after a command has done its own work.
struct Delivery {
  let settings: Settings

  /// Makes sinks known that are new: before a command does what they are to hear of.
  func introduce(_ database: RecapDatabase) async throws {
    try await Assembly.relay(settings, database: database).introduce()
  }

  /// - Returns: how many deliveries were made.
  /// - Throws: the first sink's failure: the event waits in the outbox.
  @discardableResult func tell(_ database: RecapDatabase? = nil) async throws -> Int {
    let database = try database ?? RecapDatabase.open(home: settings.homeFolder)
    let report = try await Assembly.relay(settings, database: database).deliver()
    if let failure = report.failures.first { throw failure.error }
    return report.delivered
  }
}
