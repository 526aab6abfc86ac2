import ArgumentParser
import Foundation
import RecapCore

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks records, chain, artefacts and citations; exit code 1 where anything was changed.")

  @Argument(help: "One meeting (default: all).")
  var meeting: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let archive = try Assembly.archive(common.settings().value)
    let findings = try await archive.verify(meetingID: meeting)
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
}
