import Foundation
import RecapCore
import Testing

@Suite struct MeetingIdentityTests {
  private let meeting = Meeting(
    id: "m", roomID: "r", title: "t", startedAt: Date(timeIntervalSince1970: 0),
    endedAt: Date(timeIntervalSince1970: 60),
    participants: [Participant(id: "p1", name: "Ada", email: "a@example.org")],
    recordings: [RecordingReference(path: "a.mp4", url: URL(fileURLWithPath: "/x/a.mp4"))])

  @Test func `paths and addresses do not change the identity`() {
    var moved = meeting
    moved.recordings[0].path = "b.mp4"
    moved.participants[0].email = nil
    #expect(moved.identity == meeting.identity)
  }

  @Test func `everything that changes a recap changes the identity`() {
    let changes: [(inout Meeting) -> Void] = [
      { $0.ai = .ranges([TimeRange(seconds: 0, 5)]) }, { $0.title = "u" }, { $0.participants[0].name = "Bo" },
      { $0.chat = [ChatMessage(at: .zero, from: "p1", text: "hi")] }, { $0.roomMembers = [] },
      { $0.language = "de" }, { $0.locale = "de" }, { $0.vocabulary = [VocabularyTerm("Stripe")] },
      { $0.speakerTimeline = [SpeakerTurn(range: TimeRange(seconds: 0, 1), participantID: "p1")] },
    ]
    for change in changes {
      var other = meeting
      change(&other)
      #expect(other.identity != meeting.identity)
    }
  }
}
