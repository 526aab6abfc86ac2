import Foundation
import RecapCore
import RecapInsight

/// The input of `stage insights`: a transcript in Recap's format, one in the format of the public corpora's
/// evaluator (`{meeting, duration, timed, segments}`), or `{meeting: manifest, transcript}`.
struct TranscriptDocument {
  let input: InsightAnalysis.Input
  /// The ids as they were written, by Recap's ids: a corpus numbers its segments.
  private let ids: [String: JSON]

  init(_ data: Data, named name: String) throws {
    do {
      try self.init(JSONReader(try JSONParser.parse(data)), name: name)
    } catch let error as JSONSyntaxError {
      throw OperationFailure("read the transcript", name, "not valid JSON: \(error)")
    } catch let error as JSONShapeError {
      throw OperationFailure("read the transcript", name, error.description)
    }
  }

  private init(_ document: JSONReader, name: String) throws {
    let transcript = document.optional("transcript") ?? document
    var segments: [Segment] = []
    var ids: [String: JSON] = [:]
    var clock = MediaTime.zero
    for (index, entry) in try transcript.required("segments").array().enumerated() {
      var segment = try Self.segment(entry, index: index, after: clock)
      if ids[segment.id] != nil { throw entry.failure("the id \(segment.id) is listed twice") }
      ids[segment.id] = try entry.required("id").value
      segment.end = max(segment.start, segment.end)
      clock = max(clock, segment.end)
      segments.append(segment)
    }
    segments.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    let end = segments.map(\.end).max() ?? .zero
    let duration = try transcript.optional("duration").map { MediaTime(seconds: try $0.number()) } ?? end
    let meeting = try Self.meeting(document, segments: segments)
    guard meeting.ai != .off else {
      throw OperationFailure(
        "read the transcript", name, "AI was off in this meeting, so nothing may be derived from it")
    }
    let whole = max(duration, end)
    try Self.checkWindows(of: meeting, lasting: whole)
    let windows = meeting.ai.ranges(within: whole)
    self.ids = ids
    input = InsightAnalysis.Input(
      meeting: meeting,
      transcript: Transcript(meetingID: meeting.id, language: meeting.language, segments: segments),
      speech: [], duration: whole, windows: windows)
  }

  /// Refuses AI windows in another unit, which would include speech with AI off.
  private static func checkWindows(of meeting: Meeting, lasting whole: MediaTime) throws(JSONShapeError) {
    var longest = meeting
    longest.endedAt = max(meeting.endedAt, meeting.startedAt.addingTimeInterval(whole.seconds))
    do {
      try MeetingExtent(of: longest, .unopened).check()
    } catch {
      throw JSONShapeError(path: "meeting.\(error.path)", problem: error.problem)
    }
  }

  /// Reads a segment. Untimed meetings of the evaluator get times at two and a half words per second.
  private static func segment(_ entry: JSONReader, index: Int, after clock: MediaTime) throws -> Segment {
    let id = try entry.required("id")
    let said = try entry.required("text")
    let text = try said.string()
    guard text.utf8.count <= Segment.mostBytes else {
      throw said.failure("is longer than \(Segment.mostBytes >> 10) KiB; no segment is")
    }
    let words = Double(WordCount.count(text))
    let start = try entry.optional("start").map { MediaTime(seconds: try $0.number()) } ?? clock
    let end = try entry.optional("end").map { MediaTime(seconds: try $0.number()) }
    return Segment(
      id: id.value.stringValue ?? CanonicalJSON.serialize(id.value), start: start,
      end: end ?? start + MediaTime(seconds: max(0.4, words / 2.5)),
      speaker: try entry.optional("speaker")?.string(),
      attribution: Attribution(method: .sidecar, support: 1), text: text)
  }

  private static func meeting(_ document: JSONReader, segments: [Segment]) throws -> Meeting {
    let speakers = Set(segments.compactMap(\.speaker)).sorted()
    if let manifest = document.optional("meeting"), manifest.value.objectValue != nil {
      return try ManifestReader().readTalk(manifest, speakers: speakers, named: "meeting")
    }
    let epoch = Date(timeIntervalSince1970: 0)
    let id = document.optional("meeting_id") ?? document.optional("meeting")
    return Meeting(
      id: id?.value.stringValue ?? "meeting", roomID: "none", title: id?.value.stringValue ?? "meeting",
      startedAt: epoch, endedAt: epoch, participants: speakers.map { Participant(id: $0, name: $0) },
      language: document.optional("language")?.value.stringValue ?? "en")
  }

  // MARK: writing

  /// Returns the insights in the format of the product contract, section 4.
  func json(_ insights: Insights) -> JSON {
    let rank = Dictionary(
      insights.extract.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let best = { (line: CitedLine) in line.citations.compactMap { rank[$0.segmentID] }.min() ?? .max }
    let order = insights.summary.indices.sorted { best(insights.summary[$0]) < best(insights.summary[$1]) }
    let ranks = Dictionary(order.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    return .object([
      "summary": .array(
        insights.summary.enumerated().map { index, line in
          .object([
            "text": .string(line.text), "speakers": .array(line.speakers.map(JSON.string)),
            "segment_ids": segmentIDs(line.citations), "edits": .array(line.edits.map(json)),
            "rank": .number(Double(ranks[index] ?? 0)),
          ])
        }),
      "extract": .array(insights.extract.compactMap { ids[$0] }),
      "action_items": .array(insights.actionItems.map(json)),
      "decisions": .array(insights.decisions.map(json)),
      "questions": .array(insights.questions.map(json)),
      "highlights": .array(
        insights.highlights.map {
          .object([
            "start": .number($0.range.start.seconds), "end": .number($0.range.end.seconds),
            "score": .number($0.score), "title": .string($0.title),
          ])
        }),
      "chapters": .array(
        insights.chapters.map {
          .object([
            "start": .number($0.start.seconds), "end": .number($0.end.seconds), "title": .string($0.title),
          ])
        }),
    ])
  }

  private func json(_ line: CitedLine) -> JSON {
    .object([
      "text": .string(line.text), "speakers": .array(line.speakers.map(JSON.string)),
      "segment_ids": segmentIDs(line.citations), "edits": .array(line.edits.map(json)),
      "confidence": line.confidence.map(JSON.number) ?? .null,
    ])
  }

  private func json(_ edit: LineEdit) -> JSON {
    let places = [edit.citation, edit.words.lowerBound, edit.words.upperBound].map { JSON.number(Double($0)) }
    return .array(places + ([edit.text].compactMap(\.self) + edit.rules).map(JSON.string))
  }

  private func json(_ item: ActionItem) -> JSON {
    .object([
      "text": .string(item.text), "owner": item.owner.map(JSON.string) ?? .null,
      "due": item.due.map {
        .object(["spoken": .string($0.spoken), "date": $0.date.map(JSON.string) ?? .null])
      } ?? .null,
      "segment_ids": segmentIDs(item.citations), "confidence": item.confidence.map(JSON.number) ?? .null,
    ])
  }

  private func segmentIDs(_ citations: [Citation]) -> JSON {
    .array(citations.compactMap { ids[$0.segmentID] })
  }
}
