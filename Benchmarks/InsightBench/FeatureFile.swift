import Foundation
import RecapCore
import RecapInsight

/// A meeting's features as the trainer reads them.
struct FeatureFile {
  private let path: String
  private let transcript: CorpusTranscript

  init(_ path: String) throws {
    self.path = path
    transcript = try CorpusTranscript(path)
  }

  func write(into folder: String) throws {
    let report = FeatureReport(transcript.input)
    let rows = { (lists: [[Int]]) in JSON.array(lists.map { .array($0.map { .number(Double($0)) }) }) }
    let document = JSON.object([
      "meeting": .string(transcript.name),
      "features": .array(Feature.allCases.map { .string($0.rawValue) }),
      "columns": .array(
        Feature.allCases.map { feature in
          .array(report.table.column(feature).map { .number(($0 * 1e4).rounded() / 1e4) })
        }),
      "segments": .array(report.segments.map(JSON.string)), "terms": rows(report.terms),
      "words": .array(report.words.map { .array($0.map(JSON.string)) }),
      "norms": .array(report.norms.map(JSON.string)), "said": rows(report.said),
      "extent": .number(report.table.extent),
    ])
    let name = URL(fileURLWithPath: path).lastPathComponent
    try Data(CanonicalJSON.serialize(document).utf8).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}
