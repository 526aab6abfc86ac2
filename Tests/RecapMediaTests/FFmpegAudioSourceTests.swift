import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite(.ownThreads) struct FFmpegAudioSourceTests {
  private let lab: MediaLab
  /// Noise has no two equal places, so a shift of one sample shows.
  private let noise = "-f lavfi -i anoisesrc=r=48000:d=40:seed=7:a=0.3"

  init() throws { lab = try MediaLab() }

  // MARK: The whole track

  @Test(arguments: ["pcm.wav", "aac.mp4", "flac.flac", "opus.ogg", "mp3.mp3", "adts.aac", "vorbis.ogg"])
  func `samples equal those of the ffmpeg command`(_ name: String) throws {
    let codec = name.hasPrefix("opus") ? "-c:a libopus" : name.hasPrefix("vorbis") ? "-c:a libvorbis" : ""
    let file = try lab.ffmpeg("-f lavfi -i anoisesrc=r=48000:d=5:seed=7:a=0.3 \(codec) \(name)")
    let found = try SoundSamples.decode(file)
    #expect(found.start == 0)
    #expect(found.samples.distance(to: try lab.samples(of: file)) < 1e-6)
    #expect(found.report.isClean)
  }

  @Test func `44.1 kHz stereo equals the ffmpeg command`() throws {
    let file = try lab.ffmpeg("-f lavfi -i anoisesrc=r=44100:d=5:seed=7:a=0.3 -ac 2 -c:a pcm_s16le a.wav")
    #expect(try SoundSamples.decode(file).samples.distance(to: try lab.samples(of: file)) < 1e-6)
  }

  @Test func `chunks are short and contiguous`() throws {
    let found = try SoundSamples.decode(try lab.ffmpeg(noise, "a.wav"))
    #expect(found.blocks.allSatisfy { $0.samples.count <= 16_000 })
    #expect(zip(found.blocks, found.blocks.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(found.end == 40 * 16_000)
  }

  // MARK: Windows

  /// AAC without noise substitution, which decoders fill at random.
  @Test(arguments: [
    "pcm.wav -c:a pcm_s16le", "aac.mp4 -c:a aac -aac_pns 0", "opus.webm -c:a libopus",
    "opus.ogg -c:a libopus", "flac.flac -c:a flac", "odd.wav -ar 44100 -c:a pcm_s16le",
    "stream.ts -c:a mp2",
  ])
  func `windows have the samples of the whole`(_ recipe: String) throws {
    let parts = recipe.split(separator: " ", maxSplits: 1)
    let file = try lab.ffmpeg(noise, String(parts[1]), String(parts[0]))
    let windows = [(0.5, 1.25), (15.001, 16.777), (16.9, 17), (33.333, 36)]
    let whole = try SoundSamples.decode(file)
    let found = try SoundSamples.decode(file, windows: windows.map { TimeRange(seconds: $0.0, $0.1) })
    for (start, end) in windows {
      let part = found.blocks.filter {
        $0.start >= Int(start * 16_000) && $0.end <= Int((end * 16_000).rounded())
      }
      let count = Int((end * 16_000).rounded()) - Int((start * 16_000).rounded())
      #expect(part.reduce(0) { $0 + $1.samples.count } == count)
      #expect(found.slice(start, end).distance(to: whole.slice(start, end)) < 1e-4)
    }
    #expect(found.blocks.count(where: { $0.samples.count > 0 }) == found.blocks.count)
    #expect(found.samples.count == windows.reduce(0) { $0 + Int((($1.1 - $1.0) * 16_000).rounded()) })
  }

  @Test func `a first window far into the file is exact`() throws {
    let file = try lab.ffmpeg(noise, "-c:a libopus a.webm")
    let found = try SoundSamples.decode(file, windows: [TimeRange(seconds: 30, 31)])
    #expect(found.slice(30, 31).distance(to: try SoundSamples.decode(file).slice(30, 31)) < 1e-4)
    #expect(found.samples.count == 16_000)
  }

  @Test func `windows after the end are empty`() throws {
    let file = try lab.ffmpeg(noise, "a.mp4")
    let found = try SoundSamples.decode(
      file, windows: [TimeRange(seconds: 1, 2), TimeRange(seconds: 100, 200)])
    #expect(found.samples.count == 16_000)
  }

  @Test func `no windows give no sound`() throws {
    #expect(try SoundSamples.decode(try lab.ffmpeg(noise, "a.wav"), windows: []).blocks.isEmpty)
  }

  // MARK: Anchoring

  @Test func `the lead before the first packet becomes silence`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=64x64:r=10:d=5 -itsoffset 1.5 -f lavfi -i sine=d=3",
      "-c:v libx264 -preset ultrafast -c:a aac lead.mp4")
    let found = try SoundSamples.decode(file, stream: 1)
    #expect(found.start == 0)
    #expect(found.level(0, 1.45) == 0)
    #expect(found.level(1.6, 4) > 0.05)
    #expect(found.report.filledSilence == .zero)
    #expect(found.report.isClean)
  }

  @Test func `a hole becomes silence`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i sine=r=48000:d=12 -c:a libopus -bsf:a noise=drop=between(n\\,200\\,349) hole.mkv")
    let found = try SoundSamples.decode(file)
    #expect(found.level(4.2, 6.8) < 0.001)
    #expect(found.level(7.2, 11) > 0.05)
    #expect(abs(found.report.filledSilence.seconds - 3) < 0.1)
    #expect(abs(found.report.decodedEnd.seconds - 12) < 0.1)
  }

  @Test func `a window that begins in a hole is silent until its end`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i sine=r=48000:d=40 -c:a libopus -bsf:a noise=drop=between(n\\,1000\\,1499) hole.mkv")
    let found = try SoundSamples.decode(file, windows: [TimeRange(seconds: 25, 35)])
    #expect(found.start == 25 * 16_000)
    #expect(found.samples.count == 10 * 16_000)
    #expect(found.level(25, 29.8) < 0.001)
    #expect(found.level(30.2, 35) > 0.05)
    #expect(abs(found.report.filledSilence.seconds - 5) < 0.1)
  }

  @Test(arguments: ["mp4", "mka", "ts", "ogg"])
  func `a window in or after a hole is found in any container`(container: String) throws {
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=4 -c:a \(container == "ogg" ? "libopus" : "aac") a.mka")
    _ = try lab.write("ffconcat version 1.0\nfile a.mka\nduration 40\nfile a.mka\n", to: "list")
    let file = try lab.ffmpeg("-f concat -i list -c copy hole.\(container)")
    for start in [36, 40.5] {
      let found = try SoundSamples.decode(file, windows: [TimeRange(seconds: start, 43)])
      #expect(found.start == Int(start * 16_000))
      #expect(found.end == 43 * 16_000)
      #expect(found.level(41, 42.9) > 0.05)
      if start < 40 { #expect(found.level(start, 39.8) < 0.001) }
    }
  }

  @Test func `a change of rate and layout is decoded through`() throws {
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=3 -ac 1 -c:a mp2 a.ts")
    try lab.ffmpeg("-f lavfi -i sine=r=44100:d=3 -ac 2 -output_ts_offset 3 -c:a mp2 b.ts")
    try (Data(contentsOf: lab["a.ts"]) + Data(contentsOf: lab["b.ts"])).write(to: lab["both.ts"])
    let found = try SoundSamples.decode(lab["both.ts"])
    #expect(abs(Double(found.samples.count) / 16_000 - 6) < 0.1)
    #expect(found.level(0.5, 2.5) > 0.05)
    #expect(found.level(3.5, 5.5) > 0.05)
  }

  @Test func `a clock that jumps ahead is rebased once`() throws {
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=3 -c:a mp2 a.ts")
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=3 -output_ts_offset 50000 -c:a mp2 b.ts")
    try (Data(contentsOf: lab["a.ts"]) + Data(contentsOf: lab["b.ts"])).write(to: lab["jump.ts"])
    let found = try SoundSamples.decode(lab["jump.ts"], windows: [TimeRange(seconds: 0, 80_000)])
    #expect(abs(Double(found.samples.count) / 16_000 - 6) < 0.1)
    #expect(found.report.timestampJumps == 1)
  }

  @Test func `a clock restart is rebased once`() throws {
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=10 -c:a mp2 a.ts")
    try (Data(contentsOf: lab["a.ts"]) + Data(contentsOf: lab["a.ts"])).write(to: lab["again.ts"])
    let found = try SoundSamples.decode(lab["again.ts"])
    #expect(abs(Double(found.samples.count) / 16_000 - 20) < 0.2)
    #expect(found.report.timestampJumps == 1)
  }

  // MARK: Tracks

  @Test func `tracks are decoded separately`() throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i sine=d=4 -f lavfi -i anullsrc=r=48000 -map 0 -map 1 -t 4 -c:a libopus two.mkv")
    #expect(try SoundSamples.decode(file, stream: 0).level(1, 3) > 0.05)
    #expect(try SoundSamples.decode(file, stream: 1).level(1, 3) == 0)
  }

  @Test func `a missing stream is refused with the existing ones`() throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=d=1 a.mp4")
    let error = #expect(throws: FFmpegError.self) { try SoundSamples.decode(file, stream: 3) }
    #expect(error?.exitCode == .dataError)
    #expect(
      error?.description == "cannot decode a.mp4: stream 3 is not a sound track (its sound tracks are 0)")
  }

  @Test func `a video stream is not a sound track`() throws {
    let file = try lab.ffmpeg("-f lavfi -i testsrc2=s=64x64:d=1 -c:v libx264 silent.mp4")
    let error = #expect(throws: FFmpegError.self) { try SoundSamples.decode(file) }
    #expect(error?.hint == "the recording has no sound")
  }

  // MARK: Damage

  @Test func `a recording that is cut off counts as truncated`() throws {
    let whole = try Data(contentsOf: try lab.ffmpeg(noise, "-movflags +faststart whole.mp4"))
    try whole.prefix(whole.count / 2).write(to: lab["half.mp4"])
    let found = try SoundSamples.decode(lab["half.mp4"])
    #expect(found.report.truncated)
    #expect((15...25).contains(found.report.decodedEnd.seconds))
  }

  @Test func `Matroska that is cut off counts as truncated`() throws {
    let whole = try Data(contentsOf: try lab.ffmpeg(noise, "-c:a libopus whole.mkv"))
    try whole.prefix(whole.count / 2).write(to: lab["half.mkv"])
    #expect(try SoundSamples.decode(lab["half.mkv"]).report.truncated)
  }

  @Test func `damage in the middle keeps the timeline`() throws {
    var bytes = try Data(contentsOf: try lab.ffmpeg(noise, "-movflags +faststart hurt.mp4"))
    let middle = bytes.count / 2
    for index in middle..<middle + 20_000 { bytes[index] = UInt8(truncatingIfNeeded: index &* 131) }
    try bytes.write(to: lab["hurt.mp4"])
    let found = try SoundSamples.decode(lab["hurt.mp4"])
    #expect(found.report.decodeErrors > 0)
    #expect(!found.report.truncated)
    #expect(abs(found.report.decodedEnd.seconds - 40) < 0.1)
  }

  @Test func `sound that cannot be decoded is a data error`() throws {
    var bytes = try Data(contentsOf: try lab.ffmpeg(noise, "-c:a flac a.mkv"))
    for index in 4000..<bytes.count { bytes[index] = 0 }
    try bytes.write(to: lab["a.mkv"])
    let error = #expect(throws: FFmpegError.self) { try SoundSamples.decode(lab["a.mkv"]) }
    #expect(error?.exitCode == .dataError)
  }
}
