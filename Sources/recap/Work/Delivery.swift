import Logging
import RecapCore
import RecapPipeline
import RecapStore

/// Tells the sinks what has happened, after a command has done its own work.
struct Delivery {
  let settings: Settings
  let log: Logger

  /// What became of the notices that were due.
  struct Notices {
    /// Deliveries that were made.
    var sent = 0
    /// Deliveries of this home that are still to be made.
    var waiting = 0
    /// What went wrong, a line for each.
    var problems: [String] = []

    var json: JSON { .object(["sent": .number(Double(sent)), "waiting": .number(Double(waiting))]) }
  }

  /// Makes sinks known that are new: before a command does what they are to hear of.
  func introduce(_ database: RecapDatabase) async throws {
    try await Assembly.relay(settings, database: database, log: log).introduce()
  }

  /// Returns the number of deliveries, and the first sink's failure: its event waits in the outbox.
  func deliver(_ database: RecapDatabase) async throws -> (delivered: Int, failure: (any Error)?) {
    let report = try await Assembly.relay(settings, database: database, log: log).deliver()
    return (report.delivered, report.failures.first?.error)
  }

  /// Sends what is due, for a command whose own work has ended, well or badly: what cannot be sent waits in the
  /// outbox and is no failure of the work. Nothing is sent by a command that was interrupted.
  func tellWhatIsDue(_ database: RecapDatabase) async -> Notices {
    var notices = Notices()
    do {
      if !Task.isCancelled {
        let report = try await Assembly.relay(settings, database: database, log: log).deliver()
        notices.sent = report.delivered
        notices.problems = report.failures.map {
          "a notice waits (\($0.sink)): \(LogText.withoutAddresses("\($0.error)"))"
        }
      }
    } catch is CancellationError {} catch { notices.problems.append("notices wait: \(error)") }
    do {
      notices.waiting = try await shieldedWaiting(database)
    } catch { notices.problems.append("cannot count the waiting notices: \(error)") }
    return notices
  }

  /// Counted also where the command was told to stop meanwhile.
  private func shieldedWaiting(_ database: RecapDatabase) async throws -> Int {
    try await Task { try await SQLiteOutbox(database).backlog().reduce(0) { $0 + $1.waiting } }.value
  }
}
