import ArgumentParser
import Foundation
import Logging
import RecapCore
import RecapPipeline

struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Works on queued meetings until it is stopped.",
    discussion: """
      Each meeting is worked on in a process of its own. SIGTERM or Ctrl-C hands unfinished jobs back at no \
      cost; a second one stops at once. Any number of these may share a home folder.
      """)

  @Flag(help: "Exit when no job is due.")
  var drain = false

  @Option(help: "Meetings processed in parallel (default: queue.jobs).")
  var jobs: Int?

  @Flag(help: .private)
  var child = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    var settings = try child ? common.settings().value : common.announcedSettings()
    if let jobs {
      guard (1...64).contains(jobs) else {
        throw ValidationError("--jobs should be from 1 to 64, is \(jobs)")
      }
      settings.queue.jobs = jobs
    }
    let environment = try JobEnvironment(settings, makesStore: true, log: common.logger(onTerminal: .info))
    if child {
      Interruption.followEnd(of: STDIN_FILENO)
      try await environment.worker.drain(limit: Self.jobsOfAChild)
    } else {
      try await Supervisor(
        environment: environment,
        relay: Assembly.relay(settings, store: environment.store, log: environment.log),
        arguments: common.forwarded, drains: drain
      ).run()
    }
  }

  /// The number of meetings for which a process keeps its models loaded; then it ends and returns its
  /// memory.
  private static let jobsOfAChild = 20
}
