import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

struct EventsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "Prints the outbox: CloudEvents, one JSON object a line.")

  @Option(help: "Only events after this sequence number.")
  var since = 0

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let outbox = try Assembly.outbox(common.settings().value)
    var last = since
    while true {
      let entries = try await outbox.entries(after: last, limit: 500)
      for entry in entries {
        try StandardOutput.print(entry.payload())
        last = entry.sequence
      }
      if entries.isEmpty { return }
    }
  }
}

struct DeliverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver", abstract: "Sends the events that are still to be sent.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let assembly = try Assembly(common.settings().value, progress: { _ in }, log: common.logger)
    let count = try await assembly.relay.deliver()
    if common.json {
      try StandardOutput.print(JSON.object(["delivered": .number(Double(count))]))
    } else if !common.quiet {
      StandardError.print("recap: \(count) delivered")
    }
  }
}
