import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Recaps one finished meeting: what a scheduler calls.",
    discussion: """
      Queues the meeting, processes it at once and sends its notices. A second run with the same manifest, \
      recordings and settings changes nothing and sends nothing; after an interruption the next run continues. \
      A notice that cannot be sent now is sent later and does not change the exit code. --json always prints \
      one object: the recap, or {"error": {class, code, cause, hint, job, retry_at}}.

        recap run meeting.json
        recap run meeting.json --json --set transcription.profile=fast
      """)

  @Argument(help: "The meeting's manifest (JSON).")
  var manifest: String

  @Flag(help: "Print which stages were reused, which ran, and why.")
  var explain = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.announcedSettings()
    let document = try ManifestDocument(manifest, settings)
    let meeting = document.meeting
    let length = Duration.seconds(max(0, meeting.endedAt.timeIntervalSince(meeting.startedAt)))
    let environment = try JobEnvironment(
      settings, makesStore: true, progress: common.progress(length: length), log: common.logger)
    let checkpointing = try Checkpointing(environment)
    try await checkpointing.refuseStale()
    try await environment.rescue()
    try await Delivery(settings: settings, log: common.logger).introduce(environment.store)
    // Notices are sent however the work ended; its failure is reported afterwards.
    let work: Result<RunReport, any Error>
    do { work = .success(try await recap(document, environment)) } catch { work = .failure(error) }
    try await checkpointing.writeIfDue()
    await Monitoring(environment: environment).tryToWriteTextfile()
    let notices = await common.tellWhatIsDue(settings, environment.store)
    try say(try work.get(), notices)
  }

  private func recap(_ document: ManifestDocument, _ environment: JobEnvironment) async throws -> RunReport {
    switch try await Submission(environment: environment).submit(document) {
    case .recapped(let stored): return RunReport(stored, isDuplicate: true)
    case .queued(let job, let isDuplicate, let prepared):
      let isDone = isDuplicate && job.state == .completed
      return try await InlineJob(environment: environment, prepared: prepared).run(job)
        .report(of: document.meeting.id, isDuplicate: isDone, in: environment)
    }
  }

  private func say(_ report: RunReport, _ notices: Delivery.Notices) throws {
    var shown = report
    shown.notices = notices.json
    if !explain { shown.stages = nil }
    try common.report(shown.json, shown.lines)
    let recap = report.stored.recap
    if recap.isExpired(at: Date()) {
      common.remark(
        "the recap has expired, six months after its meeting (\(recap.expiresAt)): `recap purge` deletes it, and the page "
          + "of its room leaves it out")
    }
    if explain, !common.json { RunReport.lines(of: report.stages ?? []).forEach(StandardError.print) }
  }
}
