import ArgumentParser
import Foundation
import RecapCore
import RecapStore

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks records, chain, artefacts and citations; exit code 1 where anything was changed.")

  @Argument(help: "One meeting (default: all).")
  var meeting: String?

  @Option(
    help: "Checks a copy made by `recap backup` instead of the store, against this home's artefacts.",
    completion: .file())
  var database: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let findings: [VerificationFinding]
    do { findings = try await archive(settings).verify(meetingID: meeting) } catch let failure as StoreFailure
      where failure.isDamage
    {
      // A store that cannot even be opened is what this command is to find.
      findings = [VerificationFinding(meetingID: "", revision: 0, problem: failure.description)]
    }
    for finding in findings {
      if common.json {
        try StandardOutput.print(CanonicalJSON.tree(finding))
      } else {
        try StandardOutput.print(
          TerminalText.safe("\(finding.meetingID) revision \(finding.revision): \(finding.problem)"))
      }
    }
    guard findings.isEmpty else { throw DifferenceFound() }
    if !common.quiet, !common.json { StandardError.print("recap: all records verify") }
  }

  private func archive(_ settings: Settings) throws -> any RecapArchive {
    guard let database else { return try Assembly.archive(settings) }
    return SQLiteRecapArchive(
      try RecapDatabase.openCopy(URL(fileURLWithPath: database), home: settings.homeFolder))
  }
}
