import Foundation
import RecapCore
import RecapInsight

/// A meeting's units of talk with their features, as the trainer of the models of speech acts reads them.
struct ActFile {
  private let path: String
  private let report: ActReport

  init(_ path: String) throws {
    self.path = path
    report = ActReport(try CorpusTranscript(path).input)
  }

  func write(into folder: String) throws {
    let units = report.units.map { unit in
      JSON.object([
        "segments": .array(unit.segments.map(JSON.string)),
        "speaker": unit.speaker.map(JSON.string) ?? .null,
        "features": .array(unit.features.map(JSON.string)), "window": .number(Double(unit.window)),
        "turn": .number(Double(unit.turn)),
      ])
    }
    let name = URL(fileURLWithPath: path).lastPathComponent
    try Data(CanonicalJSON.serialize(.array(units)).utf8).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}
