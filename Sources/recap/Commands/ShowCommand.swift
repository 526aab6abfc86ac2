import ArgumentParser
import Foundation
import RecapCore

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Prints a recap.")

  @Argument(help: "The meeting's id.")
  var meeting: String

  @Option(help: "Which revision (default: the latest).")
  var revision: Int?

  @Option(
    name: .customLong("as"), help: "Read on behalf of this person; refused (77) for who is not in the room.")
  var reader: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let archive = try Assembly.archive(common.settings().value)
    let revisions = try await archive.revisions(meetingID: meeting)
    guard let stored = revisions.last(where: { revision == nil || $0.recap.revision == revision }) else {
      throw InputFailure(
        "show", revision.map { "revision \($0) of \(meeting)" } ?? meeting, "there is no such recap",
        hint: "recap list says which there are", exitCode: .noInput)
    }
    try Audience.admit(reader, to: stored.recap)
    guard !common.json else {
      return try StandardOutput.print(String(decoding: stored.content, as: UTF8.self))
    }
    let width = Environment["COLUMNS"].flatMap { Int($0) }.map { min(max($0, 40), 100) } ?? 80
    let colour = StandardOutput.isTerminal && Environment["NO_COLOR"] == nil
    try StandardOutput.print(RecapText.render(stored, width: width, usesColour: colour))
  }
}

/// Who may read (R6).
enum Audience {
  /// - Throws: exit code 77 where `reader` is named and not among the room's members.
  static func admit(_ reader: String?, to recap: Recap) throws {
    guard let reader, !recap.audience.members.contains(reader) else { return }
    throw InputFailure(
      "show \(recap.meetingID) to", reader, "not in the room \(recap.audience.roomID)",
      hint: "only the room's members at the time of the meeting see its recap", exitCode: .noPermission)
  }
}
