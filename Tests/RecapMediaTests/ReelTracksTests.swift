import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

/// A reel has the sound of all tracks that it is told, each at its time.
@Suite(.ownThreads) struct ReelTracksTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  /// Six seconds: a silent first track, one with a tone in the first half, one with a tone in the second.
  private func recording() throws -> URL {
    try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=64x64:r=10:d=6 -f lavfi -i anullsrc=d=6",
      "-f lavfi -i aevalsrc=exprs=0.5*sin(2*PI*400*t)*lt(t\\,3):d=6",
      "-f lavfi -i aevalsrc=exprs=0.5*sin(2*PI*400*t)*gte(t\\,3):d=6",
      "-map 0 -map 1 -map 2 -map 3 -t 6 -c:v libx264 -g 10 -c:a pcm_s16le tracks.mkv")
  }

  private func cut(_ clips: [EditDecisionList.Clip], to name: String = "reel.mp4", mode: ReelMode = .smart)
    throws
    -> Reel
  {
    try FFmpegReelCutter(mode: mode).cut(EditDecisionList(clips: clips), to: lab[name], stills: nil) { _ in }
  }

  /// The loudness of the reel, in dB, by tenths of a second.
  private func levels(_ name: String = "reel.mp4") throws -> [Double] {
    let samples = try lab.samples(of: lab[name])
    return stride(from: 0, to: samples.count - 1599, by: 1600).map { start in
      Loudness.decibels(samples[start..<start + 1600].reduce(0.0) { $0 + Double($1 * $1) } / 1600)
    }
  }

  @Test func `both tracks are heard where they speak`() throws {
    let file = try MediaLab.open(recording())
    let sounds = [1, 2, 3].map { EditDecisionList.Sound(recording: file, stream: $0) }
    let reel = try cut([
      .init(recording: file, source: TimeRange(seconds: 1, 5), title: "a", sounds: sounds, isSpoken: true)
    ])
    #expect(reel.making.mode == .smart)
    try lab.expectClean(lab["reel.mp4"])
    let levels = try levels()
    #expect(levels.count >= 39)
    for (index, level) in levels.prefix(39).enumerated() where ![0, 19, 20].contains(index) {
      #expect(abs(level - -9) < 2, "\(index)")
    }
  }

  @Test func `the sum stays within full scale and is reproducible`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i sine=f=300:d=3,volume=7.5 -map 0 -map 0 -map 0 -c:a pcm_s16le same.mka")
    let opened = try MediaLab.open(file)
    let clip = EditDecisionList.Clip(
      recording: opened, source: TimeRange(seconds: 0.5, 2.5), title: "a",
      sounds: (0..<3).map { .init(recording: opened, stream: $0) }, isSpoken: true)
    _ = try cut([clip], to: "one.mp4")
    _ = try cut([clip], to: "two.mp4")
    #expect(try Data(contentsOf: lab["one.mp4"]) == Data(contentsOf: lab["two.mp4"]))
    // Little beyond 1 by the codec; the sum was nearly three times that.
    #expect(try lab.samples(of: lab["one.mp4"]).allSatisfy { abs($0) < 1.1 })
  }

  @Test func `another recording is heard at its own offset`() throws {
    let picture = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=64x64:r=10:d=6 -f lavfi -i anullsrc=d=6 -t 6 -c:v libx264 -c:a aac screen.mp4")
    let voice = try lab.ffmpeg(
      "-f lavfi -i aevalsrc=exprs=0.5*sin(2*PI*400*t)*gte(t\\,1)*lt(t\\,2):d=3 -c:a pcm_s16le voice.wav")
    let (screen, sound) = (try MediaLab.open(picture), try MediaLab.open(voice))
    // Its time 0 is the picture's second 2.
    _ = try cut([
      .init(
        recording: screen, source: TimeRange(seconds: 1, 6), title: "a",
        sounds: [
          .init(recording: screen, stream: 1),
          .init(recording: sound, stream: 0, offset: MediaTime(seconds: -2)),
        ], isSpoken: true)
    ])
    let levels = try levels()
    #expect(levels[10..<19].allSatisfy { $0 < -60 })
    #expect(levels[21..<29].allSatisfy { $0 > -12 })
    #expect(levels[32..<49].allSatisfy { $0 < -60 })
  }

  @Test(arguments: [ReelMode.smart, .reencode])
  func `a clip that is silent though spoken is named`(_ mode: ReelMode) throws {
    let file = try MediaLab.open(recording())
    func clip(_ start: Double, _ stream: Int, isSpoken: Bool = true) -> EditDecisionList.Clip {
      .init(
        recording: file, source: TimeRange(seconds: start, start + 1), title: "a",
        sounds: [.init(recording: file, stream: stream)], isSpoken: isSpoken)
    }
    let error = #expect(throws: ClipFailure.self) {
      try cut([clip(1, 2), clip(4, 2), clip(4, 3)], mode: mode)
    }
    #expect(error?.clip == 1)
    #expect(error?.cause == "it is silent where words were said")
    #expect(!FileManager.default.fileExists(atPath: lab["reel.mp4"].path))
    #expect(try cut([clip(1, 2), clip(4, 2, isSpoken: false)], mode: mode).clips.count == 2)
  }

  @Test(arguments: [0.3, 0.52, 1.0])
  func `silence beside a loud clip is found`(_ length: Double) throws {
    let file = try MediaLab.open(recording())
    let sounds = [EditDecisionList.Sound(recording: file, stream: 2)]
    let error = #expect(throws: ClipFailure.self) {
      try cut([
        .init(recording: file, source: TimeRange(seconds: 1, 2), title: "a", sounds: sounds, isSpoken: true),
        .init(
          recording: file, source: TimeRange(seconds: 4, 4 + length), title: "b", sounds: sounds,
          isSpoken: true),
        .init(recording: file, source: TimeRange(seconds: 1, 2), title: "c", sounds: sounds, isSpoken: true),
      ])
    }
    #expect(error?.clip == 1)
  }
}
