import Foundation
import RecapCore
import RecapTestSupport
import Testing

@Suite struct ManifestReaderTests {
  private static let base: [String: JSON] = [
    "meeting_id": .string("m-1"), "room_id": .string("room"), "title": .string("Weekly"),
    "started_at": .string("2025-03-04T09:00:00+01:00"), "ended_at": .string("2025-03-04T09:30:00+01:00"),
    "participants": .array([
      .object(["id": .string("p1"), "name": .string("Ada")]),
      .object(["id": .string("p2"), "name": .string("Bo"), "email": .string("bo@example.org")]),
    ]),
    "recording": .string("a.mp4"),
  ]
  private static let folder = URL(fileURLWithPath: "/srv/meetings", isDirectory: true)

  private func read(_ changes: [String: JSON], without removed: [String] = []) throws -> Meeting {
    var manifest = Self.base.merging(changes) { $1 }
    for key in removed { manifest[key] = nil }
    let bytes = Data(CanonicalJSON.serialize(.object(manifest)).utf8)
    return try ManifestReader().read(bytes, named: "m.json", in: Self.folder)
  }

  private func window(_ start: Double, _ end: Double) -> JSON {
    .object(["start": .number(start), "end": .number(end)])
  }

  @Test func defaultsAreThoseOfTheContract() throws {
    let meeting = try read([:])
    #expect(meeting.ai == .whole)
    #expect(meeting.language == "en")
    #expect(meeting.timeZone.secondsFromGMT() == 0)
    #expect(meeting.roomMembers == ["p1", "p2"])
    #expect(meeting.recordings.map(\.url.path) == ["/srv/meetings/a.mp4"])
    #expect(Timestamp.text(meeting.startedAt) == "2025-03-04T08:00:00Z")
  }

  @Test func aiIsOffWhenDisabledOrNeverOn() throws {
    #expect(try read(["ai_enabled": .bool(false)]).ai == .off)
    #expect(try read(["ai_windows": .array([])]).ai == .off)
    #expect(try read(["ai_enabled": .bool(false), "ai_windows": .array([window(0, 5)])]).ai == .off)
  }

  @Test func aiOffNeedsNoRecording() throws {
    #expect(try read(["ai_enabled": .bool(false)], without: ["recording"]).recordings.isEmpty)
  }

  @Test func windowsAreSorted() throws {
    let meeting = try read(["ai_windows": .array([window(10, 20), window(0, 5)])])
    #expect(meeting.ai == .ranges([TimeRange(seconds: 0, 5), TimeRange(seconds: 10, 20)]))
  }

  static let bad: [([String: JSON], String)] = [
    (["colour": .string("red")], "colour: unknown key; legal here: version, meeting_id"),
    (["meeting_id": .string("../x")], "meeting_id: is no id"),
    (["meeting_id": .string("a\nb")], "meeting_id: is no id"),
    (["meeting_id": .string(String(repeating: "a", count: 129))], "meeting_id: is no id"),
    (["meeting_id": .number(4)], "meeting_id: should be a text, is 4"),
    (["title": .null], "title: is missing"),
    (["title": .string(String(repeating: "x", count: 1001))], "title: is longer than 1000 bytes"),
    (["host": .string("p9")], "host: \"p9\" is nobody in participants"),
    (["version": .number(2)], "version: is 2; this version of recap reads 1"),
    (["ended_at": .string("2025-03-04T08:00:00+01:00")], "ended_at: is before started_at"),
    (["started_at": .string("yesterday")], "started_at: \"yesterday\" is no RFC 3339 date"),
    (["ended_at": .string("2026-02-30T08:00:00Z")], "ended_at: \"2026-02-30T08:00:00Z\" is no RFC 3339 date"),
    (["ended_at": .string("2026-02-28T24:00:00Z")], "ended_at: \"2026-02-28T24:00:00Z\" is no RFC 3339 date"),
    (["ended_at": .string("10000-01-01T00:00:00Z")], "ended_at: \"10000-01-01T00:00:00Z\" is no RFC 3339"),
    (["ended_at": .string("9999-12-31T00:00:00Z")], "ended_at: is later than the year 9998"),
    (["time_zone": .string("Mars/Base")], "time_zone: \"Mars/Base\" is no IANA time zone"),
    (["recordings": .array([])], "recordings: stands beside \"recording\""),
    (["recording": .string("../other/a.mp4")], "recording: \"../other/a.mp4\" leaves the manifest's folder"),
    (["recording": .string("/etc/passwd")], "recording: \"/etc/passwd\" leaves the manifest's folder"),
    (["recording": .string("a\u{0}.mp4")], "recording: is no path"),
    (
      ["tracks": .array([.object(["stream": .number(1.5), "participant_id": .string("p1")])])],
      "tracks[0].stream: should be a whole number"
    ),
    (
      ["chat": .array([.object(["at": .number(1), "from": .string("px"), "text": .string("hi")])])],
      "chat[0].from: \"px\" is nobody in participants"
    ),
    (["participants": .array([.object(["id": .string("p1")])])], "participants[0].name: is missing"),
    (["language": .string("english please")], "language: \"english please\" is no language tag"),
  ]

  @Test(arguments: bad) func refusesWithKeyAndPlace(change: [String: JSON], message: String) {
    let failure = #expect(throws: InputFailure.self) { try read(change) }
    #expect(failure?.cause.hasPrefix(message) == true, "\(failure?.cause ?? "")")
    #expect(failure?.exitCode == .dataError)
  }

  @Test func refusesWindowsThatOverlapInvertOrPrecedeTheRecording() {
    for windows in [[window(0, 5), window(4, 9)], [window(5, 5)], [window(9, 2)], [window(-1, 2)]] {
      #expect(throws: InputFailure.self) { try read(["ai_windows": .array(windows)]) }
    }
  }

  @Test("A window far behind the end needs no recording to be refused, and is named by its place in the list")
  func refusesWindowsInAnotherUnit() throws {
    // The meeting is 1800 s long.
    let failure = #expect(throws: InputFailure.self) {
      try read(["ai_windows": .array([window(900_000, 1_800_000), window(0, 600_000)])])
    }
    #expect(
      failure?.cause
        == "ai_windows[1].end: 600000 is too late: the meeting ends after 1800 s; times are in seconds, and 600000 "
        + "milliseconds are 600")
    let meeting = try read(["ai_windows": .array([window(900, 1800), window(0, 600)])])
    #expect(meeting.windowPlaces == [1, 0])
    // How long the recording is remains to be seen.
    #expect(throws: Never.self) { try read(["ai_windows": .array([window(0, 2400)])]) }
  }

  @Test func aParticipantMayNotStandTwice() {
    let twin = JSON.object(["id": .string("p1"), "name": .string("A")])
    #expect(throws: InputFailure.self) { try read(["participants": .array([twin, twin])]) }
  }

  @Test func aMissingManifestIsMissingInput() {
    let failure = #expect(throws: InputFailure.self) {
      try ManifestReader().read(URL(fileURLWithPath: "/nonexistent/m.json"))
    }
    #expect(failure?.exitCode == .noInput)
  }

  @Test func aLinkThatLeavesTheFolderIsRefused() throws {
    let folder = try TemporaryFolder().url
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "a.mp4").path, withDestinationPath: "/etc/passwd")
    let bytes = Data(CanonicalJSON.serialize(.object(Self.base)).utf8)
    let failure = #expect(throws: InputFailure.self) {
      try ManifestReader().read(bytes, named: "m.json", in: folder)
    }
    #expect(failure?.cause.contains("leaves") == true)
  }

  private func entries(_ count: Int, _ entry: (Int) -> JSON) -> JSON { .array((0..<count).map(entry)) }

  @Test(
    "a list that is longer than any meeting's is refused with both numbers; the longest is read",
    arguments: ["recordings", "participants", "room_members", "ai_windows", "speaker_timeline", "chat"])
  func boundedLists(key: String) throws {
    let (most, entry): (Int, (Int) -> JSON) =
      switch key {
      case "recordings": (64, { .object(["path": .string("part-\($0).mp4")]) })
      case "participants": (10_000, { .object(["id": .string("p\($0)"), "name": .string("P")]) })
      case "room_members": (10_000, { .string("r\($0)") })
      case "ai_windows":
        // All inside the meeting.
        (
          100_000,
          { .object(["start": .number(Double($0) / 64), "end": .number(Double($0) / 64 + 1 / 128)]) }
        )
      case "speaker_timeline":
        (
          100_000,
          {
            .object([
              "start": .number(Double($0)), "end": .number(Double($0) + 1), "participant_id": .string("p1"),
            ])
          }
        )
      default:
        (100_000, { .object(["at": .number(Double($0)), "from": .string("p1"), "text": .string("hi")]) })
      }
    let removed = key == "recordings" ? ["recording"] : []
    #expect(throws: Never.self) { try read([key: entries(most, entry)], without: removed) }
    let failure = #expect(throws: InputFailure.self) {
      try read([key: entries(most + 1, entry)], without: removed)
    }
    #expect(failure?.cause == "\(key): has \(most + 1) entries; at most \(most) are read")
    #expect(failure?.exitCode == .dataError)
  }

  @Test("a line of chat has 8192 bytes at most")
  func boundedChat() throws {
    func line(_ text: String) -> [String: JSON] {
      ["chat": .array([.object(["at": .number(1), "from": .string("p1"), "text": .string(text)])])]
    }
    #expect(try read(line(String(repeating: "é", count: 4096))).chat.count == 1)
    let failure = #expect(throws: InputFailure.self) { try read(line(String(repeating: "é", count: 4097))) }
    #expect(failure?.cause == "chat[0].text: is longer than 8192 bytes")
  }

  @Test("a name that is listed twice in a long list is found")
  func twiceInALongList() {
    let members = JSON.array((0..<9000).map { .string("r\($0)") } + [.string("r17")])
    let failure = #expect(throws: InputFailure.self) { try read(["room_members": members]) }
    #expect(failure?.cause == "room_members[9000]: \"r17\" is listed twice")
  }

  @Test("the root of the file system may be the recordings root")
  func everythingIsARoot() throws {
    var manifest = Self.base
    manifest["recording"] = .string("/etc/hostname")
    let bytes = Data(CanonicalJSON.serialize(.object(manifest)).utf8)
    let reader = ManifestReader(recordingsRoot: URL(filePath: "/"))
    let meeting = try reader.read(bytes, named: "m.json", in: Self.folder)
    #expect(meeting.recordings.map(\.url.path) == ["/etc/hostname"])
    #expect(try meeting.recordings[0].open().path == "/etc/hostname")
  }
}
