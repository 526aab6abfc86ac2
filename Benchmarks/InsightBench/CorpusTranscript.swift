import Foundation
import RecapCore
import RecapInsight

/// A transcript in the form of the public corpora's evaluator, `{meeting, duration, timed, segments}`, or in that of
/// `recap stage insights`, `{meeting: manifest, transcript}`.
struct CorpusTranscript {
  let name: String
  let input: InsightAnalysis.Input

  /// - Throws: what is wrong with the file, with its path.
  init(_ path: String) throws {
    let document: JSONReader
    do {
      document = JSONReader(try JSONParser.parse(Data(contentsOf: URL(fileURLWithPath: path))))
    } catch {
      throw BenchFailure("cannot read the transcript \(path): \(error)")
    }
    do {
      let transcript = document.optional("transcript") ?? document
      name = try transcript.required("meeting").string()
      let segments = try transcript.required("segments").array().map { entry in
        Segment(
          id: try Self.id(entry.required("id")),
          start: MediaTime(seconds: try entry.required("start").number()),
          end: MediaTime(
            seconds: max(try entry.required("start").number(), try entry.required("end").number())),
          speaker: try entry.optional("speaker")?.string(), text: try entry.required("text").string())
      }
      let end = segments.map(\.end).max() ?? .zero
      let duration = max(end, MediaTime(seconds: try transcript.required("duration").number()))
      let meeting = try Self.meeting(
        document, named: name, speakers: Set(segments.compactMap(\.speaker)).sorted())
      input = InsightAnalysis.Input(
        meeting: meeting, transcript: Transcript(meetingID: name, segments: segments), duration: duration,
        windows: [TimeRange(start: .zero, end: duration)])
    } catch {
      throw BenchFailure("cannot read the transcript \(path): \(error)")
    }
  }
}

extension CorpusTranscript {
  private static func id(_ entry: JSONReader) throws -> String {
    try entry.value.stringValue ?? String(entry.integer(in: 0...10_000_000))
  }

  private static func meeting(_ document: JSONReader, named name: String, speakers: [String]) throws
    -> Meeting
  {
    if let manifest = document.optional("meeting"), manifest.value.objectValue != nil {
      return try ManifestReader().readTalk(manifest, speakers: speakers, named: name)
    }
    let epoch = Date(timeIntervalSince1970: 0)
    return Meeting(
      id: name, roomID: "none", title: name, startedAt: epoch, endedAt: epoch,
      participants: speakers.map { Participant(id: $0, name: $0) })
  }
}

/// Says what went wrong.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
