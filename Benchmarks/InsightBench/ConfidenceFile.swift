import Foundation
import RecapCore
import RecapInsight

/// A meeting's lines and what they rest on, as the calibration of their confidence reads them.
struct ConfidenceFile {
  private let path: String
  private let report: ConfidenceReport

  init(_ path: String) throws {
    self.path = path
    report = ConfidenceReport(try CorpusTranscript(path).input)
  }

  func write(into folder: String) throws {
    let lines = report.lines.map { line in
      JSON.object([
        "act": .string(line.act.rawValue), "segment_ids": .array(line.segments.map(JSON.string)),
        "numbers": .array(line.numbers.map(JSON.number)),
      ])
    }
    let name = URL(fileURLWithPath: path).lastPathComponent
    try Data(CanonicalJSON.serialize(.array(lines)).utf8).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}
