import Logging
import RecapCore
import RecapPipeline

/// Sends events to the sinks, after a command has done its own work.
struct Delivery {
  let settings: Settings
  let log: Logger

  /// The result for the notices that were due.
  struct Notices {
    /// The number of deliveries that were made.
    var sent = 0
    /// The number of deliveries of this home that still wait.
    var waiting = 0
    /// The problems, one line each.
    var problems: [String] = []

    var json: JSON { .object(["sent": .number(Double(sent)), "waiting": .number(Double(waiting))]) }
  }

  /// Registers new sinks, before a command adds events for them.
  func introduce(_ store: any RecapStoring) async throws {
    try await Assembly.relay(settings, store: store, log: log).introduce()
  }

  /// Returns the number of deliveries, and the first sink's failure: its event waits in the outbox.
  func deliver(_ store: any RecapStoring) async throws -> (delivered: Int, failure: (any Error)?) {
    let report = try await Assembly.relay(settings, store: store, log: log).deliver()
    return (report.delivered, report.failures.first?.error)
  }

  /// Sends the events that are due, after the work of a command succeeded or failed. Events that cannot be
  /// sent wait in the outbox, which is not a failure of the work. An interrupted command sends nothing.
  func tellWhatIsDue(_ store: any RecapStoring) async -> Notices {
    var notices = Notices()
    do {
      if !Task.isCancelled {
        let report = try await Assembly.relay(settings, store: store, log: log).deliver()
        notices.sent = report.delivered
        notices.problems = report.failures.map {
          "a notice waits (\($0.sink)): \(LogText.withoutAddresses("\($0.error)"))"
        }
      }
    } catch is CancellationError {} catch {
      notices.problems.append("notices were not sent and wait: \(error)")
    }
    do {
      notices.waiting = try await shieldedWaiting(store)
    } catch { notices.problems.append("cannot count the waiting notices: \(error)") }
    return notices
  }

  /// Counts the waiting deliveries even if the command was cancelled meanwhile.
  private func shieldedWaiting(_ store: any RecapStoring) async throws -> Int {
    try await Task { try await store.outbox.backlog().reduce(0) { $0 + $1.waiting } }.value
  }
}
