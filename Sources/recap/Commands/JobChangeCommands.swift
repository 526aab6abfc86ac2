import ArgumentParser
import Foundation
import RecapCore

struct RetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Makes waiting, failed or cancelled jobs available at once.")

  @Argument(help: "The jobs' numbers.")
  var ids: [Int]

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await JobChange(common: common).apply(to: ids) { try await $0.retry($1) }
  }
}

struct CancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancels jobs; a running one is asked to stop and is not retried.")

  @Argument(help: "The jobs' numbers.")
  var ids: [Int]

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await JobChange(common: common).apply(to: ids) { try await $0.cancel($1) }
  }
}

struct PruneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Deletes jobs that ended long ago. Recaps stay.",
    discussion: """
      `recap work` does this by itself. How long jobs are listed: queue.keep_completed_hours, \
      queue.keep_discarded_hours. With --all also those that ended just now; discarded ones cannot be tried again \
      then.
      """)

  @Flag(help: "All jobs that ended, however recently.")
  var all = false

  @Flag(help: "With --all: do not ask. Required if standard input or standard error is not a terminal.")
  var yes = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    var settings = try common.settings().value
    if all { (settings.queue.keepCompletedHours, settings.queue.keepDiscardedHours) = (0, 0) }
    let environment = try JobEnvironment(settings, log: common.logger)
    if all { try Confirmation.ask("Delete all jobs that ended", "delete", "all jobs that ended", yes: yes) }
    let count = try await environment.prune()
    try common.printJSON(.object(["pruned": .number(Double(count))]))
    common.remark("\(count) \(count == 1 ? "job" : "jobs") deleted")
  }
}

/// A change to several jobs.
private struct JobChange {
  let common: CommonOptions

  func apply(
    to ids: [Int], _ change: (any JobQueue, Int) async throws -> Job?
  ) async throws {
    let environment = try JobEnvironment(common.settings().value, log: common.logger)
    for id in ids {
      guard let job = try await change(environment.queue, id) else { throw JobText.unknown(id) }
      let asked = job.isCancelRequested ? " (asked to stop)" : ""
      try common.report(JobText.json(job), [JobText.line(job) + asked])
    }
  }
}
