import ArgumentParser
import Foundation
import RecapCore
import RecapExport

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists recaps, the newest meeting first.",
    discussion: """
      With --room ID --html, prints a page of the room's recaps: `recap list --room design --html -o recaps.html`.
      Its links lead from the file's folder to the artefacts; printed to standard output, from the home folder. With \
      -o, an index for its search is written beside it (recaps.search.js). This home then keeps both up to date: \
      after each recap, and `purge` and `erase` take them away before they delete.
      """)

  @Option(help: "Only this room's.")
  var room: String?

  @Option(name: .customLong("as"), help: "Only what this person may see.")
  var reader: String?

  @Flag(help: "A page with links to the recaps of one room.")
  var html = false

  @Option(name: .shortAndLong, help: "The page's file, readable by you alone (default: standard output).")
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard html || output == nil else { throw ValidationError("-o goes with --html") }
    guard !html || room != nil else { throw ValidationError("--html shows one room: name it with --room") }
    guard !html || !common.json else { throw ValidationError("--html and --json are two forms: choose one") }
  }

  func run() async throws {
    let settings = try common.settings().value
    let store = try Assembly.store(settings)
    let recaps = try await store.archive.latest(roomID: room).filter { stored in
      reader.map { stored.recap.audience.members.contains($0) } ?? true
    }
    if html {
      try await print(page: room ?? "", settings, store)
      let expired = recaps.count { $0.recap.isExpired(at: Date()) }
      guard expired > 0 else { return }
      return common.remark(
        "the page leaves out \(expired) of \(recaps.count) recaps, which have expired; `recap purge` deletes them"
      )
    }
    for stored in recaps {
      try common.show(Self.json(stored), [Self.line(stored)])
    }
    if recaps.isEmpty { common.remark("no recaps") }
  }

  /// Prints the page, or writes it with the index for its search.
  private func print(page room: String, _ settings: Settings, _ store: any RecapStoring) async throws {
    let pages = RoomPages(settings: settings, store: store)
    if let output, AtomicOutput.isPlain(output) {
      let file = URL(fileURLWithPath: output).absoluteURL.standardizedFileURL.path
      return try await pages.write(RoomPages.Page(room: room, reader: reader, file: file))
    }
    let entries = try await pages.entries(of: room, for: reader, in: settings.homeFolder)
    let page = Data(RoomPage.render(room: room, entries.map { $0.0 }).utf8)
    if let output {
      try AtomicOutput(path: output).writePrivately(page)
    } else {
      try StandardOutput.write(page)
    }
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
      "directory": .string(stored.location.description),
    ])
  }
}
