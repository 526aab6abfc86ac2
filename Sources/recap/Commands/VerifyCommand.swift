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
    var report: VerificationReport
    do {
      let (archive, checkpoints) = try opened(settings)
      report = try await archive.examine(meetingID: meeting, by: TranscriptCoverVerifier())
      try await compareCheckpoints(checkpoints, settings, &report)
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

  private func opened(_ settings: Settings) throws -> (any RecapArchive, any CheckpointStore) {
    guard let database else {
      let store = try Assembly.store(settings)
      return (store.archive, store.checkpoints)
    }
    let copy = try RecapDatabase.openCopy(URL(fileURLWithPath: database), home: settings.homeFolder)
    return (SQLiteRecapArchive(copy), SQLiteCheckpoints(copy))
  }

  private func compareCheckpoints(
    _ checkpoints: any CheckpointStore, _ settings: Settings, _ report: inout VerificationReport
  ) async throws {
    let keys = try CheckpointKeys(settings.checkpoints)
    let keeper = CheckpointKeeper(checkpoints, signer: keys.signer, trusted: keys.trusted)
    do {
      if database == nil {
        do { try await keeper.refuseStale() } catch let stale as StaleStore {
          report.findings.append(
            VerificationFinding(meetingID: "", revision: 0, problem: "\(stale.cause); \(stale.hint ?? "")"))
        }
      }
      let audit = try await keeper.audit(looksOutside: database == nil)
      report.findings += audit.findings
      tell(audit, isChecked: keeper.checksSignatures)
    } catch let failure as any RecapFailure where failure.exitCode != .temporaryFailure {
      report.findings.append(
        VerificationFinding(
          meetingID: "", revision: 0, problem: "the checkpoints cannot be compared: \(failure.cause)"))
    }
  }

  private func tell(_ audit: CheckpointKeeper.Audit, isChecked: Bool) {
    // That they are not signed is for `doctor` to say.
    guard audit.checkpoints > 0, isChecked || audit.abandoned > 0 else { return }
    let words = audit.checkpoints == 1 ? "1 checkpoint" : "\(audit.checkpoints) checkpoints"
    let lost = audit.abandoned > 0 ? ", \(audit.abandoned) of them of what a restore lost" : ""
    let signatures =
      isChecked
      ? "\(audit.signed) signed by a key that counts" : "their signatures are not checked: no key is set"
    common.remark("\(words) compared with the chain\(lost); \(signatures)")
  }
}
