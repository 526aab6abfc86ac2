import ArgumentParser
import Foundation
import RecapCore

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Checks and prints the settings.",
    subcommands: [Check.self, Show.self])

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks the settings; exit code 78 if something is wrong.")
    @OptionGroup var common: CommonOptions

    func run() async throws {
      _ = try NoticeAssembly(settings: common.settings().value).check()
      if !common.quiet { StandardError.print("recap: the settings are valid") }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints the settings in force.")

    @Flag(help: "Show where each value comes from.")
    var origin = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
      let settings = try common.settings()
      guard !common.json else { return try StandardOutput.print(settings.tree()) }
      for (path, value) in SettingsBounds.leaves(try settings.tree()) {
        let source = origin ? "  # \(settings.origins[path] ?? "default")" : ""
        try StandardOutput.print("\(path): \(CanonicalJSON.serialize(value))\(source)")
      }
    }
  }
}
