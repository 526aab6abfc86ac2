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

  @Test func `it shows at least 12 commands`() { #expect(Self.calls.count >= 12) }

  @Test(arguments: calls) func `every command and option in it exists`(call: [String]) throws {
    let groups = ["stage", "config", "jobs"]
    let words = call.dropFirst().prefix(groups.contains(call[1]) ? 2 : 1)
    let help = try Program.run(["help"] + words)
    #expect(help.status == 0, "\(help.errors)")
    for option in call.dropFirst() where option.hasPrefix("-") {
      #expect(help.output.contains(option), "\(option) in \(call.joined(separator: " "))")
    }
  }

  @Test func `exit codes in the documentation are the program's`() throws {
    let operations = try String(
      contentsOf: Program.repository.appending(path: "docs/operations.md"), encoding: .utf8)
    let rows = operations.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for code in ExitCode.allCases {
      let number = String(code.rawValue)
      let listed = rows.contains { row in
        row.split(separator: "|")[0].split(separator: ",")
          .contains { $0.trimmingCharacters(in: .whitespaces) == number }
      }
      #expect(listed, "\(code)")
    }
  }

  @Test func `the table of settings is made from pipeline.yaml`() throws {
    let script = Program.repository.appending(path: "Scripts/settings-doc").path
    let made = try Program.system("python3", [script])
    let file = Program.repository.appending(path: "docs/settings.md")
    #expect(
      try made.output == String(contentsOf: file, encoding: .utf8), "Scripts/settings-doc > docs/settings.md")
  }

  @Test func `it is short enough to be read`() throws {
    #expect(try #require(Self.text).split(separator: "\n", omittingEmptySubsequences: false).count <= 201)
  }

  private static let documents: [String] = {
    let folder = Program.repository.appending(path: "docs").path
    let inside = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "Native/README.md"]
      + inside.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }.sorted()
  }()

  @Test(arguments: documents) func `a document links only to files and headings that exist`(name: String)
    throws
  {
    let file = Program.repository.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)#:\s]*)(?:#([^)]*))?\)/) {
      let target =
        match.output.1.isEmpty
        ? file : file.deletingLastPathComponent().appending(path: String(match.output.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(match.output.0)")
      guard let anchor = match.output.2, target.pathExtension == "md" else { continue }
      let headings = try String(contentsOf: target, encoding: .utf8).split(separator: "\n")
        .filter { $0.hasPrefix("#") }.map(Self.anchor)
      #expect(headings.contains(String(anchor)), "\(match.output.0)")
    }
  }

  /// As forges make it of a heading: letters and digits in lower case, spaces as hyphens, the rest left out.
  private static func anchor(_ heading: Substring) -> String {
    heading.drop { $0 == "#" || $0 == " " }.lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.replacing(" ", with: "-")
  }

  @Test(arguments: documents) func `a document names only commands and options that exist`(name: String)
    throws
  {
    let text = try String(contentsOf: Program.repository.appending(path: name), encoding: .utf8)
    let targets = try String(contentsOf: Program.repository.appending(path: "Makefile"), encoding: .utf8)
    for match in text.matches(of: /`make ([a-z-]+)/) {
      #expect(targets.contains("\n\(match.output.1): "), "\(match.output.0)")
    }
    for match in text.matches(of: /`(?:[A-Z_]+=[^ `]+ )*(Scripts\/[A-Za-z_.-]+)/) {
      let path = Program.repository.appending(path: String(match.output.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(match.output.0)")
    }
  }
}
