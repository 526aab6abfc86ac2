import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

struct EventsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "Prints the outbox: CloudEvents, one JSON object a line.")

  @Option(help: "Only events after this sequence number.")
  var since = 0

  @Flag(help: "The state of each event at each sink, instead of the event.")
  var deliveries = false

  @Flag(help: "Only dead letters: events that a sink did not accept after all attempts.")
  var dead = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let store = try Assembly.store(settings)
    await warnOfOlderCopy(settings, store)
    let outbox = store.outbox
    var last = since
    while true {
      let entries = try await outbox.entries(after: last, limit: 500)
      for entry in entries {
        last = entry.sequence
        if dead, !entry.deliveries.contains(where: { $0.state == .dead }) { continue }
        try deliveries || dead ? ledger(of: entry) : StandardOutput.print(entry.payload)
      }
      if entries.isEmpty { return }
    }
  }

  /// Events of an older copy are read on, but none gets a number.
  private func warnOfOlderCopy(_ settings: Settings, _ store: any RecapStoring) async {
    do {
      try await Assembly.checkpoints(settings, store).refuseStale()
    } catch let stale as StaleStore {
      common.warn(["\(stale)"])
    } catch {
      common.warn(["cannot tell whether the store is an older copy: \(error)"])
    }
  }

  private func ledger(of entry: OutboxEntry) throws {
    if entry.deliveries.isEmpty, !common.json {
      try StandardOutput.print(
        "\(entry.sequence)  \(entry.event.type.rawValue)  \(entry.event.subject)  not sent yet")
    }
    for delivery in entry.deliveries where !dead || delivery.state == .dead {
      try common.show(Self.json(entry, delivery), [TerminalText.safe(Self.line(entry, delivery))])
    }
  }

  private static func line(_ entry: OutboxEntry, _ delivery: DeliveryStatus) -> String {
    let due = delivery.due.map { "next \(RFC3339.text($0))" }
    let times = delivery.attempts == 1 ? "1 attempt" : "\(delivery.attempts) attempts"
    return [
      "\(entry.sequence)", entry.event.type.rawValue, entry.event.subject, delivery.sink,
      delivery.state.rawValue, times, delivery.deliveredAt.map(RFC3339.text) ?? due, delivery.lastError,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  private static func json(_ entry: OutboxEntry, _ delivery: DeliveryStatus) -> JSON {
    .object([
      "sequence": .number(Double(entry.sequence)), "event": .string(entry.event.id),
      "type": .string(entry.event.type.rawValue), "meeting_id": .string(entry.event.subject),
      "sink": .string(delivery.sink), "state": .string(delivery.state.rawValue),
      "attempts": .number(Double(delivery.attempts)),
      "due_at": delivery.due.map { .string(RFC3339.text($0)) } ?? .null,
      "delivered_at": delivery.deliveredAt.map { .string(RFC3339.text($0)) } ?? .null,
      "last_error": delivery.lastError.map(JSON.string) ?? .null,
    ])
  }
}

struct DeliverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver", abstract: "Sends the events that are due.",
    discussion: """
      Exit code 75 if a sink did not accept one: it waits and is sent again. A sink that answered 410 gets nothing \
      more until --retry opens it again.

        recap events --dead          the dead letters, and why
        recap deliver --retry        send all of them again
        recap deliver --retry 7 9    or only these
      """)

  @Flag(help: "Also send events that wait for a later attempt, and dead letters.")
  var retry = false

  @Argument(help: "With --retry: only events with these sequence numbers.")
  var sequences: [Int] = []

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard retry || sequences.isEmpty else { throw ValidationError("sequence numbers go with --retry") }
    let settings = try common.settings().value
    let store = try Assembly.store(settings)
    try await Assembly.checkpoints(settings, store).refuseStale()
    if retry { _ = try await store.outbox.retryDeliveries(of: sequences.isEmpty ? nil : sequences) }
    let (delivered, failure) = try await Delivery(settings: settings, log: common.logger).deliver(store)
    let count = ["delivered": JSON.number(Double(delivered))]
    common.remark("\(delivered) delivered")
    guard let failure else { return try common.printJSON(.object(count)) }
    guard common.json else { throw failure }
    ErrorReport(error: failure, details: count).print()
    StandardError.print("recap: \(TerminalText.safe("\(failure)"))")
    throw SaidAlready(code: ExitStatus.code(for: failure, signal: nil))
  }
}
