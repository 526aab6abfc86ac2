import Foundation
import RecapCore

/// The output of `run` for a recap: the object of the product contract, section 3, or a line of text.
struct RunReport {
  let stored: StoredRecap
  let isDuplicate: Bool
  /// Which stages ran and why, or nil if that was not requested.
  var stages: [StageExplanation]?
  /// The counts of sent and waiting notices, or nil if they were not requested.
  var notices: JSON?

  init(_ stored: StoredRecap, isDuplicate: Bool, stages: [StageExplanation]? = nil) {
    self.stored = stored
    self.isDuplicate = isDuplicate
    self.stages = stages
  }

  /// Returns one line per stage: `reel        done: settings changed`.
  static func lines(of stages: [StageExplanation]) -> [String] {
    stages.map { stage in
      let name = stage.stage + String(repeating: " ", count: max(1, 12 - stage.stage.count))
      return name + (stage.isReused ? "reused" : "done: \(stage.reason)")
    }
  }

  var json: JSON {
    var members: [String: JSON] = [
      "outcome": .string(stored.recap.outcome.rawValue), "meeting_id": .string(stored.recap.meetingID),
      "revision": .number(Double(stored.recap.revision)), "digest": .string(stored.digest.description),
      "directory": .string(stored.location.description), "words": .number(Double(stored.recap.words)),
      "duplicate": .bool(isDuplicate),
    ]
    if let notices { members["notices"] = notices }
    if let stages { members["stages"] = .array(stages.map(\.json)) }
    if let reason = stored.recap.reason { members["reason"] = .string(reason.rawValue) }
    return .object(members)
  }

  /// The text, line by line, safe for a terminal.
  var lines: [String] {
    let (recap, directory) = (stored.recap, stored.location.description)
    let again = isDuplicate ? " (already recapped; nothing was done)" : ""
    switch recap.outcome {
    case .ready:
      return [
        "\(recap.meetingID): ready, revision \(recap.revision), \(recap.words) words\(again)",
        TerminalText.safe("\(directory)/index.html"),
      ]
    case .withheld:
      let reason =
        switch recap.reason {
        case .tooFewWords:
          "\(recap.words) words were spoken while AI was on, \(recap.gate?.minimumWords ?? 0) are needed"
        case .aiDisabled, nil: "AI was off"
        }
      return ["\(recap.meetingID): withheld, \(reason)\(again)"]
    }
  }
}
