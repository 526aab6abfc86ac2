import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

/// Containers of older conference services and phones: read, or refused in a sentence that helps.
@Suite(.ownThreads) struct LegacyContainerTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  private func failure(_ file: URL) throws -> FFmpegError {
    try #require(#expect(throws: FFmpegError.self) { _ = try FFmpegProbe().describe(MediaLab.open(file)) })
  }

  private static let read = [
    "-c:a pcm_s16le a.avi", "-c:a libmp3lame a.avi", "-c:a ac3 a.avi", "-ar 44100 -c:a aac a.flv",
    "-ar 44100 -c:a libmp3lame a.flv", "-ar 22050 -ac 1 -c:a nellymoser a.flv",
    "-ar 16000 -ac 1 -c:a libspeex a.flv",
    "-c:a wmav2 a.wma", "-c:a wmav1 a.wma", "-c:a wmav2 a.asf", "-c:a pcm_s16be a.caf", "-c:a alac a.caf",
    "-c:a aac a.3gp",
  ]

  @Test(arguments: read)
  func `sound in an older container keeps its times to the end`(_ recipe: String) throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i aevalsrc=0.5*sin(2*PI*440*t)*lt(mod(t\\,4)\\,2):s=48000:d=12", recipe)
    let found = try SoundSamples.decode(file)
    #expect(abs(found.report.decodedEnd.seconds - 12) < 0.15)
    #expect(found.report.timestampJumps == 0 && found.report.decodeErrors == 0 && !found.report.truncated)
    for start in [0.0, 4, 8] {
      #expect(found.level(start + 0.2, start + 1.8) > 0.2, "\(start) s")
      #expect(found.level(start + 2.2, start + 3.8) < 0.02, "\(start) s")
    }
    let probed = try FFmpegProbe().describe(MediaLab.open(file))
    #expect(abs(probed.timeline.end.seconds - 12) < 0.3)
  }

  private static let filmed = [
    "-c:v mpeg4 -c:a libmp3lame a.avi", "-c:v libx264 -c:a aac -ar 44100 a.flv",
    "-c:v msmpeg4 -c:a wmav2 a.wmv",
    "-c:v wmv2 -c:a wmav2 a.asf", "-c:v flv1 -c:a libmp3lame -ar 44100 a.flv",
    "-c:v h263 -s 176x144 -c:a aac a.3gp",
  ]

  @Test(arguments: filmed)
  func `a reel is cut from an older container`(_ recipe: String) throws {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=160x96:r=10:d=6",
      "-f lavfi -i aevalsrc=0.5*sin(2*PI*440*t)*lt(mod(t\\,4)\\,2):s=48000:d=6", recipe)
    let reel = try lab.cut([(file, 4, 5.5), (file, 0.5, 1.5)])
    #expect(reel.clips.count == 2)
    try lab.expectClean(lab["reel.mp4"])
    let heard = try lab.samples(of: lab["reel.mp4"])
    #expect(heard.level > 0.2)
  }

  @Test func `an AMR file of a phone is read`() throws {
    // 12.2 kbit/s, every 20 ms.
    let frame: [UInt8] = [0x3C] + (0..<31).map { UInt8(truncatingIfNeeded: $0 * 37) }
    try Data(Array("#!AMR\n".utf8) + Array(repeating: frame, count: 150).joined()).write(to: lab["a.amr"])
    let found = try SoundSamples.decode(lab["a.amr"])
    #expect(abs(found.report.decodedEnd.seconds - 3) < 0.1)
  }

  @Test(
    arguments: [
      ("a.mpg", "-c:v mpeg2video -c:a mp2", "an MPEG program stream (MPG, VOB)"),
      ("a.rm", "-c:a ac3 -vn", "RealMedia"),
      ("a.mxf", "-c:v mpeg2video -c:a pcm_s16le", "MXF"), ("a.au", "-c:a pcm_s16be -vn", "Sun audio (AU)"),
      ("a.wv", "-c:a wavpack -vn", "WavPack"), ("a.wtv", "-c:v mpeg2video -c:a mp2", "Windows TV (WTV)"),
    ])
  func `unread formats are refused by name with a hint`(_ name: String, _ recipe: String, _ words: String)
    throws
  {
    let file = try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=352x288:r=25:d=1 -f lavfi -i sine=r=48000:d=1", recipe, name)
    let error = try failure(file)
    #expect(error.exitCode == .dataError)
    #expect(error.cause == "not a recording that can be decoded: it is \(words), which is not read")
    #expect(error.hint?.contains("ffmpeg -i \(name) converted.mkv") == true)
    #expect(!"\(error)".contains("whitelist"))
  }

  @Test(
    arguments: [
      ("PK\u{3}\u{4}", "a ZIP archive", "unpack it first"),
      ("%PDF-1.7", "a PDF document", "submit the recording itself"),
    ])
  func `archives, pictures and documents are named`(_ head: String, _ words: String, _ hint: String) throws {
    let error = try failure(try lab.write(head + String(repeating: "x", count: 5000), to: "meeting.mp4"))
    #expect(error.exitCode == .dataError)
    #expect(error.cause.contains("it is \(words)"))
    #expect(error.hint == hint)
  }

  @Test(arguments: ["-c:a adpcm_ms a.avi", "-c:a adpcm_swf -ar 22050 a.flv"])
  func `an undecoded codec is named in any container`(_ recipe: String) throws {
    let error = try failure(try lab.ffmpeg("-f lavfi -i sine=r=44100:d=1", recipe))
    #expect(error.exitCode == .dataError)
    #expect(error.cause.contains("its sound is in adpcm_"))
    #expect(error.hint?.contains("ffmpeg -i") == true)
  }

  @Test(arguments: ["a.avi", "a.flv", "a.wma"])
  func `an older container that is cut off counts as truncated`(_ name: String) throws {
    let rate = name == "a.flv" ? "-ar 44100" : ""
    let whole = try Data(contentsOf: try lab.ffmpeg("-f lavfi -i sine=r=48000:d=30", rate, name))
    try whole.prefix(whole.count / 2).write(to: lab["half-\(name)"])
    let found = try SoundSamples.decode(lab["half-\(name)"])
    #expect((12...18).contains(found.report.decodedEnd.seconds))
    #expect(found.report.truncated)
  }
}
