import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite(.ownThreads) struct FFmpegReelCutterTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  /// B-frames, one key frame in ten seconds, AAC: what conference recorders write.
  private func recording(_ name: String = "marked.mp4") throws -> URL {
    try MarkedRecording.make(
      lab, name, video: "-c:v libx264 -preset fast -bf 2 -g 150 -crf 20", sound: "-c:a aac -shortest")
  }

  private func cut(_ list: [(URL, Double, Double)], to name: String = "reel.mp4") throws -> Reel {
    try lab.cut(list, to: name, mode: .reencode)
  }

  @Test func `clips are exact to the frame and the sample`() throws {
    let file = try recording()
    let reel = try cut([(file, 6.02, 8.5), (file, 1.234, 3.456), (file, 9, 9.5)])
    #expect(reel.hasPicture)
    #expect(reel.clips.map(\.source.start.seconds) == [6, 1.2, 9])
    #expect(reel.clips.map(\.source.end.seconds) == [8.5, 3.456, 9.5])
    try lab.expectClean(lab["reel.mp4"])
    try lab.expectExact(reel, rate: 15)
  }

  /// At 24 000/1001 pictures a second, 89 pictures last 178 178 samples: two more than whole packets.
  @Test func `a remainder of sound at the end is kept`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=r=24000/1001:s=160x90:d=6 -f lavfi -i sine=d=6 -c:v libx264 -c:a aac film.mp4")
    // The cutter itself counts the samples of what it wrote.
    let reel = try cut([(file, 1, 4.6693)])
    #expect(reel.duration == MediaTime(milliseconds: 3712))
  }

  @Test func `VP9 and Opus are cut`() throws {
    let file = try MarkedRecording.make(
      lab, "marked.webm", video: "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 150 -b:v 300k",
      sound: "-c:a libopus")
    let reel = try cut([(file, 6.1, 8.5), (file, 1.234, 3.456)])
    try lab.expectClean(lab["reel.mp4"])
    // Matroska's time 0 lies up to 7 ms before the first frame: the priming of Opus.
    let frames = try MarkedRecording.frames(of: lab["reel.mp4"], lab)
    #expect(frames.first?.number == 91)
    let second = reel.clips[1].reelStart.seconds
    #expect(frames.first { $0.time > second - 0.01 }?.number == 18)
    #expect(reel.clips.allSatisfy { $0.source.duration.seconds > 2 })
  }

  @Test func `the same input gives the same bytes`() throws {
    let file = try recording()
    _ = try cut([(file, 1.5, 3), (file, 5, 6.25)], to: "one.mp4")
    _ = try cut([(file, 1.5, 3), (file, 5, 6.25)], to: "two.mp4")
    #expect(try Data(contentsOf: lab["one.mp4"]) == Data(contentsOf: lab["two.mp4"]))
    for still in ["poster.jpg", "thumbnail-01.jpg", "thumbnail-02.jpg"] {
      let mine = try Data(contentsOf: lab["one.mp4.stills/\(still)"])
      #expect(try mine == Data(contentsOf: lab["two.mp4.stills/\(still)"]))
    }
  }

  @Test func `the file has index in front, chapters and poster`() throws {
    let file = try recording()
    let reel = try cut([(file, 1, 3), (file, 5, 6)])
    let bytes = try Data(contentsOf: lab["reel.mp4"])
    let (index, media) = (bytes.range(of: Data("moov".utf8)), bytes.range(of: Data("mdat".utf8)))
    #expect(try #require(index).lowerBound < #require(media).lowerBound)
    let chapters = String(
      decoding: try lab.run(
        "ffprobe",
        ["-v", "error", "-show_entries", "chapter=start_time,end_time:chapter_tags=title", "-of", "csv=p=0"]
          + [lab["reel.mp4"].path]), as: UTF8.self)
    #expect(chapters == "0.000000,2.000000,Clip 1\n2.000000,3.000000,Clip 2\n")
    #expect(reel.duration == MediaTime(milliseconds: 3000))
    let poster = try FFmpegProbe.pictureSize(lab, "reel.mp4.stills/poster.jpg")
    #expect(poster == "160,64")
    let mode = try FileManager.default.attributesOfItem(atPath: lab["reel.mp4"].path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `sound outside the clip is not heard`() throws {
    // A click at 5.000; the picture on display at 5.050 began at 5.000.
    let reel = try cut([(try recording(), 5.05, 5.95)])
    #expect(reel.clips.first?.source.start == MediaTime(milliseconds: 5000))
    #expect(try MarkedRecording.clicks(of: lab["reel.mp4"], lab).isEmpty)
  }

  @Test func `other sizes are fitted into the first`() throws {
    let small = try recording()
    let tall = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=180x320:r=30:d=3 -f lavfi -i sine=d=3 -c:v libx264 -c:a aac tall.mp4")
    let reel = try cut([(small, 1, 2), (tall, 0.5, 2.5)])
    try lab.expectClean(lab["reel.mp4"])
    #expect(try FFmpegProbe.pictureSize(lab, "reel.mp4") == "160,64")
    #expect(reel.duration == MediaTime(milliseconds: 3000))
  }

  @Test func `large recordings are scaled down`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=1920x1080:r=60:d=1 -f lavfi -i sine=d=1",
      "-c:v libx264 -preset ultrafast -c:a aac large.mp4")
    _ = try cut([(file, 0.2, 0.7)])
    #expect(try FFmpegProbe.pictureSize(lab, "reel.mp4") == "1280,720")
    #expect(try MarkedRecording.frames(of: lab["reel.mp4"], lab).count == 15)
  }

  @Test func `rotated recordings are shown upright`() throws {
    // Black below, white above; the phone says: turn a quarter.
    try lab.ffmpeg(
      "-f lavfi -i color=white:s=128x64:r=10:d=1 -vf drawbox=y=32:h=32:c=black:t=fill -c:v libx264 flat.mp4")
    let file = try lab.ffmpeg("-i flat.mp4 -c copy -metadata:s:v rotate=90 turned.mp4")
    _ = try cut([(file, 0, 0.5)])
    #expect(try FFmpegProbe.pictureSize(lab, "reel.mp4") == "64,128")
    let mine = try lab.firstPicture("reel.mp4")
    let theirs = try lab.firstPicture("turned.mp4")
    #expect(mine.count == theirs.count)
    #expect(zip(mine, theirs).reduce(0) { max($0, abs(Int($1.0) - Int($1.1))) } < 48)
  }

  /// Four seconds of sound, loud in the second half: its bars are the picture, and fill from the left.
  @Test func `sound without video gives a waveform picture`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i aevalsrc=exprs=sin(2*PI*500*t)*(0.02+0.9*gt(mod(t\\,4)\\,2)):s=48000:d=10 -c:a libopus talk.ogg"
    )
    let reel = try cut([(file, 4, 8), (file, 1.111, 3.333)])
    try lab.expectClean(lab["reel.mp4"])
    #expect(reel.hasPicture)
    #expect(reel.duration == MediaTime(milliseconds: 6240))
    #expect(try FFmpegProbe.pictureSize(lab, "reel.mp4") == "640,360")
    #expect(try FFmpegProbe.pictureSize(lab, "reel.mp4.stills/poster.jpg") == "640,360")
    let bright = { (second: Double, columns: Range<Int>) in
      let picture = try lab.run(
        "ffmpeg",
        [
          "-v", "error", "-ss", "\(second)", "-i", lab["reel.mp4"].path, "-frames:v", "1", "-pix_fmt", "gray",
          "-f",
          "rawvideo", "-",
        ])
      // A line through the upper third, which only the loud bars reach.
      return columns.count { picture[100 * 640 + $0] > 75 }
    }
    #expect(try bright(0, 0..<320) == 0)
    #expect(try bright(0, 320..<640) > 50)
    let heard = { (second: Double) in
      let picture = try lab.run(
        "ffmpeg",
        [
          "-v", "error", "-ss", "\(second)", "-i", lab["reel.mp4"].path, "-frames:v", "1", "-pix_fmt", "gray",
          "-f",
          "rawvideo", "-",
        ])
      return picture.count { $0 > 150 }
    }
    #expect(try heard(0) == 0)
    #expect(try heard(3) < heard(3.9))
  }

  @Test func `video without sound gives a silent reel`() throws {
    let file = try lab.ffmpeg("-f lavfi -i testsrc2=s=64x64:r=10:d=3 -c:v libx264 silent.mp4")
    let reel = try cut([(file, 1, 2)])
    try lab.expectClean(lab["reel.mp4"])
    #expect(reel.hasPicture)
    #expect(try FFmpegProbe().describe(MediaLab.open(lab["reel.mp4"])).audioTracks.isEmpty)
  }

  @Test func `a still picture is shown from the cut`() throws {
    // A shared screen: moving for a second, then standing for four.
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=64x64:r=10:d=6 -f lavfi -i sine=d=6",
      "-vf select='lt(t\\,1)+gt(t\\,4.95)' -vsync vfr -c:v libx264 -c:a aac screen.mp4")
    let reel = try cut([(file, 2.5, 5.5)])
    try lab.expectClean(lab["reel.mp4"])
    #expect(reel.clips.first?.source.start == MediaTime(milliseconds: 2500))
    let times = try MarkedRecording.frames(of: lab["reel.mp4"], lab).map(\.time)
    #expect(times.first == 0)
    #expect(abs(times[1] - 2.5) < 0.06)
  }

  @Test func `clips end with the recording`() throws {
    let reel = try cut([(try recording(), 9, 60)])
    #expect(abs(try #require(reel.clips.first).source.end.seconds - 10) < 0.1)
    #expect(abs(reel.duration.seconds - 1) < 0.1)
  }

  @Test func `a clip beyond the end is refused`() throws {
    let file = try recording()
    let error = #expect(throws: ClipFailure.self) { try cut([(file, 1, 2), (file, 20, 30)]) }
    #expect(error?.clip == 1)
    #expect(error?.exitCode == .dataError)
    #expect(error?.description.contains("clip 2 (0:20–0:30)") == true)
    #expect(!FileManager.default.fileExists(atPath: lab["reel.mp4"].path))
  }

  @Test func `an empty list is refused`() throws {
    let error = #expect(throws: FFmpegError.self) { try cut([]) }
    #expect(error?.description == "cannot cut the reel reel.mp4: the list of clips is empty")
  }

  @Test func `an existing file is not overwritten`() throws {
    let file = try recording()
    _ = try lab.write("mine", to: "reel.mp4")
    let error = #expect(throws: FFmpegError.self) { try cut([(file, 1, 2)]) }
    #expect(error?.exitCode == .cannotCreate)
    #expect(try String(contentsOf: lab["reel.mp4"], encoding: .utf8) == "mine")
  }

  @Test func `a damaged recording gives a clean reel`() throws {
    let file = try recording()
    var bytes = try Data(contentsOf: file)
    let middle = bytes.count / 4
    for index in middle..<middle + 2000 { bytes[index] = UInt8(truncatingIfNeeded: index &* 131) }
    try bytes.write(to: lab["hurt.mp4"])
    _ = try cut([(lab["hurt.mp4"], 1, 9)])
    try lab.expectClean(lab["reel.mp4"])
  }

  @Test func `progress rises to one`() throws {
    var steps: [Double] = []
    let clip = EditDecisionList.Clip(
      recording: try MediaLab.open(recording()), source: TimeRange(seconds: 1, 3), title: "a")
    _ = try FFmpegReelCutter(mode: .reencode).cut(
      EditDecisionList(clips: [clip]), to: lab["reel.mp4"], stills: nil
    ) {
      steps.append($0)
    }
    #expect(steps == steps.sorted())
    #expect(steps.last == 1)
  }

  @Test func `cancellation leaves no file`() async throws {
    let file = try recording()
    let output = lab["reel.mp4"]
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let clip = EditDecisionList.Clip(
        recording: try MediaLab.open(file), source: TimeRange(seconds: 1, 3), title: "a")
      _ = try FFmpegReelCutter(mode: .reencode).cut(EditDecisionList(clips: [clip]), to: output, stills: nil)
      { _ in }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(!FileManager.default.fileExists(atPath: output.path))
  }
}

extension FFmpegProbe {
  /// "width,height" of the first picture.
  fileprivate static func pictureSize(_ lab: MediaLab, _ name: String) throws -> String {
    let found = try lab.run(
      "ffprobe",
      ["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0"]
        + [lab[name].path])
    return String(decoding: found, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension MediaLab {
  /// The brightness of the first picture as `ffmpeg` shows it, turned where the file says so.
  fileprivate func firstPicture(_ name: String) throws -> Data {
    try run(
      "ffmpeg",
      ["-v", "error", "-i", self[name].path, "-frames:v", "1", "-pix_fmt", "gray", "-f", "rawvideo", "-"])
  }
}
