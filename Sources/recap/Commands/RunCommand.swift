import ArgumentParser
import Foundation
import RecapCore
import RecapPipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Recaps one finished meeting: what a scheduler calls.",
    discussion:
      "Running it again with the same manifest, recordings and settings changes nothing and tells nobody.")

  @Argument(help: "The meeting's manifest (JSON).")
  var manifest: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let meeting = try ManifestReader(recordingsRoot: settings.recordingsFolder)
      .read(URL(fileURLWithPath: manifest))
    let assembly = try Assembly(settings, progress: common.progress, log: common.logger)
    let result = try await assembly.recap(meeting)
    try await assembly.relay.deliver()
    common.json ? try StandardOutput.print(Self.json(result)) : try say(result)
  }

  /// The object of the product contract, section 3.
  static func json(_ result: RecapPipeline.Result) -> JSON {
    let stored = result.stored
    var members: [String: JSON] = [
      "outcome": .string(stored.recap.outcome.rawValue), "meeting_id": .string(stored.recap.meetingID),
      "revision": .number(Double(stored.recap.revision)), "digest": .string(stored.digest.description),
      "directory": .string(stored.directory.path), "words": .number(Double(stored.recap.words)),
      "duplicate": .bool(result.isDuplicate),
    ]
    if let reason = stored.recap.reason { members["reason"] = .string(reason.rawValue) }
    return .object(members)
  }

  private func say(_ result: RecapPipeline.Result) throws {
    guard !common.quiet else { return }
    let (recap, directory) = (result.stored.recap, result.stored.directory.path)
    let again = result.isDuplicate ? " (already recapped; nothing was done)" : ""
    switch recap.outcome {
    case .ready:
      try StandardOutput.print(
        "\(recap.meetingID): ready, revision \(recap.revision), \(recap.words) words\(again)\n\(directory)/index.html"
      )
    case .withheld:
      let reason =
        switch recap.reason {
        case .tooFewWords:
          "\(recap.words) words were spoken while AI was on, \(recap.gate?.minimumWords ?? 0) are needed"
        case .aiDisabled, nil: "AI was off"
        }
      try StandardOutput.print("\(recap.meetingID): withheld, \(reason)\(again)")
    }
  }
}
