import Foundation
import RecapCore
import Testing

struct TrackSelectionTests {
  private func recording(_ titles: [String?], defaultTrack: Int? = nil) -> RecordingDescription {
    RecordingDescription(
      format: "matroska", timeline: MediaTimeline(end: .zero),
      audioTracks: titles.enumerated().map { index, title in
        .init(
          stream: index + 1, title: title, codec: "opus", sampleRate: 48_000, channels: 1,
          isDefault: index == defaultTrack)
      }, video: nil)
  }

  private func meeting(tracks: [TrackAssignment] = []) -> Meeting {
    Meeting(
      id: "m", roomID: "r", title: "t", startedAt: Date(timeIntervalSince1970: 0),
      endedAt: Date(timeIntervalSince1970: 60),
      participants: [
        Participant(id: "p1", name: "Ann"), Participant(id: "p2", name: "Bob"),
        Participant(id: "p3", name: "Bob"),
      ], tracks: tracks)
  }

  private func selected(_ recording: RecordingDescription, _ meeting: Meeting) -> [Int: String?] {
    Dictionary(
      uniqueKeysWithValues: TrackSelection.tracks(of: recording, in: meeting).map {
        ($0.stream, $0.participantID)
      })
  }

  @Test func theMixedTrackAlone() {
    #expect(selected(recording([nil, nil], defaultTrack: 1), meeting()) == [2: nil])
    #expect(selected(recording(["Mixed", "Room"]), meeting()) == [1: nil])
  }

  @Test func titlesNameTheirParticipants() {
    #expect(selected(recording(["Mixed", "Ann", "p3"]), meeting()) == [2: "p1", 3: "p3"])
  }

  @Test(arguments: ["ann", "Ann ", "Ann's phone", "Bob"])
  func onlyExactlyOneParticipantCounts(_ title: String) {
    #expect(selected(recording([title]), meeting()) == [1: nil])
  }

  @Test func theManifestDecides() {
    let assigned = meeting(tracks: [TrackAssignment(stream: 3, participantID: "p2")])
    #expect(selected(recording(["Mixed", "Ann", "x"]), assigned) == [3: "p2"])
  }

  @Test func anAssignmentOfAnotherRecordingIsNoReason() {
    let assigned = meeting(tracks: [TrackAssignment(stream: 9, participantID: "p2")])
    #expect(selected(recording(["Mixed", "Ann"]), assigned) == [2: "p1"])
  }

  @Test func noAudioNoTracks() {
    #expect(selected(recording([]), meeting()).isEmpty)
  }
}
