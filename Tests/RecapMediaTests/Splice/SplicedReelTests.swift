import Foundation
import RecapCore
import Testing

@testable import RecapMedia

@Suite struct SplicedReelTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  private func recording(_ name: String, _ video: String, frames: Int = 300) throws -> URL {
    try MarkedRecording.make(
      lab, name, frames: frames, video: "-c:v libx264 -preset fast -crf 20 " + video,
      sound: "-c:a aac -shortest")
  }

  private static let cuts = [(6.02, 11.5), (1.234, 4.456), (13.0, 19.3)]

  private func cut(_ file: URL) throws -> Reel { try lab.cut(Self.cuts.map { (file, $0.0, $0.1) }) }

  @Test(arguments: ["-g 30 -bf 2", "-g 30 -bf 0", "-g 30 -bf 4 -x264-params b-pyramid=strict", "-g 75"])
  func pictureAndSoundAreExact(video: String) throws {
    let file = try recording("marked.mp4", video)
    let reel = try cut(file)
    try lab.expectExact(reel, rate: 15)
    try lab.expectCopied(reel, of: file)
    #expect(reel.clips.map(\.source.start.seconds) == [6, 1.2, 13])
  }

  @Test func matroskaToo() throws {
    let file = try recording("marked.mkv", "-g 30 -bf 2")
    let reel = try cut(file)
    try lab.expectExact(reel, rate: 15)
    try lab.expectCopied(reel, of: file)
  }

  @Test func aRecordingThatBeginsLate() throws {
    let made = try recording("marked.mp4", "-g 30 -bf 2")
    let file = try lab.ffmpeg("-i \(made.path) -c copy -output_ts_offset 7.3 late.mkv")
    let reel = try cut(file)
    try lab.expectExact(reel, rate: 15)
    try lab.expectCopied(reel, of: file)
  }

  @Test func vp9() throws {
    let file = try MarkedRecording.make(
      lab, "marked.webm", frames: 300,
      video: "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 30 -b:v 300k", sound: "-c:a libopus")
    let reel = try cut(file)
    try lab.expectCopied(reel, of: file)
    let frames = try MarkedRecording.frames(of: lab["reel.mp4"], lab)
    #expect(frames.first?.number == 90)
    let second = reel.clips[1].reelStart.seconds
    #expect(frames.first { $0.time > second - 0.01 }?.number == 18)
  }
}
