import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

struct JobsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs", abstract: "Lists the queue, and explains the state of a job.",
    subcommands: [JobsListCommand.self, JobsWhyCommand.self], defaultSubcommand: JobsListCommand.self)
}

struct JobsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists jobs, newest first.")

  @Option(
    help: "Only jobs in this state: \(JobState.allCases.map(\.rawValue).joined(separator: ", ")).",
    transform: { name in
      guard let state = JobState(rawValue: name) else {
        throw ValidationError(
          UnknownName.message(
            "unknown state \"\(name)\"", name, expected: JobState.allCases.map(\.rawValue)))
      }
      return state
    })
  var state: JobState?

  @Option(help: "Only this meeting's.")
  var meeting: String?

  @Option(help: "The maximum number of jobs.")
  var limit = 50

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let environment = try JobEnvironment(common.settings().value, log: common.logger)
    let jobs = try await environment.queue.jobs(
      JobFilter(states: state.map { [$0] }, meetingID: meeting, limit: limit))
    for job in jobs {
      try common.show(JobText.json(job), [JobText.line(job)])
    }
    guard !common.json, !common.quiet else { return }
    let counts = try await environment.queue.counts()
    let words = JobState.allCases.compactMap { state in counts[state].map { "\($0) \(state.rawValue)" } }
    common.remark(words.isEmpty ? "no jobs" : words.joined(separator: ", "))
  }
}

struct JobsWhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Explains the state of a job, and what happens next.")

  @Argument(help: "The job's number.")
  var id: Int

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let environment = try JobEnvironment(settings, log: common.logger)
    guard let job = try await environment.queue.job(id) else { throw JobText.unknown(id) }
    let others = try await environment.queue.jobs(
      JobFilter(states: [.running], meetingID: job.meetingID, limit: 2)
    ).filter { $0.id != job.id }
    let explanation = JobExplanation(
      job: job, verdict: try await environment.queue.judge(id, by: environment.observer)?.verdict,
      now: Date(),
      sibling: others.first,
      hasDaemon: try await environment.store.daemons().isThere,
      maximumCrashes: settings.queue.retry.maximumCrashes)
    var members = JobText.members(job)
    members["why"] = .array(explanation.lines.map(JSON.string))
    try common.show(
      .object(members), [JobText.line(job)] + explanation.lines.map { "  " + TerminalText.safe($0) })
  }
}
