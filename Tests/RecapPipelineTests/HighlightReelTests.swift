import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapPipeline

@Suite("A moment that cannot be cut costs its clip") struct HighlightReelTests {
  /// Cannot cut what begins in one of the bad seconds.
  private final class Scissors: ReelCutter {
    let bad: Set<Int>
    let failure: OperationFailure
    let lists = Mutex<[EditDecisionList]>([])

    init(bad: Set<Int> = [], failure: OperationFailure = OperationFailure("cut", "a.mp4", "no frame decodes"))
    {
      (self.bad, self.failure) = (bad, failure)
    }

    func cut(
      _ list: EditDecisionList, to output: URL, stills: URL?, progress: (Double) -> Void
    ) throws -> Reel {
      lists.withLock { $0.append(list) }
      if bad.contains(-1) { throw failure }
      for (index, clip) in list.clips.enumerated()
      where bad.contains(Int(clip.source.start.seconds.rounded())) {
        progress(0.5)
        throw ClipFailure(clip: index, failure)
      }
      try Data("reel".utf8).write(to: output)
      var start = MediaTime.zero
      let clips = list.clips.map { clip in
        defer { start = start + clip.source.duration }
        return Reel.Clip(source: clip.source, reelStart: start)
      }
      progress(1)
      return Reel(clips: clips, duration: start, hasPicture: false)
    }
  }

  /// Tracks that are loud where they are told to be, and silent elsewhere.
  private final class Tones: AudioSource {
    /// For each stream when it is loud, in seconds.
    let loud: [Int: Range<Int>]
    let requests = Mutex<[AudioRequest]>([])

    init(_ loud: [Int: Range<Int>] = [:]) { self.loud = loud }

    func open(_ request: AudioRequest) throws -> any AudioReader {
      requests.withLock { $0.append(request) }
      return Reader(loud[request.stream] ?? 0..<0, request.windows)
    }

    private final class Reader: AudioReader {
      let report = AudioReport()
      private var frames: [(Int, Float)]

      init(_ loud: Range<Int>, _ windows: [TimeRange]) {
        frames = windows.flatMap { window in
          (window.start.milliseconds / 100..<window.end.milliseconds / 100).map { frame in
            let second = Int(frame / 10)
            return (Int(frame), loud.contains(second) ? [0.5, 0.1, 0.3][Int(frame) * 7 % 3] : 0)
          }
        }.reversed()
      }

      func read() -> AudioBlock? {
        frames.popLast().map {
          AudioBlock(start: $0 * 1600, samples: [Float](repeating: $1, count: 1600))
        }
      }
    }
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func candidate(_ start: Double, _ length: Double = 5, score: Double = 1) -> HighlightCandidate {
    HighlightCandidate(
      range: TimeRange(seconds: start, start + length), title: "At \(start)", reasons: ["decision"],
      score: score,
      citations: [])
  }

  private func run(
    _ scissors: Scissors, _ candidates: [HighlightCandidate], reserve: [HighlightCandidate] = [],
    audio: Tones = Tones(), streams: [Int] = [0], tracks: Int = 1,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws -> HighlightReel.Output {
    let settings = ClipPlanner.Settings()
    let recording = RecordingReference(path: "a.mp4", url: URL(filePath: "/a.mp4"))
    let description = RecordingDescription(
      format: "mp4", timeline: MediaTimeline(end: MediaTime(seconds: 600)),
      audioTracks: (0..<tracks).map {
        .init(stream: $0, title: nil, codec: "aac", sampleRate: 48_000, channels: 1, isDefault: $0 == 0)
      }, video: nil)
    return try HighlightReel(cutter: scissors, audio: audio, settings: settings).run(
      .init(
        transcript: Transcript(meetingID: "m", segments: []), speech: [],
        windows: [TimeRange(seconds: 0, 600)],
        candidates: candidates, reserve: reserve,
        places: [
          .init(recording: recording, file: .blank, duration: MediaTime(seconds: 600), streams: streams)
        ], recordings: [OpenedRecording(file: .blank, description: description)], folder: folder.url),
      progress: progress)
  }

  @Test func `a failed clip is left out and the next best take its time`() throws {
    let scissors = Scissors(bad: [100])
    let output = try run(
      scissors, [candidate(10), candidate(100.4), candidate(200)],
      reserve: [candidate(300, 9), candidate(400, 4), candidate(450, 2), candidate(500, 1)])
    #expect(output.highlights.map { $0.start.seconds.rounded() } == [10, 200, 400, 500])
    #expect(output.leftOut.map(\.title) == ["At 100.4"])
    #expect(output.leftOut.map(\.reason) == ["no frame decodes"])
    #expect(output.warnings.map(\.text) == ["reel: the clip at 1:40 was left out: no frame decodes"])
    #expect(output.reel != nil && output.failure == nil)
  }

  @Test func `a replacement clip may fail as well`() throws {
    let output = try run(
      Scissors(bad: [100, 400]), [candidate(10), candidate(100.4)],
      reserve: [candidate(400.4, 5), candidate(450, 5)])
    #expect(output.highlights.map { $0.start.seconds.rounded() } == [10, 450])
    #expect(output.leftOut.map(\.title) == ["At 100.4", "At 400.4"])
  }

  @Test func `without a usable clip there is a warning and no reel`() throws {
    let output = try run(Scissors(bad: [10, 20]), [candidate(10.4), candidate(20.4)])
    #expect(output.reel == nil && output.highlights.isEmpty && output.files.isEmpty)
    #expect(output.leftOut.count == 2)
    #expect(output.warnings.last?.text == "reel: left out: none of its clips could be cut")
    let nothing = try run(Scissors(), [])
    #expect(nothing.reel == nil && nothing.failure == nil && nothing.warnings.isEmpty)
  }

  @Test func `permanent failures omit the reel, others are retried`() throws {
    let output = try run(Scissors(bad: [-1]), [candidate(10)])
    #expect(output.warnings.map(\.text) == ["reel: left out: no frame decodes"])
    for code in [ExitCode.cannotCreate, .temporaryFailure, .interrupted] {
      let failure = OperationFailure("cut", "a.mp4", "no room", exitCode: code)
      #expect(throws: OperationFailure.self) {
        try run(Scissors(bad: [-1], failure: failure), [candidate(10)])
      }
      #expect(throws: ClipFailure.self) { try run(Scissors(bad: [10], failure: failure), [candidate(10.4)]) }
    }
  }

  @Test func `progress never goes back`() throws {
    let seen = Mutex<[Double]>([])
    _ = try run(Scissors(bad: [100]), [candidate(10), candidate(100.4)]) { value in
      seen.withLock { $0.append(value) }
    }
    #expect(seen.withLock { $0 } == [0.5, 1])
  }

  @Test func `the transcribed tracks are heard in the clip`() throws {
    let scissors = Scissors()
    let audio = Tones()
    _ = try run(scissors, [candidate(10)], audio: audio, streams: [1, 3], tracks: 4)
    let clip = try #require(scissors.lists.withLock { $0.first?.clips.first })
    #expect(clip.sounds?.map(\.stream) == [1, 3])
    #expect(clip.isSpoken)
    #expect(audio.requests.withLock { $0.isEmpty })
  }

  @Test func `without transcribed tracks the mix or all loud ones play`() throws {
    let cases: [([Int: Range<Int>], [Int])] = [
      ([0: 0..<600, 1: 0..<150, 2: 150..<600], [0]), ([1: 0..<150, 2: 150..<600], [1, 2]),
      ([0: 0..<150, 1: 150..<600, 2: 0..<600], [2]), ([:], [0]),
    ]
    for (loud, streams) in cases {
      let scissors = Scissors()
      let audio = Tones(loud)
      _ = try run(scissors, [candidate(100), candidate(200)], audio: audio, streams: [], tracks: 3)
      let clip = try #require(scissors.lists.withLock { $0.first?.clips.first })
      #expect(clip.sounds?.map(\.stream) == streams)
      // Only the moments were decoded.
      #expect(
        audio.requests.withLock { $0.allSatisfy { $0.windows.coveredDuration <= MediaTime(seconds: 10) } })
    }
    let audio = Tones()
    _ = try run(Scissors(), [candidate(100)], audio: audio, streams: [], tracks: 1)
    #expect(audio.requests.withLock { $0.isEmpty })
  }
}
