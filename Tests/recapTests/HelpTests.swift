import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// Help, manual and completions know every command.
@Suite(.ownThreads) struct HelpTests {
  /// Names of the commands that are shown, with those inside of groups.
  private static let commands: [[String]] = {
    guard let dump = try? Program.run(["--experimental-dump-help"]).json(), let root = dump["command"] else {
      return []
    }
    return names(root, after: [])
  }()

  private static func names(_ command: JSON, after parents: [String]) -> [[String]] {
    (command["subcommands"]?.arrayValue ?? []).flatMap { child -> [[String]] in
      guard let name = child["commandName"]?.stringValue, name != "help",
        child["shouldDisplay"]?.boolValue != false
      else { return [] }
      return [parents + [name]] + names(child, after: parents + [name])
    }
  }

  @Test func `there are at least 25 commands`() { #expect(Self.commands.count >= 25) }

  @Test func `help fits eighty columns and has examples`() throws {
    let help = try Program.run(["--help"], environment: ["COLUMNS": "80"]).output
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for command in Self.commands where command.count == 1 { #expect(help.contains("\n  \(command[0]) ")) }
    #expect(help.contains("recap run meeting.json"))
  }

  @Test func `the manual names every command and option`() throws {
    let manual = try String(
      contentsOf: Program.repository.appending(path: "Packaging/man/recap.1"), encoding: .utf8)
    for command in Self.commands {
      let name = (["recap"] + command).joined(separator: " ").replacing("-", with: "\\-")
      #expect(manual.contains(".SS \"\(name)\""), "\(name): make man")
    }
    for option in ["format", "as", "revision", "drain", "dry\\-run", "reason", "all\\-since"] {
      #expect(manual.contains("\\-\\-\(option)"), "\(option): make man")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `completions contain the commands`(shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for command in Self.commands where command.count == 1 { #expect(script.output.contains(command[0])) }
    guard shell == "bash" else { return }
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "recap.bash")
    try Data(script.output.utf8).write(to: file)
    #expect(try Program.system("bash", ["-n", file.path]).status == 0)
  }
}
