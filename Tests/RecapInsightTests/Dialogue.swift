import Foundation
import RecapCore

@testable import RecapInsight

/// Short scripted meetings on Tuesday 4 March 2025, with lines such as "Anna: I'll send the draft by Friday."
enum Dialogue {
  static let participants = [
    Participant(id: "anna", name: "Anna Berg"), Participant(id: "ben", name: "Ben Carter"),
    Participant(id: "chloe", name: "Chloe Diaz"),
  ]
  static let window = TimeRange(seconds: 0, 36_000)

  static func meeting(_ participants: [Participant] = participants) -> Meeting {
    let start = Date(timeIntervalSince1970: 1_741_078_800)  // 2025-03-04T09:00:00Z
    return Meeting(
      id: "m", roomID: "r", title: "Test", startedAt: start, endedAt: start.addingTimeInterval(3600),
      participants: participants)
  }

  /// Returns a transcript with one segment per sentence, a third of a second per word and half a second between turns.
  static func transcript(_ script: String, named: Bool = true) -> Transcript {
    var segments: [Segment] = []
    var time = 1.0
    for line in script.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2 else { continue }
      for sentence in sentences(parts[1]) {
        let end = time + Double(sentence.split(separator: " ").count) / 3
        segments.append(
          Segment(
            id: "s\(1000 + segments.count)", start: MediaTime(seconds: time), end: MediaTime(seconds: end),
            speaker: named ? parts[0].lowercased() : nil, text: sentence))
        time = end + 0.2
      }
      time += 0.3
    }
    return Transcript(meetingID: "m", segments: segments)
  }

  /// The features of a script's segments.
  static func features(_ script: String) -> FeatureTable {
    let discourse = discourse(transcript(script))
    return FeatureTable(discourse.segmentUnits, vocabulary: discourse.terms)
  }

  /// Returns the transcript of a recogniser without punctuation and case, with one segment per turn.
  static func bare(_ script: String) -> Transcript {
    let stripped = script.split(separator: "\n").map { line -> String in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return String(line) }
      let words = parts[1].lowercased().filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == " " }
      return parts[0] + ":" + words
    }
    return transcript(stripped.joined(separator: "\n"))
  }

  static func discourse(_ transcript: Transcript) -> Discourse {
    Discourse(meeting: meeting(), transcript: transcript, windows: [window])
  }

  static func insights(_ transcript: Transcript, settings: InsightSettings = InsightSettings()) -> Insights {
    InsightAnalysis(settings).run(
      .init(meeting: meeting(), transcript: transcript, duration: window.end, windows: [window]))
  }

  /// The sentences of a line of a script: each ends after a word that ends with a mark.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var current: [Substring] = []
    for word in text.split(separator: " ") {
      current.append(word)
      if let last = word.last, ".?!".contains(last) {
        sentences.append(current.joined(separator: " "))
        current = []
      }
    }
    return current.isEmpty ? sentences : sentences + [current.joined(separator: " ")]
  }
}
