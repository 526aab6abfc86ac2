import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite(.ownThreads) struct SplicedReelTests {
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
  func `picture and sound are exact for any group of pictures`(video: String) throws {
    let file = try recording("marked.mp4", video)
    let reel = try cut(file)
    try lab.expectExact(reel, rate: 15)
    try lab.expectCopied(reel, of: file)
    #expect(reel.clips.map(\.source.start.seconds) == [6, 1.2, 13])
  }

  @Test func `Matroska is spliced`() throws {
    let file = try recording("marked.mkv", "-g 30 -bf 2")
    let reel = try cut(file)
    try lab.expectExact(reel, rate: 15)
    try lab.expectCopied(reel, of: file)
  }

  @Test func `a recording with a late start is spliced`() throws {
    let made = try recording("marked.mp4", "-g 30 -bf 2")
    let file = try lab.ffmpeg("-i \(made.path) -c copy -output_ts_offset 7.3 late.mkv")
    let reel = try cut(file)
    try lab.expectExact(reel, rate: 15)
    try lab.expectCopied(reel, of: file)
  }

  /// What begins in the middle of a group (an edit list), is in fragments, or has no index.
  @Test(arguments: [
    "-ss 1.3 -i marked.mp4 -c copy edited.mp4",
    "-i marked.mp4 -c copy -movflags frag_keyframe+empty_moov pieces.mp4",
    "-i marked.mp4 -c copy -f matroska -live 1 live.mkv",
    "-itsoffset 2.5 -i marked.mp4 -i marked.mp4 -map 0:v -map 1:a -c copy late.mp4",
  ])
  func `edit lists, fragments and missing indexes are spliced`(remux: String) throws {
    _ = try recording("marked.mp4", "-g 30 -bf 2")
    let file = try lab.ffmpeg(remux)
    let reel = try lab.cut([(file, 0.5, 5.5), (file, 9.03, 14.4)])
    try lab.expectCopied(reel, of: file)
    let theirs = try MarkedRecording.frames(of: file, lab)
    let mine = try MarkedRecording.frames(of: lab["reel.mp4"], lab)
    for clip in reel.clips {
      for frame in theirs
      where frame.time > clip.source.start.seconds && frame.time < clip.source.end.seconds - 0.04 {
        let place = frame.time - clip.source.start.seconds + clip.reelStart.seconds
        #expect(mine.contains { $0.number == frame.number && abs($0.time - place) < 0.005 })
      }
    }
  }

  @Test func `VP9 is spliced`() throws {
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

  @Test func `a group of ten seconds is spliced`() throws {
    let file = try recording("marked.mp4", "-g 150 -bf 2 -sc_threshold 0")
    let reel = try cut(file)
    try lab.expectExact(reel, rate: 15)
    try lab.expectCopied(reel, of: file)
    // From 10 s to 11.5 s, less what leans on the picture after the cut; nothing of the others.
    #expect((20...22).contains(reel.making.copiedFrames))
  }

  @Test func `open groups are copied through`() throws {
    let file = try recording(
      "marked.mp4",
      "-g 15 -bf 2 -sc_threshold 0 -x264-params open-gop=1 -force_key_frames expr:gte(t,n_forced*3) -forced-idr 1"
    )
    let reel = try cut(file)
    try lab.expectExact(reel, rate: 15)
    try lab.expectCopied(reel, of: file)
  }

  @Test func `recordings of one recorder are spliced`() throws {
    let one = try recording("one.mp4", "-g 30 -bf 2")
    let two = try recording("two.mp4", "-g 30 -bf 2 -qp 30", frames: 150)
    let reel = try lab.cut([(one, 6.02, 11.5), (two, 1.234, 4.456), (one, 13, 19.3)])
    #expect(reel.making.mode == .smart)
    try lab.expectExact(reel, rate: 15)
    try lab.expectClean(lab["reel.mp4"])
  }

  @Test func `rotation and pixel shape stay`() throws {
    let made = try recording("marked.mp4", "-g 30 -bf 2 -vf setsar=4/3")
    let file = try lab.ffmpeg("-i \(made.path) -c copy -metadata:s:v rotate=90 turned.mp4")
    let reel = try cut(file)
    try lab.expectCopied(reel, of: file)
    let facts = { (name: String) in
      String(
        decoding: try lab.run(
          "ffprobe",
          [
            "-v", "error", "-select_streams", "v", "-show_entries",
            "stream=width,height,sample_aspect_ratio:stream_side_data=rotation", "-of", "csv=p=0",
            lab[name].path,
          ]), as: UTF8.self)
    }
    #expect(try facts("reel.mp4") == facts("turned.mp4"))
    #expect(try facts("reel.mp4.stills/poster.jpg").hasPrefix("64,214"))
  }

  @Test func `odd sizes in VP9 are spliced`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=161x91:r=25:d=8 -f lavfi -i sine=d=8",
      "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 50 -b:v 200k -c:a libopus odd.webm")
    try lab.expectCopied(try lab.cut([(file, 1.01, 5.33)]), of: file)
  }

  /// Bursts of movement, and a shared screen that stands between them.
  @Test func `a variable frame rate keeps its times`() throws {
    let made = try recording("made.mp4", "-g 30 -bf 2")
    let file = try lab.ffmpeg(
      "-i \(made.path) -vf select='lt(mod(t\\,4)\\,1)' -vsync vfr -c:v libx264 -g 10 -bf 2 -crf 20 -c:a copy screen.mp4"
    )
    let reel = try lab.cut([(file, 2.5, 5.5), (file, 8.3, 14.7)])
    try lab.expectCopied(reel, of: file)
    #expect(reel.clips.map(\.source.start.seconds) == [2.5, 8.267])
    let frames = try MarkedRecording.frames(of: lab["reel.mp4"], lab)
    let theirs = try MarkedRecording.frames(of: file, lab)
    for clip in reel.clips {
      let inside = theirs.filter {
        $0.time > clip.source.start.seconds + 0.001 && $0.time < clip.source.end.seconds
      }
      for frame in inside {
        let place = frame.time - clip.source.start.seconds + clip.reelStart.seconds
        #expect(frames.contains { $0.number == frame.number && abs($0.time - place) < 0.003 })
      }
    }
    let clicks = try MarkedRecording.clicks(of: lab["reel.mp4"], lab)
    #expect(clicks.contains { abs($0 - 0.5) < 0.003 })
  }

  @Test func `the last picture is shown to the end`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=64x64:r=10:d=9 -f lavfi -i sine=d=9",
      "-vf select='lt(mod(t\\,4)\\,1)' -vsync vfr -c:v libx264 -g 5 -c:a aac screen.mp4")
    let reel = try lab.cut([(file, 4.2, 7.5)])
    try lab.expectCopied(reel, of: file)
    let last = try #require(try MarkedRecording.frames(of: lab["reel.mp4"], lab).last)
    #expect(abs(last.time - 3.2) < 0.01)
  }

  /// Encoders are opened in memory that others have used before: what they never wrote differs.
  @Test func `the same input gives the same bytes`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=320x192:r=25:d=12 -f lavfi -i sine=d=12 -c:v libx264 -g 50 -bf 2 -c:a aac a.mp4"
    )
    let cuts = [(file, 1.5, 6), (file, 7.01, 8.25), (file, 9, 11.25)]
    for name in ["one.mp4", "two.mp4", "three.mp4"] { _ = try lab.cut(cuts, to: name) }
    for name in ["two.mp4", "three.mp4"] {
      #expect(try Data(contentsOf: lab["one.mp4"]) == Data(contentsOf: lab[name]))
      for still in ["poster.jpg", "thumbnail-01.jpg", "thumbnail-03.jpg"] {
        let mine = try Data(contentsOf: lab["one.mp4.stills/\(still)"])
        #expect(try mine == Data(contentsOf: lab["\(name).stills/\(still)"]))
      }
    }
  }

  /// A still of each clip, about a second after its beginning, wherever that lies.
  @Test func `every clip has a thumbnail`() throws {
    let file = try recording("marked.mp4", "-g 30 -bf 2")
    _ = try lab.cut([(file, 2, 7), (file, 6.99, 11), (file, 3.02, 3.5)])
    for (index, number) in [45, 119, 52].enumerated() {
      let still = lab["reel.mp4.stills/thumbnail-0\(index + 1).jpg"]
      let found = try MarkedRecording.frames(of: still, lab)
      #expect(found.map(\.number) == [number])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: lab["reel.mp4.stills"].path).sorted()
    #expect(names == ["poster.jpg", "thumbnail-01.jpg", "thumbnail-02.jpg", "thumbnail-03.jpg"])
  }

  @Test func `thumbnails are small`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=1920x1080:r=10:d=3 -c:v libx264 -preset ultrafast -g 10 large.mp4")
    let reel = try lab.cut([(file, 0.5, 2.5)])
    try lab.expectCopied(reel, of: file)
    for (name, width, height) in [("poster", 1280, 720), ("thumbnail-01", 320, 180)] {
      let size = try lab.run(
        "ffprobe",
        [
          "-v", "error", "-show_entries", "stream=width,height", "-of", "csv=p=0",
          lab["reel.mp4.stills/\(name).jpg"].path,
        ])
      #expect(String(decoding: size, as: UTF8.self) == "\(width),\(height)\n")
    }
  }
}
