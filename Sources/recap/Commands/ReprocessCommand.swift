import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

struct ReprocessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprocess", abstract: "Makes new revisions with the current settings and program.",
    discussion: """
      Begins at the first stage whose input or settings have changed. What comes out the same makes no new \
      revision and sends no notification; what differs supersedes the revision before.
      """)

  @Argument(help: "The meetings' ids.")
  var meetings: [String] = []

  @Option(help: "All meetings that started since then (YYYY-MM-DD or RFC 3339).")
  var allSince: String?

  @Option(
    help:
      "Run this stage and all later ones again, even if their output is cached: transcribe, point, insights, reel."
  )
  var from: String?

  @Flag(help: "Print what would run, and run nothing.")
  var dryRun = false

  @Flag(help: "Print which stages were reused, which ran, and why.")
  var explain = false

  @Flag(help: "Queue it for `recap work`.")
  var enqueue = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard meetings.isEmpty != (allSince == nil) else {
      throw ValidationError("name meetings, or give --all-since DATE")
    }
    if let from { try RecapRequest.check(stage: from) }
    let settings = try common.announcedSettings()
    let environment = try JobEnvironment(settings, progress: common.progress, log: common.logger)
    let chosen = try await chosen(in: environment)
    if !dryRun {
      try await Checkpointing(environment).refuseStale()
      try await environment.rescue()
      try await Delivery(settings: settings, log: common.logger).introduce(environment.store)
    }
    var failure: (any Error)?
    for meeting in chosen {
      do { try await reprocess(meeting, environment) } catch let problem where Self.isOneOf(chosen, problem) {
        if common.json { ErrorReport(error: problem, details: ["meeting_id": .string(meeting)]).print() }
        StandardError.print("recap: \(ExitStatus.message(for: problem) ?? "\(problem)")")
        failure = failure ?? problem
      }
    }
    if !dryRun, !enqueue {
      await common.tellWhatIsDue(settings, environment.store)
    }
    if let failure { throw SaidAlready(code: ExitStatus.code(for: failure, signal: nil)) }
  }

  /// Returns a Boolean value that indicates whether the problem affects only one of several chosen
  /// meetings, so that the others go on. An interruption affects all.
  private static func isOneOf(_ chosen: [String], _ problem: any Error) -> Bool {
    let cause = (problem as? JobFailure)?.underlying ?? problem
    return chosen.count > 1 && cause is any RecapFailure
  }

  private func chosen(in environment: JobEnvironment) async throws -> [String] {
    guard let allSince else { return meetings }
    guard let since = RFC3339.date(allSince) ?? RFC3339.date(allSince + "T00:00:00Z") else {
      throw ValidationError("--all-since should be a date like 2026-03-04, is \(allSince)")
    }
    return try await environment.archive.latest(roomID: nil).filter { stored in
      RFC3339.date(stored.recap.meeting.startedAt).map { $0 >= since } ?? false
    }.map(\.recap.meetingID).reversed()
  }

  private func reprocess(_ meeting: String, _ environment: JobEnvironment) async throws {
    guard var input = try await environment.queue.latestInput(meetingID: meeting) else {
      throw OperationFailure(
        "reprocess", meeting, "the store has no manifest of it",
        hint: "submit it again: `recap run MANIFEST`",
        exitCode: .noInput)
    }
    let manifest = try environment.settings.manifestReader().read(
      input.manifest, named: "of \(meeting)", in: URL(fileURLWithPath: input.folder, isDirectory: true))
    try Assembly.admit(manifest, environment.settings)
    if dryRun { return try await plan(meeting, manifest, environment) }
    input.settings = try environment.settings.content()
    let submission = JobSubmission(
      kind: .reprocess, priority: 3, meetingID: meeting, arguments: JobArguments(from: from), input: input,
      maximumAttempts: environment.settings.queue.retry.maximumAttempts,
      uniqueKey: Self.key(meeting, input, from: from))
    let (job, isDuplicate) = try await environment.queue.enqueue(submission)
    if enqueue {
      return try common.report(
        JobText.json(job),
        ["\(meeting): job \(job.id), \(job.state.rawValue)\(isDuplicate ? " (already queued)" : "")"])
    }
    let finished = try await InlineJob(environment: environment).run(job)
    let report = try await finished.report(of: meeting, in: environment)
    try common.report(
      report.json,
      report.isDuplicate
        ? ["\(meeting): unchanged, revision \(report.stored.recap.revision) stays"] : report.lines)
    if explain, !common.json { RunReport.lines(of: report.stages ?? []).forEach(StandardError.print) }
  }

  /// Returns the key by which requests are duplicates: the meeting, its input, and the options.
  private static func key(_ meeting: String, _ input: JobInput, from: String?) -> String {
    let request = JSON.object([
      "manifest": .string(Digest(of: input.manifest).description), "folder": .string(input.folder),
      "settings": input.settings, "from": from.map(JSON.string) ?? .null,
    ])
    return "reprocess \(meeting) \(Digest(of: CanonicalJSON.serialize(request)))"
  }

  /// Prints which stages would run, as far as that is known without running one.
  private func plan(_ meeting: String, _ manifest: Meeting, _ environment: JobEnvironment) async throws {
    let settings = environment.settings
    let pipeline = try Assembly.pipeline(
      settings, store: environment.store, progress: { _ in }, log: environment.log)
    let stages = try await RemoteRecordings(settings).withFiles(
      of: manifest, named: "fetch-\(meeting)", in: ScratchWorkspace(home: settings.homeFolder),
      progress: common.progress, log: environment.log
    ) { try await pipeline.forecast(RecapRequest($0, from: from, isAgain: true)) }
    try common.report(
      .object(["meeting_id": .string(meeting), "stages": try CanonicalJSON.tree(stages)]),
      [TerminalText.safe(meeting) + ":"]
        + RunReport.lines(of: stages).map { "  " + $0.replacing("done:", with: "would run:") })
  }
}
