import ArgumentParser
import Foundation
import RecapCore

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Prints a recap.")

  @OptionGroup var choice: RecapChoice

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let stored = try await choice.find(in: common.settings().value, to: "show")
    guard !common.json else {
      return try StandardOutput.print(String(decoding: stored.content, as: UTF8.self))
    }
    let width = Environment["COLUMNS"].flatMap { Int($0) }.map { min(max($0, 40), 100) } ?? 80
    let colour = StandardOutput.isTerminal && Environment["NO_COLOR"] == nil
    try StandardOutput.print(RecapText.render(stored, width: width, usesColour: colour))
  }
}
