import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Recaps one finished meeting: what a scheduler calls.",
    discussion: """
      Queues the meeting, works on it at once and tells whom it concerns. Running it again with the same \
      manifest, recordings and settings changes nothing and tells nobody; after an interruption it goes on.

        recap run meeting.json
        recap run meeting.json --json --set transcription.profile=fast
      """)

  @Argument(help: "The meeting's manifest (JSON).")
  var manifest: String

  @Flag(help: "Says which stages were reused and which ran, and why.")
  var explain = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let document = try ManifestDocument(manifest, settings)
    let meeting = document.meeting
    let length = Duration.seconds(max(0, meeting.endedAt.timeIntervalSince(meeting.startedAt)))
    let workplace = try Workplace(settings, progress: common.progress(length: length), log: common.logger)
    try await workplace.rescue()
    try await Delivery(settings: settings).introduce(workplace.database)
    switch try await Submission(workplace: workplace).submit(document) {
    case .recapped(let stored): try say(RunReport(stored, isDuplicate: true))
    case .queued(let job, _, let prepared):
      let attempt = try await OneJob(workplace: workplace, prepared: prepared).run(job)
      try say(try await attempt.report(of: meeting.id, in: workplace))
      if explain, !common.json { RunReport.lines(attempt.job?.stages ?? []).forEach(StandardError.print) }
    }
    try await Monitoring(workplace: workplace).writeTextfile()
    try await Delivery(settings: settings).tell(workplace.database)
  }

  private func say(_ report: RunReport) throws {
    var report = report
    if !explain { report.stages = nil }
    if common.json {
      try StandardOutput.print(report.json)
    } else if !common.quiet {
      try StandardOutput.print(report.printable)
    }
  }
}
