import CFFmpeg
import Foundation
import RecapCore
import Testing

@testable import RecapMedia

/// A crafted file reaches the decoders that meetings are recorded with, and no other.
@Suite struct MediaCodecsTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  private func failure(_ body: () throws -> Void) throws -> FFmpegError {
    try #require(#expect(throws: FFmpegError.self) { try body() })
  }

  @Test func `each allowed codec is known and has a decoder`() {
    let all = MediaCodecs.sound + MediaCodecs.plainSound + MediaCodecs.picture
    for name in all { #expect(MediaCodecs.isKnown(name), "\(name)") }
    let decoders = MediaCodecs(MediaBounds()).decoders.split(separator: ",")
    #expect(decoders.count == all.count)
    #expect(decoders.contains("libdav1d"))
    #expect(!decoders.contains { $0.contains("magicyuv") || $0.contains("png") })
  }

  private static let strangeSound = [
    ("wavpack", "-c:a wavpack a.mkv"),
    ("truehd", "-c:a truehd -strict -2 a.mkv"),
    ("adpcm_ms", "-c:a adpcm_ms a.wav"), ("adpcm_ima_wav", "-c:a adpcm_ima_wav a.wav"),
    ("dts", "-c:a dca -strict -2 a.ts"),
  ]

  @Test(arguments: strangeSound)
  func `an undecoded sound codec is refused by name with a hint`(codec: String, recipe: String) throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=r=48000:d=1", recipe)
    for error in [
      try failure { _ = try FFmpegProbe().describe(MediaLab.open(file)) },
      try failure { _ = try SoundSamples.decode(file) },
    ] {
      #expect(error.exitCode == .dataError)
      #expect(error.cause == "its sound is in \(codec), which is not decoded")
      #expect(error.hint?.contains("aac, ac3, alac") == true)
      #expect(error.hint?.contains("media.bounds.codecs") == true)
    }
  }

  private static let usualSound = [
    "-c:a pcm_mulaw -ar 8000 a.wav", "-c:a pcm_alaw -ar 8000 a.wav", "-c:a pcm_s24le a.wav",
    "-c:a pcm_f64le a.wav",
    "-c:a alac a.m4a", "-c:a ac3 a.ts", "-c:a eac3 a.ts", "-c:a mp2 a.ts", "-c:a libmp3lame a.mp3",
    "-c:a pcm_s16be a.aiff", "-c:a pcm_s16be a.caf",
  ]

  @Test(arguments: usualSound) func `codecs of common recorders are decoded`(_ recipe: String) throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=r=48000:d=1", recipe)
    #expect(try SoundSamples.decode(file).samples.count > 15_000)
  }

  private static let strangePictures = [
    ("magicyuv", "-c:v magicyuv"), ("ffv1", "-c:v ffv1"), ("snow", "-c:v snow -strict -2"),
    ("png", "-c:v png"),
    ("prores", "-c:v prores"), ("mjpeg", "-c:v mjpeg"), ("mpeg2video", "-c:v mpeg2video"),
  ]

  @Test(arguments: strangePictures)
  func `video in an undecoded codec is left out, sound is heard`(codec: String, recipe: String) throws {
    for name in ["a.mkv", "a.mov"] where codec != "snow" || name == "a.mkv" {
      let file = try lab.ffmpeg(
        "-f lavfi -i testsrc2=s=160x96:r=10:d=3 -f lavfi -i sine=d=2", recipe, "-c:a aac", name)
      let found = try FFmpegProbe().describe(MediaLab.open(file))
      #expect(found.video == nil, "\(name)")
      #expect(found.leftOut == "its picture is in \(codec), which is not decoded", "\(name)")
      #expect(found.audioTracks.map(\.codec) == ["aac"])
      let sound = try SoundSamples.decode(file, stream: 1)
      #expect(sound.report.isClean, "\(name): \(sound.report)")
      #expect(sound.level(0.5, 1.5) > 0.05)
    }
  }

  @Test func `the reel of undecoded video shows the waveform`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=160x96:r=10:d=3 -f lavfi -i sine=d=3 -c:v ffv1 -c:a aac a.mkv")
    let reel = try lab.cut([(file, 0.5, 2.5)])
    #expect(reel.making.mode == .reencode)
    #expect(try FFmpegProbe().describe(MediaLab.open(lab["reel.mp4"])).video?.width == 640)
    try lab.expectClean(lab["reel.mp4"])
  }

  @Test func `a second video stream is used if the first is refused`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=160x96:r=10:d=1 -f lavfi -i testsrc2=s=64x64:r=10:d=1 -f lavfi -i sine=d=1",
      "-map 0 -map 1 -map 2 -c:v:0 ffv1 -c:v:1 libx264 -c:a aac a.mkv")
    let found = try FFmpegProbe().describe(MediaLab.open(file))
    #expect(found.video?.stream == 1)
    #expect(found.leftOut == nil)
  }

  @Test func `only a track that is read must be in an allowed codec`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i sine=d=2 -f lavfi -i sine=d=2 -map 0 -map 1 -c:a:0 aac -c:a:1 wavpack a.mkv")
    #expect(try FFmpegProbe().describe(MediaLab.open(file)).audioTracks.map(\.codec) == ["aac", "wavpack"])
    #expect(try SoundSamples.decode(file, stream: 0).samples.count > 30_000)
    let error = try failure { _ = try SoundSamples.decode(file, stream: 1) }
    #expect(error.exitCode == .dataError)
    #expect(error.cause.contains("wavpack"))
  }

  @Test func `cover art and subtitles are ignored`() throws {
    try lab.ffmpeg("-f lavfi -i testsrc2=s=64x64:d=1 -frames:v 1 cover.png")
    try lab.ffmpeg("-f lavfi -i testsrc2=s=64x64:d=1 -frames:v 1 cover.jpg")
    _ = try lab.write("1\n00:00:00,000 --> 00:00:01,000\nHello\n", to: "a.srt")
    for art in ["cover.png", "cover.jpg"] {
      let file = try lab.ffmpeg(
        "-f lavfi -i sine=d=2 -i \(art) -map 0 -map 1 -c:v copy -disposition:v attached_pic a.m4a")
      let found = try FFmpegProbe().describe(MediaLab.open(file))
      #expect(found.video == nil)
      #expect(found.leftOut == nil)
      #expect(try SoundSamples.decode(file).report.isClean)
    }
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=64x64:r=10:d=2 -f lavfi -i sine=d=2 -i a.srt -c:v libx264 -c:a aac -c:s mov_text a.mp4"
    )
    let demuxer = try Demuxer(MediaLab.open(file), bounds: MediaBounds(), operation: "open")
    #expect(demuxer.streams.map { $0.pointer.pointee.discard == AVDISCARD_ALL } == [false, false, true])
    #expect(demuxer.log.errors == 0)
  }

  @Test func `settings can allow more codecs`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=64x64:r=10:d=1 -f lavfi -i sine=d=1 -c:v ffv1 -c:a wavpack a.mkv")
    var bounds = MediaBounds()
    bounds.codecs = ["ffv1", "wavpack"]
    let found = try FFmpegProbe(.init(bounds: bounds)).describe(MediaLab.open(file))
    #expect(found.video?.codec == "ffv1")
    var settings = FFmpegAudioSource.Settings()
    settings.bounds = bounds
    #expect(try SoundSamples.decode(file, stream: 1, settings: settings).samples.count > 15_000)
    #expect(!MediaCodecs.isKnown("no-such-codec"))
  }

  /// The gate of each codec context, behind the one of the container.
  @Test func `a decoder that is not allowed is never opened`() throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=d=1 -c:a wavpack a.mkv")
    var open = MediaBounds()
    open.codecs = ["wavpack"]
    let demuxer = try Demuxer(MediaLab.open(file), bounds: open, operation: "open")
    let stream = try #require(demuxer.streams.first)
    let error = try failure { _ = try Decoder(stream, bounds: MediaBounds(), call: demuxer.call) }
    #expect(error.cause.contains("wavpack"))
  }
}
