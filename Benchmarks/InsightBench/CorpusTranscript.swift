import Foundation
import RecapCore
import RecapInsight

/// A transcript in the form of the public corpora's evaluator: `{meeting, duration, timed, segments}`.
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
      name = try document.required("meeting").string()
      let segments = try document.required("segments").array().map { entry in
        Segment(
          id: String(try entry.required("id").integer(in: 0...10_000_000)),
          start: MediaTime(seconds: try entry.required("start").number()),
          end: MediaTime(
            seconds: max(try entry.required("start").number(), try entry.required("end").number())),
          speaker: try entry.optional("speaker")?.string(), text: try entry.required("text").string())
      }
      let end = segments.map(\.end).max() ?? .zero
      let duration = max(end, MediaTime(seconds: try document.required("duration").number()))
      let epoch = Date(timeIntervalSince1970: 0)
      let speakers = Set(segments.compactMap(\.speaker)).sorted()
      let meeting = Meeting(
        id: name, roomID: "none", title: name, startedAt: epoch, endedAt: epoch,
        participants: speakers.map { Participant(id: $0, name: $0) })
      input = InsightAnalysis.Input(
        meeting: meeting, transcript: Transcript(meetingID: name, segments: segments), duration: duration,
        windows: [TimeRange(start: .zero, end: duration)])
    } catch {
      throw BenchFailure("cannot read the transcript \(path): \(error)")
    }
  }
}

/// Says what went wrong.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
