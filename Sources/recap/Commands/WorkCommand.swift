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

      A platform that starts a container for waiting jobs runs `recap work --drain --limit 20`, and beside these a \
      few `recap work --no-jobs`: they send events, take back the jobs of lost machines, delete what is left over \
      and serve the metrics.
      """)

  @Flag(help: "Exit when no job is due.")
  var drain = false

  @Option(help: "With --drain: exit also after this many meetings.")
  var limit: Int?

  @Option(help: "Meetings processed in parallel (default: queue.jobs).")
  var jobs: Int?

  @Flag(name: .customLong("no-jobs"), help: "Process no meeting; everything else that the daemon does.")
  var hasNoJobs = false

  @Flag(help: .private)
  var child = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit should be 1 or more, is \(limit)") }
    if limit != nil, !drain, !child {
      throw ValidationError("--limit is for --drain: a daemon that stays does not count its meetings")
    }
    if hasNoJobs, drain || limit != nil || jobs != nil {
      throw ValidationError(
        "--no-jobs has no --drain, --limit or --jobs; `recap deliver` sends what is due and exits")
    }
  }

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
      try await environment.worker.drain(limit: limit ?? JobAllowance.ofAChild)
    } else {
      try await Supervisor(
        environment: environment,
        relay: Assembly.relay(settings, store: environment.store, log: environment.log),
        arguments: common.forwarded, drains: drain,
        allowance: hasNoJobs ? .none : JobAllowance(limit, children: settings.queue.jobs)
      ).run()
    }
  }
}
