import ArgumentParser
import Foundation
import RecapCore
import RecapInsight
import RecapStore

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks records, chain, artefacts and citations; exit code 1 if anything was changed.")

  @Argument(help: "One meeting (default: all).")
  var meeting: String?

  @Option(
    help: "Checks a copy made by `recap backup` instead of the store, against this home's artefacts.",
    completion: .file())
  var database: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let report: VerificationReport
    do {
      report = try await archive(settings).examine(meetingID: meeting, by: TranscriptCoverVerifier())
    } catch let failure as StoreFailure
      where failure.isDamage
    {
      // A store that cannot even be opened is a finding of this command.
      report = VerificationReport(
        findings: [VerificationFinding(meetingID: "", revision: 0, problem: failure.description)])
    }
    let findings = report.findings
    for finding in findings {
      try common.show(
        CanonicalJSON.tree(finding),
        [TerminalText.safe("\(finding.meetingID) revision \(finding.revision): \(finding.problem)")])
    }
    if !common.quiet { StandardError.print("recap: \(Self.summary(report))") }
    guard findings.isEmpty else { throw DifferenceFound() }
    if let meeting, report.records + report.tombstones == 0 {
      throw OperationFailure(
        "verify", meeting, "there is no record of it", hint: "`recap list` lists the meetings",
        exitCode: .noInput)
    }
  }

  private static func summary(_ report: VerificationReport) -> String {
    let records = report.records == 1 ? "1 record" : "\(report.records) records"
    let tombstones = report.tombstones == 1 ? "1 tombstone" : "\(report.tombstones) tombstones"
    let findings =
      switch report.findings.count {
      case 0: "no findings"
      case 1: "1 finding"
      default: "\(report.findings.count) findings"
      }
    return "\(records) and \(tombstones) read: \(findings)"
  }

  private func archive(_ settings: Settings) throws -> any RecapArchive {
    guard let database else { return try Assembly.store(settings).archive }
    return SQLiteRecapArchive(
      try RecapDatabase.openCopy(URL(fileURLWithPath: database), home: settings.homeFolder))
  }
}
