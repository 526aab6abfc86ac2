import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

/// Two recordings in one file: what is seen and heard of the second one lies behind the first, together.
@Suite(.ownThreads) struct JoinedRecordingTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  /// 20 s of marked frames and clicks, in two files of 10 s each, one behind the other.
  private func joined(_ container: String) throws -> URL {
    let isWeb = container == "webm"
    for (name, first) in [("a", 0), ("b", 150)] {
      _ = try MarkedRecording.make(
        lab, "\(name).\(container)", from: first,
        video: isWeb
          ? "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 30 -b:v 300k"
          : "-c:v libx264 -bf 2 -g 30 -crf 20",
        sound: isWeb ? "-c:a libopus" : "-c:a aac -shortest")
    }
    let file = lab["joined.\(container)"]
    try (Data(contentsOf: lab["a.\(container)"]) + Data(contentsOf: lab["b.\(container)"])).write(to: file)
    return file
  }

  @Test(
    arguments: ["ts", "webm", "mkv"],
    [ReelMode.smart, .reencode])
  func `a reel has both parts at their times`(container: String, mode: ReelMode) throws {
    let file = try joined(container)
    let reel = try lab.cut([(file, 12.1, 14.5), (file, 3.05, 5), (file, 16, 18.2)], mode: mode)
    #expect(reel.hasPicture)
    try lab.expectClean(lab["reel.mp4"])
    let frames = try MarkedRecording.frames(of: lab["reel.mp4"], lab)
    let clicks = try MarkedRecording.clicks(of: lab["reel.mp4"], lab)
    for clip in reel.clips {
      let shown = frames.filter { frame in
        frame.time > clip.reelStart.seconds - 0.01
          && frame.time < (clip.reelStart + clip.source.duration).seconds - 0.01
      }
      let numbers = shown.map(\.number)
      #expect(numbers == Array((numbers.first ?? 0)..<(numbers.first ?? 0) + numbers.count))
      // Each part begins with the priming of its codecs.
      #expect(abs(Double(numbers.first ?? 0) / 15 - clip.source.start.seconds) < 0.08)
      for frame in shown.dropFirst().dropLast() where frame.number % 15 == 0 {
        #expect(clicks.contains { abs($0 - frame.time) < 0.025 }, "no click at \(frame.time) of \(clicks)")
      }
    }
  }

  @Test(arguments: ["ts", "webm"])
  func `a window in the second part has the whole's samples`(container: String) throws {
    let file = try joined(container)
    let all = try SoundSamples.decode(file, stream: 1)
    #expect(abs(Double(all.samples.count) / 16_000 - 20) < 0.2)
    #expect(all.report.timestampJumps == 1)
    let part = try SoundSamples.decode(
      file, stream: 1, windows: [TimeRange(seconds: 2, 3), TimeRange(seconds: 15, 17)])
    #expect(part.blocks.allSatisfy { chunk in chunk.end <= 3 * 16_000 || chunk.start >= 15 * 16_000 })
    #expect(part.slice(15, 17).distance(to: all.slice(15, 17)) < 0.01)
  }
}
