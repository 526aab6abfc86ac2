import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What the README says is what the program does.
@Suite(.ownThreads) struct ReadmeTests {
  private static let text = try? String(
    contentsOf: Program.repository.appending(path: "README.md"), encoding: .utf8)

  /// The lines of its shell blocks that call the program, without comments.
  private static let calls: [[String]] = (text ?? "").split(separator: "\n")
    .filter { $0.hasPrefix("recap ") }
    .map { line in line.prefix { $0 != "#" }.split(separator: " ").map(String.init) }

  @Test func itShowsTheCommands() { #expect(Self.calls.count >= 12) }

  @Test(arguments: calls) func everyCommandAndOptionInItExists(call: [String]) throws {
    let groups = ["stage", "config", "jobs"]
    let words = call.dropFirst().prefix(groups.contains(call[1]) ? 2 : 1)
    let help = try Program.run(["help"] + words)
    #expect(help.status == 0, "\(help.errors)")
    for option in call.dropFirst() where option.hasPrefix("-") {
      #expect(help.output.contains(option), "\(option) in \(call.joined(separator: " "))")
    }
  }

  @Test func itsExitCodesAreThoseOfTheProgram() throws {
    let rows = try #require(Self.text).split(separator: "\n").filter { $0.hasPrefix("| ") }
    for code in ExitCode.allCases {
      let number = String(code.rawValue)
      let listed = rows.contains { row in
        row.split(separator: "|")[0].split(separator: ",")
          .contains { $0.trimmingCharacters(in: .whitespaces) == number }
      }
      #expect(listed, "\(code)")
    }
  }

  @Test func itNamesOnlyFilesThatExist() throws {
    let links = try #require(Self.text).matches(of: /\]\(([^)#:]+)\)/).map { String($0.output.1) }
    #expect(!links.isEmpty)
    for link in links {
      #expect(
        FileManager.default.fileExists(atPath: Program.repository.appending(path: link).path), "\(link)")
    }
  }
}
