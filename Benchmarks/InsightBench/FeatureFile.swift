import Foundation
import RecapCore

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
    let document = JSON.object([
      "meeting": .string(transcript.name),
      "features": .array(Feature.allCases.map { .string($0.rawValue) }),
      "segments": json(report.segments), "sentences": json(report.sentences),
      "shown": .array(report.shown.map(JSON.string)),
      "bonus": .array(report.bonus.map { $0.map(JSON.number) ?? .null }),
    ])
    let name = URL(fileURLWithPath: path).lastPathComponent
    try Data(CanonicalJSON.serialize(document).utf8).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }

  private func json(_ rows: FeatureReport.Rows) -> JSON {
    .object([
      "columns": .array(
        Feature.allCases.map { feature in
          .array((rows.table.columns[feature] ?? []).map { .number(($0 * 1e4).rounded() / 1e4) })
        }),
      "norms": .array(rows.norms.map { .string($0.joined(separator: " ")) }),
      "segments": .array(rows.segments.map { .array($0.map(JSON.string)) }),
    ])
  }
}
