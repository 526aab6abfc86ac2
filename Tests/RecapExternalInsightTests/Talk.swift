import Foundation
import Logging
import RecapCore
import RecapInsight
import RecapPipeline

@testable import RecapExternalInsight

/// A short meeting on Tuesday 4 March 2025, and the engine that is asked about it.
enum Talk {
  static let lines = [
    ("anna", "Good morning, this is about the new shop."),
    ("ben", "The address form crashes on old phones, that's the problem."),
    ("anna", "Ben, can you look after it?"),
    ("ben", "Leave that with me, I'll mend the address form by Friday."),
    ("anna", "Then we open on the tenth of May."),
    ("chloe", "The tenth of May works for me."),
    ("anna", "How many guests fit into the hall?"),
    ("chloe", "I don't know, the landlord never said."),
  ]

  static func meeting() -> Meeting {
    let start = Date(timeIntervalSince1970: 1_741_078_800)  // 2025-03-04T09:00:00Z
    return Meeting(
      id: "m", roomID: "secret-room", title: "Secret title", startedAt: start,
      endedAt: start.addingTimeInterval(3600),
      participants: [
        Participant(id: "anna", name: "Anna Berg", email: "anna@example.org"),
        Participant(id: "ben", name: "Ben Carter"), Participant(id: "chloe", name: "Chloe Diaz"),
        Participant(id: "silent", name: "Silent Sam"),
      ])
  }

  static func transcript(times: Int = 1) -> Transcript {
    var segments: [Segment] = []
    for index in 0..<lines.count * times {
      let (speaker, text) = lines[index % lines.count]
      segments.append(
        Segment(
          id: "s\(index + 1)", start: MediaTime(seconds: Double(index) * 5),
          end: MediaTime(seconds: Double(index) * 5 + 4), speaker: speaker, text: text))
    }
    return Transcript(meetingID: "m", segments: segments)
  }

  static let window = TimeRange(seconds: 0, 36_000)

  static func question(times: Int = 1, windows: [TimeRange] = [window]) -> PointingQuestion {
    PointingQuestion(meeting: meeting(), transcript: transcript(times: times), windows: windows)
  }

  static func insights(_ answer: PointingAnswer?, times: Int = 1) -> Insights {
    InsightAnalysis().run(
      .init(
        meeting: meeting(), transcript: transcript(times: times), duration: window.end, windows: [window],
        pointing: answer))
  }

  static func pointer(
    _ url: String, key: String? = ChatServer.key,
    pause: @escaping @Sendable (Duration) async throws -> Void = { _ in },
    change: (inout HTTPPointer.Settings) -> Void = { _ in }
  ) -> HTTPPointer {
    var settings = HTTPPointer.Settings()
    settings.url = url
    settings.model = ChatServer.model
    settings.keyVariable = key == nil ? nil : "KEY"
    change(&settings)
    return HTTPPointer(settings, environment: key.map { ["KEY": $0] } ?? [:], pause: pause)
  }

  static func stage(_ pointer: any InsightPointer) -> Pointing {
    Pointing(pointer, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// What a good model writes.
  static let good = """
    {"points": [
      {"kind": "action_item", "utterances": [3, 4], "participants": ["ben"], "day": "by Friday"},
      {"kind": "decision", "utterances": [5, 6], "participants": [], "day": null},
      {"kind": "question", "utterances": [7, 8], "participants": [], "day": null},
      {"kind": "key_point", "utterances": [2], "participants": [], "day": null}]}
    """
}
