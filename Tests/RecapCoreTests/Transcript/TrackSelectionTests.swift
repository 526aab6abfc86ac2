import Foundation
import RecapCore
import Testing

@Suite("Whose tracks are by their names") struct TrackSelectionTests {
  private func recording(_ titles: [String?]) -> RecordingDescription {
    RecordingDescription(
      format: "matroska", timeline: MediaTimeline(end: .zero),
      audioTracks: titles.enumerated().map { index, title in
        .init(
          stream: index + 1, title: title, codec: "opus", sampleRate: 48_000, channels: 1,
          isDefault: index == 0)
      }, video: nil)
  }

  private static let people = [
    Participant(id: "p1", name: "Ann"), Participant(id: "p2", name: "Bob", email: "bob@example.org"),
    Participant(id: "p3", name: "Bob"), Participant(id: "p4", name: "Zoë Strauß (guest)"),
    Participant(id: "p5", name: "Olga  Meer"), Participant(id: "p6", name: "Olga Meer (Host)"),
    Participant(id: "p7", name: "(2)"),
  ]

  private func owners(_ titles: [String?], tracks: [TrackAssignment] = []) -> [String?] {
    let meeting = Meeting(
      id: "m", roomID: "r", title: "t", startedAt: Date(timeIntervalSince1970: 0),
      endedAt: Date(timeIntervalSince1970: 60), participants: Self.people, tracks: tracks)
    return TrackSelection.tracks(of: recording(titles), in: meeting).map(\.participantID)
  }

  @Test func `a title equal to an id or a name has an owner`() {
    #expect(owners(["Mixed", "Ann", "p3", nil, ""]) == [nil, "p1", "p3", nil, nil])
  }

  @Test(
    arguments: [
      ("ANN", "p1"), (" ann ", "p1"), ("Ann (guest)", "p1"), ("Ann (Host) (2)", "p1"), ("Ann(me)", "p1"),
      ("Ann [mobile]", "p1"), ("A\u{200E}nn", "p1"), ("Ann\u{A0}", "p1"), ("zoe\u{308} strauss", "p4"),
      ("Zoë  Strauß (GUEST)", "p4"), ("P1", "p1"), ("(2)", "p7"),
    ])
  func `case, spaces and suffixes do not change the owner`(_ title: String, _ owner: String) {
    #expect(owners([title]) == [owner])
  }

  @Test func `an exact match comes before a rough one`() {
    #expect(owners(["Olga Meer (Host)", "Olga  Meer", "Olga Meer"]) == ["p6", "p5", nil])
  }

  @Test func `one participant may own several tracks`() {
    #expect(owners(["Ann", "Ann", "Ann (2)"]) == ["p1", "p1", "p1"])
  }

  @Test func `only the listed address names its participant`() {
    #expect(owners(["Bob@Example.org", "ann@example.org"]) == ["p2", nil])
  }

  @Test(
    arguments: ["Bob", "bob (guest)", "Ann's phone", "Anna", "+49 30 1234567", "Speaker 1", "()", "Mixed"])
  func `a title that fits no one or two has no owner`(_ title: String) {
    #expect(owners([title]) == [nil])
  }

  @Test func `the manifest decides before the titles`() {
    let tracks = [
      TrackAssignment(stream: 3, participantID: "p2"), TrackAssignment(stream: 9, participantID: "p4"),
    ]
    #expect(owners(["Mixed", "Ann", "Ann"], tracks: tracks) == [nil, "p1", "p2"])
  }

  @Test func `no audio gives no tracks`() {
    #expect(owners([]).isEmpty)
  }
}
