import ArgumentParser
import Foundation
import RecapCore

struct EnqueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enqueue", abstract: "Queues finished meetings for `recap work`.",
    discussion: """
      A job keeps the manifest and the settings that it was submitted with. The same manifest content, \
      recordings and settings give the same job.
      """)

  @Argument(help: "Manifests (JSON).")
  var manifests: [String]

  @Option(help: "1 is the most urgent, 4 the least.")
  var priority = 2

  @Option(help: "Not before then (RFC 3339).")
  var at: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard (1...4).contains(priority) else {
      throw ValidationError("--priority should be from 1 to 4, is \(priority)")
    }
    let scheduled = try at.map { text in
      guard let date = RFC3339.date(text) else {
        throw ValidationError("--at should be a time like 2026-03-04T09:00:00Z, is \(text)")
      }
      return date
    }
    let settings = try common.announcedSettings()
    let environment = try JobEnvironment(settings, makesStore: true, log: common.logger)
    let submission = Submission(environment: environment, priority: priority, scheduledAt: scheduled)
    var failure: (any Error)?
    for manifest in manifests {
      do {
        try say(try await submission.submit(ManifestDocument(manifest, settings)), manifest)
      } catch let problem as any RecapFailure
        where manifests.count > 1 && (problem.exitCode != .configuration || problem is LanguageUnsupported)
      {
        // A bad manifest, or one in a language that the engine does not support, does not block the others.
        if common.json {
          ErrorReport(error: problem, details: ["manifest": .string(manifest)]).print()
        }
        StandardError.print("recap: \(TerminalText.safe(problem.description))")
        failure = failure ?? problem
      }
    }
    if let failure { throw SaidAlready(code: ExitStatus.code(for: failure, signal: nil)) }
  }

  private func say(_ reply: Submission.Reply, _ manifest: String) throws {
    switch reply {
    case .recapped(let stored):
      try common.report(
        .object([
          "manifest": .string(manifest), "job": .null, "meeting_id": .string(stored.recap.meetingID),
          "duplicate": .bool(true), "revision": .number(Double(stored.recap.revision)),
        ]), ["\(stored.recap.meetingID): already recapped, revision \(stored.recap.revision)"])
    case .queued(let job, let isDuplicate, _):
      try common.report(
        .object([
          "manifest": .string(manifest), "job": .number(Double(job.id)),
          "meeting_id": .string(job.meetingID),
          "state": .string(job.state.rawValue), "duplicate": .bool(isDuplicate),
        ]),
        ["\(job.meetingID): job \(job.id), \(job.state.rawValue)\(isDuplicate ? " (already queued)" : "")"])
    }
  }
}

/// Thrown if the problem has been printed already; it carries only the exit code.
struct SaidAlready: Error {
  let code: RecapCore.ExitCode
}
