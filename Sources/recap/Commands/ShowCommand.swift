import ArgumentParser
import Foundation
import RecapCore

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a recap.",
    discussion: """
      Wrapped for the terminal, or for 80 columns. What was said is shown without the characters that a terminal \
      would obey. With --json the record itself.

        recap show mtg-2041
        recap show mtg-2041 --revision 1 --as p2
      """)

  @OptionGroup var choice: RecapChoice

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let stored = try await choice.find(in: Assembly.store(common.settings().value).archive, to: "show")
    guard !common.json else {
      return try StandardOutput.print(String(decoding: stored.content, as: UTF8.self))
    }
    let width = min(max(TerminalTraits.width(STDOUT_FILENO), 40), 100)
    let colour = StandardOutput.isTerminal && TerminalTraits.wantsColour
    try StandardOutput.print(RecapText.render(stored, width: width, usesColour: colour))
  }
}
