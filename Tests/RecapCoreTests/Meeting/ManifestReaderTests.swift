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

  /// - Parameter list: a key and the text of its list, which is not serialised from values: long lists would take most
  ///   of the test's time.
  func read(
    _ changes: [String: JSON], list: (key: String, text: String)? = nil, without removed: [String] = []
  ) throws -> Meeting {
    var manifest = Self.base.merging(changes) { $1 }
    for key in removed + [list?.key].compactMap(\.self) { manifest[key] = nil }
    var text = CanonicalJSON.serialize(.object(manifest))
    if let list { text = "{\"\(list.key)\":\(list.text),\(text.dropFirst())" }
    return try ManifestReader().read(Data(text.utf8), named: "m.json", in: Self.folder)
  }

  private func window(_ start: Double, _ end: Double) -> JSON {
    .object(["start": .number(start), "end": .number(end)])
  }

  @Test func `defaults are those of the contract`() throws {
    let meeting = try read([:])
    #expect(meeting.ai == .whole)
    #expect(meeting.language == "en")
    #expect(meeting.locale == "en")
    #expect(meeting.timeZone.secondsFromGMT() == 3600)
    #expect(meeting.roomMembers == ["p1", "p2"])
    #expect(meeting.recordings.map(\.file?.path) == ["/srv/meetings/a.mp4"])
    #expect(RFC3339.text(meeting.startedAt) == "2025-03-04T08:00:00Z")
  }

  @Test(
    arguments: [
      ("Z", 0), ("+00:00", 0), ("-00:00", 0), ("-08:00", -28_800), ("+05:30", 19_800), ("+05:45", 20_700),
      ("-03:30", -12_600), ("-09:30", -34_200), ("+12:45", 45_900), ("+14:00", 50_400), ("-12:00", -43_200),
    ])
  func `days count by the time zone, else by the start's offset`(offset: String, seconds: Int) throws {
    let times = [
      "started_at": JSON.string("2025-03-04T23:30:00\(offset)"), "ended_at": .string("2025-03-06T23:30:00Z"),
    ]
    let meeting = try read(times)
    #expect(meeting.timeZone.secondsFromGMT() == seconds)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = meeting.timeZone
    let local = calendar.dateComponents([.year, .month, .day, .hour], from: meeting.startedAt)
    #expect(local == DateComponents(year: 2025, month: 3, day: 4, hour: 23))
    // The record names the zone, and who reads it finds the same one.
    #expect(TimeZone(identifier: meeting.facts.timeZone)?.secondsFromGMT() == seconds)
    let named = try read(times.merging(["time_zone": .string("Asia/Kolkata")]) { $1 })
    #expect(named.timeZone.identifier == "Asia/Kolkata")
  }

  @Test func `an offset of more than 18 hours needs a time zone`() throws {
    let times = [
      "started_at": JSON.string("2025-03-04T09:00:00+23:30"), "ended_at": .string("2025-03-06T09:00:00Z"),
    ]
    let failure = #expect(throws: OperationFailure.self) { try read(times) }
    #expect(failure?.cause.hasPrefix("started_at: its offset is more than 18 hours") == true)
    #expect(throws: Never.self) { try read(times.merging(["time_zone": .string("UTC")]) { $1 }) }
  }

  @Test func `the meeting of a transcript takes the same offset`() throws {
    let manifest = JSONReader(.object(["started_at": .string("2025-03-04T23:30:00-08:00")]))
    let talk = try ManifestReader().readTalk(manifest, speakers: [], named: "t")
    #expect(talk.timeZone.secondsFromGMT() == -28_800)
  }

  @Test func `UTF-16 is read in both byte orders, with or without BOM`() throws {
    let text = CanonicalJSON.serialize(
      .object(Self.base.merging(["title": .string("Zoë’s 😀 résumé")]) { $1 }))
    for isBigEndian in [true, false] {
      for hasMark in [true, false] {
        var bytes = Data()
        for unit in (hasMark ? "\u{FEFF}" + text : text).utf16 {
          let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
          bytes.append(contentsOf: isBigEndian ? [high, low] : [low, high])
        }
        let meeting = try ManifestReader().read(bytes, named: "m.json", in: Self.folder)
        #expect(meeting.title == "Zoë’s 😀 résumé")
      }
    }
  }

  private func turns(_ list: [(Double, Double, String)]) -> [String: JSON] {
    [
      "speaker_timeline": .array(
        list.map {
          .object(["start": .number($0.0), "end": .number($0.1), "participant_id": .string($0.2)])
        })
    ]
  }

  @Test(
    arguments: [
      ((20.0, 20.0, "p2"), "one entry ([1]) without length was left out"),
      ((20.0, 12.0, "p2"), "one entry ([1]) with the end before the start was left out"),
      ((-9.0, -4.0, "p2"), "one entry ([1]) from before the recording was left out"),
      ((0.0, 1_741_078_800_000.0, "p2"), "one entry ([1]) from behind the meeting's end was left out"),
    ])
  func `an invalid timeline entry is left out with a warning`(
    _ bad: (Double, Double, String), warning: String
  ) throws {
    let meeting = try read(turns([(0, 5, "p1"), bad, (30, 40, "p2")]))
    #expect(meeting.speakerTimeline.map(\.range) == [TimeRange(seconds: 0, 5), TimeRange(seconds: 30, 40)])
    #expect(meeting.misfitTurns.map(\.warning.text) == ["speaker_timeline: \(warning)"])
    let clean = try read(turns([(0, 5, "p1"), (30, 40, "p2")]))
    #expect(clean.misfitTurns.isEmpty)
    #expect(clean.identity != meeting.identity)
  }

  @Test func `a turn of an unknown participant stays with a warning`() throws {
    let meeting = try read(turns([(0, 5, "p1"), (5, 9, "guest"), (9, 12, "caller 2")]))
    #expect(meeting.speakerTimeline.count == 3)
    #expect(
      meeting.misfitTurns.map(\.warning.text)
        == [
          "speaker_timeline: 2 entries (the first is [1]) by somebody who is not in participants name nobody"
        ])
  }

  @Test func `a turn before the recording is cut at its start`() throws {
    let meeting = try read(turns([(-3, 5, "p1")]))
    #expect(meeting.speakerTimeline.map(\.range) == [TimeRange(seconds: 0, 5)])
    #expect(meeting.misfitTurns.isEmpty)
  }

  @Test func `invalid entries of one kind make one warning`() throws {
    var list: [(Double, Double, String)] = (1...50).map { (Double($0), Double($0) + 1, "p1") }
    for second in 1...40 {
      list.append((Double(second), Double(second), "p1"))
      list.append((Double(second) + 2, Double(second), "p1"))
    }
    let meeting = try read(turns(list))
    #expect(meeting.speakerTimeline.count == 50)
    #expect(meeting.misfitTurns.map(\.count) == [40, 40])
    #expect(meeting.misfitTurns.map(\.first) == [50, 51])
  }

  @Test func `a timeline in the wrong form or unit is refused`() {
    for (list, words) in [
      ([(100.0, 5.0, "p1"), (105, 9, "p2"), (2, 3, "p1")], "most entries end before they start"),
      (
        [(1_741_078_800_000.0, 1_741_078_805_000.0, "p1"), (1_741_078_805_000, 1_741_078_807_000, "p2")],
        "speaker_timeline[0].start: is more than a year of seconds"
      ),
    ] {
      let failure = #expect(throws: OperationFailure.self) { try read(turns(list)) }
      #expect(failure?.cause.contains(words) == true, "\(failure?.cause ?? "")")
      #expect(failure?.exitCode == .dataError)
    }
  }

  @Test func `AI is off if disabled or without windows`() throws {
    #expect(try read(["ai_enabled": .bool(false)]).ai == .off)
    #expect(try read(["ai_windows": .array([])]).ai == .off)
    #expect(try read(["ai_enabled": .bool(false), "ai_windows": .array([window(0, 5)])]).ai == .off)
  }

  @Test func `a meeting with AI off needs no recording`() throws {
    #expect(try read(["ai_enabled": .bool(false)], without: ["recording"]).recordings.isEmpty)
  }

  @Test func `AI windows are sorted`() throws {
    let meeting = try read(["ai_windows": .array([window(10, 20), window(0, 5)])])
    #expect(meeting.ai == .ranges([TimeRange(seconds: 0, 5), TimeRange(seconds: 10, 20)]))
  }

  static let bad: [([String: JSON], String)] = [
    (["colour": .string("red")], "colour: unknown key; expected one of: version, meeting_id"),
    (["meeting_id": .string("../x")], "meeting_id: is not an id"),
    (["meeting_id": .string("a\nb")], "meeting_id: is not an id"),
    (["meeting_id": .string(String(repeating: "a", count: 129))], "meeting_id: is not an id"),
    (["meeting_id": .number(4)], "meeting_id: should be a string, is 4"),
    (["title": .null], "title: is missing"),
    (["title": .string(String(repeating: "x", count: 1001))], "title: is longer than 1000 bytes"),
    (["host": .string("p9")], "host: unknown participant \"p9\""),
    // A Kelvin sign, which Swift's strings take for a K.
    (
      [
        "participants": .array([.object(["id": .string("K1"), "name": .string("Kay")])]),
        "host": .string("\u{212A}1"),
      ], "host: unknown participant"
    ),
    (
      ["ai_windows": .array([.object(["start": .number(-0.0004), "end": .number(5)])])],
      "ai_windows[0].start: is negative"
    ),
    (["time_zone": .string("Europe/Berlin\u{0}")], "time_zone: \"Europe/Berlin"),
    (["time_zone": .string("../Europe/Berlin")], "time_zone: \"../Europe/Berlin\" is not an IANA"),
    (["language": .string("12")], "language: \"12\" is not a language tag"),
    (["version": .number(2)], "version: is 2; this version of recap reads 1"),
    (["ended_at": .string("2025-03-04T08:00:00+01:00")], "ended_at: is before started_at"),
    (["started_at": .string("yesterday")], "started_at: \"yesterday\" is not an RFC 3339 date"),
    (
      ["ended_at": .string("2026-02-30T08:00:00Z")],
      "ended_at: \"2026-02-30T08:00:00Z\" is not an RFC 3339 date"
    ),
    (
      ["ended_at": .string("2026-02-28T24:00:00Z")],
      "ended_at: \"2026-02-28T24:00:00Z\" is not an RFC 3339 date"
    ),
    (
      ["ended_at": .string("10000-01-01T00:00:00Z")], "ended_at: \"10000-01-01T00:00:00Z\" is not an RFC 3339"
    ),
    (["ended_at": .string("9999-12-31T00:00:00Z")], "ended_at: is later than the year 9998"),
    (["time_zone": .string("Mars/Base")], "time_zone: \"Mars/Base\" is not an IANA time zone"),
    (["recordings": .array([])], "recordings: \"recording\" is given as well"),
    (["recording": .string("../other/a.mp4")], "recording: \"../other/a.mp4\" leaves the manifest's folder"),
    (["recording": .string("/etc/passwd")], "recording: \"/etc/passwd\" leaves the manifest's folder"),
    (["recording": .string("a\u{0}.mp4")], "recording: is not a path"),
    (
      ["tracks": .array([.object(["stream": .number(1.5), "participant_id": .string("p1")])])],
      "tracks[0].stream: should be a whole number"
    ),
    (
      ["chat": .array([.object(["at": .number(1), "from": .string("px"), "text": .string("hi")])])],
      "chat[0].from: unknown participant \"px\""
    ),
    (["participants": .array([.object(["id": .string("p1")])])], "participants[0].name: is missing"),
    (["locale": .string("de_AT")], "locale: \"de_AT\" is not a language tag"),
    (["language": .string("english please")], "language: \"english please\" is not a language tag"),
  ]

  @Test(arguments: bad) func `an invalid value is refused with key and place`(
    change: [String: JSON], message: String
  ) {
    let failure = #expect(throws: OperationFailure.self) { try read(change) }
    #expect(failure?.cause.hasPrefix(message) == true, "\(failure?.cause ?? "")")
    #expect(failure?.exitCode == .dataError)
  }

  @Test func `rejects overlapping, empty, inverted and negative windows`() {
    for windows in [[window(0, 5), window(4, 9)], [window(5, 5)], [window(9, 2)], [window(-1, 2)]] {
      #expect(throws: OperationFailure.self) { try read(["ai_windows": .array(windows)]) }
    }
  }

  @Test func `rejects a window in milliseconds by its place in the list`() throws {
    // The meeting is 1800 s long.
    let failure = #expect(throws: OperationFailure.self) {
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

  @Test func `rejects a repeated participant`() {
    let twin = JSON.object(["id": .string("p1"), "name": .string("A")])
    #expect(throws: OperationFailure.self) { try read(["participants": .array([twin, twin])]) }
  }

  @Test func `a missing manifest exits with noInput`() {
    let failure = #expect(throws: OperationFailure.self) {
      try ManifestReader().read(URL(fileURLWithPath: "/nonexistent/m.json"))
    }
    #expect(failure?.exitCode == .noInput)
  }

  @Test func `rejects a recording link that leaves the folder`() throws {
    let folder = try TemporaryFolder().url
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "a.mp4").path, withDestinationPath: "/etc/passwd")
    let bytes = Data(CanonicalJSON.serialize(.object(Self.base)).utf8)
    let failure = #expect(throws: OperationFailure.self) {
      try ManifestReader().read(bytes, named: "m.json", in: folder)
    }
    #expect(failure?.cause.contains("leaves") == true)
  }

  @Test func `the recordings root may be the root of the file system`() throws {
    var manifest = Self.base
    manifest["recording"] = .string("/etc/hostname")
    let bytes = Data(CanonicalJSON.serialize(.object(manifest)).utf8)
    let reader = ManifestReader(recordingsRoot: URL(filePath: "/"))
    let meeting = try reader.read(bytes, named: "m.json", in: Self.folder)
    #expect(meeting.recordings.map(\.file?.path) == ["/etc/hostname"])
    #expect(try meeting.recordings[0].open().path == "/etc/hostname")
  }
}
