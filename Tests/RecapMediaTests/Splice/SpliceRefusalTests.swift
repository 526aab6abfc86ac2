import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

/// What is not copied is encoded, and the reel says why.
@Suite(.ownThreads) struct SpliceRefusalTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  private static let kinds: [(String, String, String)] = [
    (
      "-c:v libx265 -preset ultrafast -x265-params log-level=error", "a.mp4", "hevc is not copied into a reel"
    ),
    ("-c:v mpeg4", "a.mp4", "mpeg4 is not copied into a reel"),
    ("-c:v libvpx -deadline realtime -cpu-used 8", "a.mkv", "vp8 is not copied into a reel"),
    ("-c:v libx264 -flags +ildct+ilme", "a.mp4", "the picture is interlaced"),
    ("-c:v libx264 -pix_fmt yuv444p", "a.mp4", "pixels in yuv444p are not copied"),
    ("-c:v libx264 -pix_fmt yuv420p10le", "a.mp4", "pixels in yuv420p10le are not copied"),
    ("-c:v libx264 -g 25", "a.ts", "the parameter sets are not in front of the pictures"),
    // One key picture, which is decoded before time 0.
    ("-c:v libx264 -g 999 -sc_threshold 0", "a.ts", "the parameter sets are not in front of the pictures"),
    (
      "-c:v libx264 -x264-params open-gop=1 -g 25 -sc_threshold 0", "a.mp4",
      "no closed group of pictures begins inside a clip"
    ),
  ]

  @Test(arguments: kinds) func `unsupported kinds of video are encoded with the reason`(
    video: String, name: String, reason: String
  ) throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=160x96:r=25:d=4 -f lavfi -i sine=d=4", video, "-c:a aac", name)
    let reel = try lab.cut([(file, 1.1, 3.3)])
    #expect(reel.making.mode == .reencode)
    #expect(reel.making.reason == reason)
    #expect(reel.making.copiedFrames == 0)
    #expect((54...57).contains(reel.making.encodedFrames))
    try lab.expectClean(lab["reel.mp4"])
  }

  @Test func `recordings encoded differently are encoded`() throws {
    let one = try lab.ffmpeg("-f lavfi -i testsrc2=s=160x90:r=25:d=4 -c:v libx264 one.mp4")
    let two = try lab.ffmpeg("-f lavfi -i testsrc2=s=128x72:r=25:d=4 -c:v libx264 two.mp4")
    let reel = try lab.cut([(one, 0, 2), (two, 0, 2)])
    #expect(reel.making.reason == "the recordings were encoded differently")
    try lab.expectClean(lab["reel.mp4"])
  }

  /// Two encoders' pictures one after the other, with the sets of the second among the pictures.
  @Test func `a change of parameter sets is detected`() throws {
    for (name, settings) in [("one", "-refs 3"), ("two", "-refs 1")] {
      try lab.ffmpeg(
        "-f lavfi -i testsrc2=s=160x90:r=25:d=4 -c:v libx264", settings,
        "-bsf:v h264_mp4toannexb \(name).h264")
    }
    let both = try Data(contentsOf: lab["one.h264"]) + Data(contentsOf: lab["two.h264"])
    try both.write(to: lab["both.h264"])
    let file = try lab.ffmpeg("-framerate 25 -i both.h264 -c copy both.mp4")
    let reel = try lab.cut([(file, 2, 7)])
    #expect(reel.making.mode == .reencode)
    #expect(reel.making.reason == "the parameter sets change among the pictures")
  }

  /// The recording's one picture parameter set, as often as wanted: legal, and decoded as before.
  private func repeatingPictureSet(_ file: URL, _ count: Int, to name: String) throws -> URL {
    var bytes = try Data(contentsOf: file)
    func places(of box: String) -> [Int] {
      sequence(first: 0..<0) { bytes.range(of: Data(box.utf8), in: $0.upperBound..<bytes.count) }
        .dropFirst().map(\.lowerBound)
    }
    func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    let mark = try #require(places(of: "avcC").first)
    let content = mark + 4..<mark - 4 + number(mark - 4)
    var record = try #require(AVCConfiguration(Array(bytes[content])))
    record.pictures = Array(repeating: try #require(record.pictures.first), count: count)
    let new = try #require(record.bytes)
    // All boxes around it grow; MP4 as FFmpeg writes it has its index behind the media, so no place moves.
    for box in ["moov", "trak", "mdia", "minf", "stbl", "stsd", "avc1", "avcC"] {
      for place in places(of: box) where place >= 4 {
        let size = number(place - 4)
        guard place - 4 <= mark, mark < place - 4 + size else { continue }
        for (shift, index) in zip([24, 16, 8, 0], place - 4..<place) {
          bytes[index] = UInt8(truncatingIfNeeded: (size + new.count - content.count) >> shift)
        }
      }
    }
    bytes.replaceSubrange(content, with: new)
    try bytes.write(to: lab[name])
    return lab[name]
  }

  @Test(
    arguments: [
      (253, nil), (254, "the recording has as many parameter sets as there can be"),
      (255, "the recording has as many parameter sets as there can be"),
    ])
  func `a recording without room for parameter sets is encoded`(count: Int, reason: String?) throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=160x96:r=25:d=4 -f lavfi -i sine=d=4 -c:v libx264 -g 25 -c:a aac a.mp4")
    let many = try repeatingPictureSet(file, count, to: "many.mp4")
    try lab.expectClean(many)
    let reel = try lab.cut([(many, 0.5, 3.5)])
    #expect(reel.making.reason == reason)
    try lab.expectClean(lab["reel.mp4"])
  }

  @Test func `a change of size is detected`() throws {
    for (name, size) in [("one", "160x90"), ("two", "128x72")] {
      try lab.ffmpeg(
        "-f lavfi -i testsrc2=s=\(size):r=25:d=3 -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 25 \(name).webm"
      )
    }
    _ = try lab.write("file one.webm\nfile two.webm\n", to: "list.txt")
    let file = try lab.ffmpeg("-f concat -i list.txt -c copy both.webm")
    let reel = try lab.cut([(file, 1.1, 5)])
    #expect(reel.making.reason == "the copied reel did not decode as planned")
    try lab.expectClean(lab["reel.mp4"])
  }

  @Test func `damage is not copied`() throws {
    let file = try MarkedRecording.make(
      lab, "marked.mp4", video: "-c:v libx264 -preset fast -bf 2 -g 15 -crf 20", sound: "-c:a aac -shortest")
    var bytes = try Data(contentsOf: file)
    let middle = bytes.count / 4
    for index in middle..<middle + 2000 { bytes[index] = UInt8(truncatingIfNeeded: index &* 131) }
    try bytes.write(to: lab["hurt.mp4"])
    let reel = try lab.cut([(lab["hurt.mp4"], 1, 9)])
    #expect(reel.making.mode == .reencode)
    #expect(reel.making.reason != nil)
    try lab.expectClean(lab["reel.mp4"])
  }

  /// Beyond what is decoded of a copied run: zeros in the middle of a picture that is no key.
  @Test func `zeros in a copied picture are detected`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=640x360:r=25:d=8 -vf noise=alls=20:allf=t -c:v libx264 -preset ultrafast -g 25 hole.mp4"
    )
    let list = try lab.run(
      "ffprobe",
      [
        "-v", "error", "-select_streams", "v:0", "-show_entries", "packet=pts_time,pos,size,flags", "-of",
        "csv=p=0",
      ]
        + [file.path])
    let packets = String(decoding: list, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",")
    }
    let hurt = try #require(
      packets.first { Double($0[0]) == 5.4 && !$0[3].hasPrefix("K") && Int($0[1]) ?? 0 > 4000 })
    var bytes = try Data(contentsOf: file)
    let middle = try #require(Int(hurt[2])) + (Int(hurt[1]) ?? 0) / 2
    for index in middle..<middle + 512 { bytes[index] = 0 }
    try bytes.write(to: lab["hurt.mp4"])
    #expect(try MediaLab().cut([(file, 1.5, 7)]).making.mode == .smart)
    let reel = try lab.cut([(lab["hurt.mp4"], 1.5, 7)])
    #expect(reel.making.mode == .reencode)
    #expect(reel.making.reason == "the recording is damaged where it is cut")
    try lab.expectClean(lab["reel.mp4"])
  }

  @Test func `reencode mode encodes every frame`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=320x180:r=25:d=4 -f lavfi -i sine=d=4 -c:v libx264 -g 25 -c:a aac a.mp4")
    var settings = FFmpegReelCutter.Settings()
    settings.maximumHeight = 90
    let reel = try lab.cut([(file, 1, 3)], mode: .reencode, settings: settings)
    #expect(reel.making == Reel.Making(mode: .reencode, encodedFrames: 50))
    let video = try #require(try FFmpegProbe().describe(MediaLab.open(lab["reel.mp4"])).video)
    #expect((video.width, video.height) == (160, 90))
  }
}
