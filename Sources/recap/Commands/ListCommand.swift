import ArgumentParser
import Foundation
import RecapCore

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists recaps, the newest meeting first.")

  @Option(help: "Only this room's.")
  var room: String?

  @Option(name: .customLong("as"), help: "Only what this person may see.")
  var reader: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let archive = try Assembly.archive(common.settings().value)
    let recaps = try await archive.latest(roomID: room).filter { stored in
      reader.map { stored.recap.audience.members.contains($0) } ?? true
    }
    for stored in recaps {
      try StandardOutput.print(common.json ? CanonicalJSON.serialize(Self.json(stored)) : Self.line(stored))
    }
    if recaps.isEmpty, !common.quiet, !common.json { StandardError.print("recap: no recaps") }
  }

  private static func line(_ stored: StoredRecap) -> String {
    let recap = stored.recap
    let outcome = recap.reason.map { "withheld (\($0.rawValue))" } ?? "ready"
    return [
      recap.meeting.startedAt, recap.meetingID, "r\(recap.revision)", outcome, "\(recap.words) words",
      recap.meeting.title,
    ].map(TerminalText.safe).joined(separator: "  ")
  }

  private static func json(_ stored: StoredRecap) -> JSON {
    let recap = stored.recap
    return .object([
      "meeting_id": .string(recap.meetingID), "room_id": .string(recap.audience.roomID),
      "title": .string(recap.meeting.title), "started_at": .string(recap.meeting.startedAt),
      "revision": .number(Double(recap.revision)), "outcome": .string(recap.outcome.rawValue),
      "reason": recap.reason.map { .string($0.rawValue) } ?? .null,
      "words": .number(Double(recap.words)), "digest": .string(stored.digest.description),
      "directory": .string(stored.directory.path),
    ])
  }
}
