import Foundation
import RecapCore
import Synchronization
import Testing

@testable import RecapInsight

/// A complete scripted meeting with its annotations: action items, decisions and key turns.
///
/// A line of the script is "name [marks]: text". A mark links the turn to an annotation: the key of an action item or a
/// decision, `key` for a turn that belongs in the reel, `trap` for one that only resembles a task.
struct ScriptedMeeting: Sendable, CustomTestStringConvertible {
  struct Item: Sendable {
    let key: String
    let owner: String
    let task: String
    var due: String?
  }

  struct Line: Sendable {
    let speaker: String
    let marks: [String]
    let text: String
  }

  let name: String
  let day: String
  let people: [String]
  let items: [Item]
  let decisions: [String: String]
  let script: String

  var testDescription: String { name }

  var lines: [Line] {
    script.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      let head = parts[0].split { " []".contains($0) }.map(String.init)
      return Line(
        speaker: head[0], marks: Array(head.dropFirst()),
        text: parts[1].trimmingCharacters(in: .whitespaces))
    }
  }
}

extension ScriptedMeeting {
  /// The meetings with which the rules were developed.
  static let known = [clinic, schoolTrip, warehouse, podcast]
  /// The held-out meetings, evaluated only at the end.
  static let unseen = [hiring, club]

  var meeting: Meeting {
    let start = ISO8601DateFormatter().date(from: day + "T09:00:00Z") ?? Date(timeIntervalSince1970: 0)
    return Meeting(
      id: name, roomID: "r", title: name, startedAt: start, endedAt: start.addingTimeInterval(3600),
      participants: people.map { Participant(id: Self.id($0), name: $0) })
  }

  private static func id(_ name: String) -> String {
    name.split(separator: " ").first.map { $0.lowercased() } ?? name
  }

  /// Returns a transcript with one segment per sentence and a third of a second per word; ids are "line-sentence".
  /// - Parameter noise: the recogniser errors; nil for the text of the script.
  func transcript(noise: RecogniserNoise? = nil) -> Transcript {
    var noise = noise
    var segments: [Segment] = []
    var time = 1.0
    for (index, line) in lines.enumerated() {
      let text = noise?.heard(line.text) ?? line.text
      for (number, sentence) in Dialogue.sentences(text).enumerated() {
        let end = time + Double(sentence.split(separator: " ").count) / 3
        segments.append(
          Segment(
            id: "\(index)-\(number)", start: MediaTime(seconds: time), end: MediaTime(seconds: end),
            speaker: line.speaker, text: sentence))
        time = end + 0.2
      }
      time += 0.4
    }
    return Transcript(meetingID: name, segments: segments)
  }

  /// The insights found so far: many tests look at the same. That equal input gives equal insights is a test of its own.
  private static let found = Mutex<[String: [(transcript: Transcript, insights: Insights)]]>([:])

  func insights(_ transcript: Transcript) -> Insights {
    let known = Self.found.withLock { $0[name]?.first { $0.transcript == transcript } }
    if let known { return known.insights }
    let end = (transcript.segments.last?.end.seconds ?? 0) + 1
    let insights = InsightAnalysis().run(
      .init(
        meeting: meeting, transcript: transcript, duration: MediaTime(seconds: end),
        windows: [TimeRange(seconds: 0, end)]))
    Self.found.withLock { $0[name, default: []].append((transcript, insights)) }
    return insights
  }
}
