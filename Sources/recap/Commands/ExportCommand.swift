import ArgumentParser
import Foundation
import RecapCore
import RecapExport

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a recap in another format.",
    discussion: """
      markdown   summary, action items and decisions
      vtt, srt   the transcript as WebVTT or SubRip
      podcast    the transcript as the Podcast Namespace's JSON
      chapters   Podcasting 2.0 JSON chapters
      vcon       all of it as a vCon by draft-ietf-vcon-vcon-core-04
      calendar   the action items as iCalendar tasks

      The same record gives the same bytes. For example:

        recap export mtg-2041 --format calendar -o tasks.ics
        recap export mtg-2041 --format vtt --as p2
      """)

  @OptionGroup var choice: RecapChoice

  @Option(help: "The format.")
  var format: ExportFormat

  @Option(name: .shortAndLong, help: "The file, readable by you alone (default: standard output).")
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let archive = try Assembly.store(settings).archive
    let stored = try await choice.find(in: archive, to: "export")
    let recap = stored.recap
    let export = try format.render(
      recap, try await RecordedTranscript.read(stored, from: archive), digest: stored.digest,
      page: settings.events.page(of: stored))
    if let output { try AtomicOutput(path: output).writePrivately(export.data) }
    if common.json {
      try StandardOutput.print(json(of: export, recap))
    } else if output == nil {
      try StandardOutput.write(export.data)
    }
  }

  private func json(of export: RenderedArtefact, _ recap: Recap) -> JSON {
    var members: [String: JSON] = [
      "meeting_id": .string(recap.meetingID), "revision": .number(Double(recap.revision)),
      "format": .string(format.rawValue), "media_type": .string(export.mediaType),
      "name": .string(export.name), "bytes": .number(Double(export.data.count)),
      "digest": .string(export.entry.digest.description),
    ]
    if output == nil { members["content"] = .string(String(decoding: export.data, as: UTF8.self)) }
    return .object(members)
  }
}

extension ExportFormat: ExpressibleByArgument {}

/// The transcript beside a record, checked against the record's digest.
enum RecordedTranscript {
  /// - Throws: exit code 66 if the recap was withheld, 65 if the file is not the one that the record lists.
  static func read(_ stored: StoredRecap, from archive: any RecapArchive) async throws -> Transcript {
    let recap = stored.recap
    guard recap.outcome == .ready else {
      throw OperationFailure(
        "export", recap.meetingID, "its recap was withheld, so there is no transcript",
        hint: "`recap show` says why", exitCode: .noInput)
    }
    return try JSONDecoder().decode(
      Transcript.self, from: try await archive.artefact(ArtefactName.transcript, of: stored))
  }
}
