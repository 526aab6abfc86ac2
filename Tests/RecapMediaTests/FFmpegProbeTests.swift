import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite(.ownThreads) struct FFmpegProbeTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  @Test func `describes video and tracks`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=320x180:r=25:d=2 -f lavfi -i sine=r=48000:d=2 -f lavfi -i sine=r=48000:d=2",
      "-map 0 -map 1 -map 2 -c:v libx264 -preset ultrafast -c:a libopus -ac 1",
      "-metadata:s:a:0 title=Mixed -metadata:s:a:1 title=Ada -disposition:a:0 0 -disposition:a:1 default two.mkv"
    )
    let found = try FFmpegProbe().describe(MediaLab.open(file))
    #expect(found.format == "matroska,webm")
    #expect(found.audioTracks.map(\.stream) == [1, 2])
    #expect(found.audioTracks.map(\.title) == ["Mixed", "Ada"])
    #expect(found.audioTracks.map(\.codec) == ["opus", "opus"])
    #expect(found.audioTracks.map(\.sampleRate) == [48_000, 48_000])
    #expect(found.mainAudio?.title == "Ada")
    let video = try #require(found.video)
    #expect((video.width, video.height, video.frameRate) == (320, 180, 25))
    #expect(abs(found.timeline.end.seconds - 2) < 0.1)
  }

  @Test func `cover art is not video`() throws {
    try lab.ffmpeg("-f lavfi -i testsrc2=s=64x64:d=1 -frames:v 1 cover.png")
    let file = try lab.ffmpeg(
      "-f lavfi -i sine=d=1 -i cover.png -map 0 -map 1 -c:v png -disposition:v attached_pic cover.mp3")
    #expect(try FFmpegProbe().describe(MediaLab.open(file)).video == nil)
  }

  @Test func `a recording may have video without sound`() throws {
    let file = try lab.ffmpeg("-f lavfi -i testsrc2=s=64x64:d=1 -c:v libx264 silent.mp4")
    let found = try FFmpegProbe().describe(MediaLab.open(file))
    #expect(found.audioTracks.isEmpty)
    #expect(found.mainAudio == nil)
    #expect(found.video != nil)
  }

  @Test func `the length of a live recording is measured`() throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=d=3 -c:a libopus -f webm -live 1 live.webm")
    #expect(abs(try FFmpegProbe().describe(MediaLab.open(file)).timeline.end.seconds - 3) < 0.05)
  }
}
