import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What a manifest places in time fits the recordings and the meeting's own length (R2).
@Suite struct MeetingExtentTests {
  /// A meeting in seconds, as a table writes it.
  struct Case: Sendable, CustomTestStringConvertible {
    var lasting: Double
    /// Offset and declared length.
    var recordings: [(offset: Double, length: Double)]
    var windows: [(Double, Double)] = []
    var turns: [(Double, Double)] = []
    var chat: [Double] = []

    var testDescription: String { "\(lasting) \(recordings) \(windows) \(turns) \(chat)" }

    /// The same meeting with each time of the manifest times `factor`.
    func scaled(by factor: Double) -> Case {
      let pair = { (range: (Double, Double)) in (range.0 * factor, range.1 * factor) }
      return Case(
        lasting: lasting, recordings: recordings, windows: windows.map(pair), turns: turns.map(pair),
        chat: chat.map { $0 * factor })
    }

    var meeting: Meeting {
      let start = Date(timeIntervalSince1970: 1_740_000_000)
      let range = { (pair: (Double, Double)) in TimeRange(seconds: pair.0, pair.1) }
      return Meeting(
        id: "m", roomID: "r", title: "t", startedAt: start, endedAt: start.addingTimeInterval(lasting),
        ai: windows.isEmpty ? .whole : .ranges(windows.map(range)),
        recordings: recordings.enumerated().map { index, recording in
          RecordingReference(
            path: "\(index).mp4", url: URL(fileURLWithPath: "/\(index).mp4"),
            offset: MediaTime(seconds: recording.offset))
        },
        speakerTimeline: turns.map { SpeakerTurn(range: range($0), participantID: "p") },
        chat: chat.map { ChatMessage(at: MediaTime(seconds: $0), from: "p", text: "x") })
    }

    func problem() -> JSONShapeError? {
      do throws(JSONShapeError) {
        try MeetingExtent(of: meeting, .opened(recordings.map { MediaTime(seconds: $0.length) }))
          .check()
        return nil
      } catch {
        return error
      }
    }
  }

  static let fitting = [
    Case(lasting: 242, recordings: [(0, 241.7)], windows: [(0, 93.42), (120, 241.7)]),
    // Clocks differ by some seconds.
    Case(lasting: 242, recordings: [(0, 241.7)], windows: [(10, 246.9)]),
    // The recorder broke off, or went on for longer than the meeting.
    Case(lasting: 300, recordings: [(0, 130.7)], windows: [(0, 300)]),
    Case(lasting: 300, recordings: [(0, 130.7)], windows: [(200, 300)]),
    Case(lasting: 60, recordings: [(0, 1000)], windows: [(0, 1000)]),
    // Two parts with a break between them, and a window in the break.
    Case(lasting: 900, recordings: [(0, 300), (600, 300)], windows: [(350, 400), (590, 900)]),
    Case(lasting: 0, recordings: [(0, 300), (300, 300)], windows: [(0, 600)]),
    // A browser's recording does not say how long it is.
    Case(lasting: 300, recordings: [(0, 290)], windows: [(0, 304)]),
    Case(lasting: 300, recordings: [(0, 290)], turns: [(1, 299)], chat: [12]),
    // A log that goes on after the end, and people who write on after it.
    Case(lasting: 300, recordings: [(0, 300)], turns: [(0, 600)]),
    Case(lasting: 300, recordings: [(0, 300)], turns: [(0, 200), (210, 300), (306, 320)], chat: [310, 400]),
    Case(lasting: 300, recordings: [(0, 300)], chat: [20, 30, 200_000]),
    // One bad entry among good ones.
    Case(lasting: 300, recordings: [(0, 300)], turns: [(0, 200), (210, 300), (400, 410)]),
    Case(lasting: 300, recordings: [(0, 300)], turns: [(0, 200), (210, 300), (220, 200_000)]),
    // Nothing says how long it was, and nobody switched AI off.
    Case(lasting: 0, recordings: [(0, 10)], turns: [(0, 10)], chat: [5]),
    Case(lasting: 0, recordings: [(0, 40), (40, 10)]),
  ]

  @Test(arguments: fitting)
  func `times within the tolerances pass`(meeting: Case) { #expect(meeting.problem() == nil) }

  static let refused: [(Case, path: String, words: String)] = [
    (
      Case(lasting: 242, recordings: [(0, 241.7)], windows: [(0, 93420)]), "ai_windows[0].end",
      "93420 is too late: the meeting ends after 242 s and its recordings after 241.7 s; times are in seconds, and "
        + "93420 milliseconds are 93.42"
    ),
    (
      Case(lasting: 242, recordings: [(0, 241.7)], windows: [(0, 60), (93_420_000, 120_000_000)]),
      "ai_windows[1].start", "93420000 microseconds are 93.42"
    ),
    (
      Case(lasting: 242, recordings: [(0, 241.7)], windows: [(242, 243)]), "ai_windows[0].start",
      "242 is too late"
    ),
    (
      Case(lasting: 242, recordings: [(0, 241.7)], windows: [(10, 247.1)]), "ai_windows[0].end",
      "247.1 milliseconds are 0.2471"
    ),
    (
      Case(lasting: 300, recordings: [(0, 290)], windows: [(0, 306)]), "ai_windows[0].end",
      "306 is too late: the meeting ends after 300 s and its recordings after 290 s"
    ),
    (
      Case(lasting: 300, recordings: [(0, 200), (200, 90)], windows: [(0, 306)]), "ai_windows[0].end", "306"
    ),
    // Neither does a length that is out of proportion: a damaged header, or `ended_at` made from milliseconds.
    (
      Case(lasting: 242, recordings: [(0, 200_000)], windows: [(0, 93420)]), "ai_windows[0].end",
      "too far apart to believe the longer one"
    ),
    (
      Case(lasting: 241_700, recordings: [(0, 241.7)], windows: [(0, 93420)]), "ai_windows[0].end",
      "too far apart to believe the longer one"
    ),
    // An offset in milliseconds would make room for windows in milliseconds.
    (
      Case(lasting: 242, recordings: [(0, 120), (121_000, 120)], windows: [(0, 93420)]),
      "recordings[1].offset",
      "121000 is too late: the meeting ends after 242 s; times are in seconds, and 121000 "
        + "milliseconds are 121"
    ),
    (
      Case(lasting: 242, recordings: [(0, 120), (121_000, 120)]), "recordings[1].offset",
      "121000 milliseconds are 121"
    ),
    (
      Case(lasting: 0, recordings: [(0, 120), (2000, 120)], windows: [(0, 2)]), "recordings[1].offset",
      "2000 is too late: what was recorded before ends after 120 s"
    ),
    (
      Case(lasting: 341, recordings: [(0, 341)], turns: [(1000, 2000), (2000, 300_000)]), "speaker_timeline",
      "its last time: 300000 is too late: the meeting ends after 341 s; times are in seconds, and 300000 milliseconds"
    ),
    // The first seconds alone are in the log.
    (
      Case(lasting: 3600, recordings: [(0, 3600)], turns: [(100, 4000), (4000, 5000), (5000, 9000)]),
      "speaker_timeline", "9000 milliseconds are 9"
    ),
    (
      Case(lasting: 341, recordings: [(0, 341)], chat: [36_000, 140_300]), "chat",
      "140300 milliseconds are 140.3"
    ),
  ]

  @Test(arguments: refused)
  func `times that contradict the meeting are refused with place`(meeting: Case, path: String, words: String)
  {
    let problem = meeting.problem()
    #expect(problem?.path == path)
    #expect(problem?.problem.contains(words) == true, "\(problem?.description ?? "")")
  }

  @Test func `turns beyond the end are left out, overlapping ones stay`() throws {
    let meeting = Case(
      lasting: 300, recordings: [(0, 290)],
      turns: [
        (0, 20), (20, 1e6), (30, 60), (60, 70), (80, 90), (100, 110), (290, 320), (304, 330), (306, 310),
        (9000, 9001),
      ])
    let extent = MeetingExtent(of: meeting.meeting, .opened([MediaTime(seconds: 290)]))
    try extent.check()
    let kept = extent.withoutMisplacedTurns()
    #expect(kept.speakerTimeline.map(\.range.start.seconds) == [0, 30, 60, 80, 100, 290, 304])
    #expect(
      kept.misfitTurns.map(\.warning.text) == [
        "speaker_timeline: 3 entries from behind the meeting's end were left out"
      ])
    #expect(kept.speakerTimeline.allSatisfy { $0.range.end.seconds <= 330 })
    let unknown = Case(lasting: 300, recordings: [(0, 290)], turns: [(0, 10), (10, 1e6)]).meeting
    #expect(MeetingExtent(of: unknown, .unopened).withoutMisplacedTurns() == unknown)
  }

  @Test func `random meetings pass in seconds and fail in milliseconds`() {
    let seed = TestSeed("meeting extent")
    for round in 0..<TestSeed.rounds(500) {
      var random = seed.generator(round)
      let meeting = Self.meeting(&random)
      let note: Comment = "\(meeting) round \(round), \(seed)"
      #expect(meeting.problem() == nil, note)
      for (list, only) in [
        (
          "ai_windows",
          Case(lasting: meeting.lasting, recordings: meeting.recordings, windows: meeting.windows)
        ),
        (
          "speaker_timeline",
          Case(lasting: meeting.lasting, recordings: meeting.recordings, turns: meeting.turns)
        ),
        ("chat", Case(lasting: meeting.lasting, recordings: meeting.recordings, chat: meeting.chat)),
      ] {
        #expect(only.problem() == nil, note)
        #expect(only.scaled(by: 1000).problem()?.path.hasPrefix(list) == true, note)
      }
    }
  }

  /// A meeting of half a minute to ten hours in one to four parts, some of unknown length. Each list goes into its
  /// second half.
  private static func meeting(_ random: inout SeededGenerator) -> Case {
    let lasting = Double(30 + random.index(36_000))
    let share = { (random: inout SeededGenerator) in Double(random.index(1000)) / 1000 }
    let parts = 1 + random.index(4)
    let recordings = (0..<parts).map { part in
      let length = lasting / Double(parts) * (0.5 + share(&random) / 2)
      return (offset: lasting / Double(parts) * Double(part), length: length)
    }
    let spans = { (random: inout SeededGenerator) in
      let count = 1 + random.index(6)
      let times =
        (0..<count * 2 - 1).map { _ in lasting * share(&random) } + [lasting * (0.5 + share(&random) / 2)]
      let ordered = Set(times.map { ($0 * 1000).rounded() / 1000 }).sorted()
      // Two times that are the same leave one.
      guard ordered.count > 1 else { return [(0.0, ordered[0])] }
      return stride(from: ordered.count % 2, to: ordered.count, by: 2).map { (ordered[$0], ordered[$0 + 1]) }
    }
    let windows = spans(&random)
    let turns = spans(&random)
    let chat = (0..<1 + random.index(9)).map { _ in lasting * (0.1 + 0.9 * share(&random)) }
    return Case(lasting: lasting, recordings: recordings, windows: windows, turns: turns, chat: chat)
  }
}
