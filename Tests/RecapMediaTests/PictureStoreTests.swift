import CFFmpeg
import RecapCore
import Testing

@testable import RecapMedia

/// A picture can be small in the file and large in memory.
@Suite struct PictureStoreTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  private func bounds(_ width: Int, _ height: Int) -> MediaBounds {
    var bounds = MediaBounds()
    bounds.maximumPixels = width * height
    return bounds
  }

  @Test func `a picture with too many pixels is left out`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=320x180:r=10:d=2 -f lavfi -i sine=d=2 -c:v libx264 -c:a aac a.mp4")
    let found = try FFmpegProbe(.init(bounds: bounds(160, 96))).describe(MediaLab.open(file))
    #expect(found.video == nil)
    #expect(found.leftOut == "its picture of 320×180 has more pixels than media.bounds.maximum_pixels")
    #expect(try FFmpegProbe(.init(bounds: bounds(320, 180))).describe(MediaLab.open(file)).leftOut == nil)
    var reading = FFmpegAudioSource.Settings()
    reading.bounds = bounds(160, 96)
    let list = EditDecisionList(clips: [
      EditDecisionList.Clip(
        recording: try MediaLab.open(file), source: TimeRange(seconds: 0, 1), title: "One")
    ])
    let reel = try FFmpegReelCutter(reading: reading).cut(list, to: lab["reel.mp4"], stills: nil) { _ in }
    #expect(reel.making.copiedFrames == 0)
    try lab.expectClean(lab["reel.mp4"])
  }

  @Test func `the default bounds allow 4K and refuse gigabytes`() {
    let bounds = MediaBounds()
    func held(_ width: Int, _ height: Int, _ references: Int, _ format: AVPixelFormat = AV_PIX_FMT_YUV420P)
      -> Int
    {
      PictureStore.bytes(
        PictureSize(width: width, height: height), format, references: references, reordering: 2)
    }
    #expect(held(3840, 2160, 16) <= bounds.mostHeldBytes)
    #expect(held(3840, 2400, 16, AV_PIX_FMT_YUV420P10LE) <= bounds.mostHeldBytes)
    #expect(held(3840, 2400, 16, AV_PIX_FMT_YUV444P10LE) > bounds.mostHeldBytes)
    #expect(held(8192, 4608, 16) > bounds.mostHeldBytes)
    #expect(bounds.mostHeldBytes < 600 << 20)
    #expect(held(.max, .max, .max) == .max)
    #expect(held(-1, 5, 1) == .max)
  }

  private static let many = "-pix_fmt yuv444p10le -refs 16 -bf 3 -g 999 -preset ultrafast"

  @Test func `many references are counted before decoding`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=160x96:r=25:d=2 -f lavfi -i sine=d=2 -c:v libx264", Self.many, "-c:a aac a.mp4")
    let demuxer = try Demuxer(MediaLab.open(file), bounds: MediaBounds(), operation: "open")
    let header = try #require(demuxer.streams.first?.header)
    #expect(AVCConfiguration(header)?.sequences.compactMap { SequenceParameters($0)?.references } == [16])
    let found = try FFmpegProbe(.init(bounds: bounds(160, 96))).describe(MediaLab.open(file))
    #expect(found.video == nil)
    #expect(found.leftOut?.hasPrefix("decoding its picture of 160×96 would take") == true)
  }

  /// Where the container says nothing beforehand, the decoder is stopped when it would keep too much.
  @Test func `a decoder over its memory bound stops`() throws {
    let file = try lab.ffmpeg("-f lavfi -i testsrc2=s=160x96:r=25:d=2 -c:v libx264", Self.many, "a.ts")
    let demuxer = try Demuxer(MediaLab.open(file), bounds: MediaBounds(), operation: "open")
    let stream = try #require(demuxer.streams.first)
    func frames(_ bounds: MediaBounds) throws -> (frames: Int, errors: Int) {
      #expect(try demuxer.rewind(stream))
      let decoder = try Decoder(stream, bounds: bounds, call: demuxer.call)
      let (packet, frame) = (try Packet(demuxer.call), try Frame(demuxer.call))
      while try demuxer.read(packet) {
        try decoder.send(packet)
        while try decoder.receive(frame) {}
      }
      try decoder.send(nil)
      while try decoder.receive(frame) {}
      return (decoder.frames, decoder.errors)
    }
    #expect(try frames(MediaBounds()) == (50, 0))
    let bounded = try frames(bounds(160, 96))
    #expect(bounded.frames < 5)
    #expect(bounded.errors > 40)
  }
}
