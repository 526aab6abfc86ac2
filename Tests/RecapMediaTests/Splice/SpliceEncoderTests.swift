import CFFmpeg
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite(.ownThreads) struct SpliceEncoderTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  /// The first packet comes when the pictures that may wait for their order are there, and one more; ten that are
  /// looked ahead at would come on top.
  @Test(arguments: [(true, 5), (false, 2)])
  func `a run is encoded without look-ahead`(isReordered: Bool, most: Int) throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=160x96:r=25:d=2 -c:v libx264 -bf 2 -g 25 -pix_fmt yuv420p a.mp4")
    let demuxer = try Demuxer(MediaLab.open(file), bounds: MediaBounds(), operation: "read")
    let stream = try #require(demuxer.streams.first { $0.isPicture })
    let reader = try PictureReader(demuxer, stream: stream)
    let encoders = try SpliceEncoder(
      like: stream, SpliceFormat(stream), isReordered: isReordered,
      frameRate: AVRational(num: 25, den: 1), settings: .init(), call: demuxer.call)
    let encoder = try encoders.next()
    try reader.begin(at: .zero)
    var (given, packets) = (0, 0)
    while packets == 0, reader.hasUpcoming {
      reader.shown.pointer.pointee.pict_type = AV_PICTURE_TYPE_NONE
      given += 1
      try encoder.encode(reader.shown) { _ in packets += 1 }
      try reader.next()
    }
    #expect(packets > 0)
    #expect(given <= most)
  }
}
