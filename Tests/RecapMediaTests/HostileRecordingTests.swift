import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

/// Files that are no recordings, or that want to do harm. Each is refused with the right exit code,
/// by the probe and by the decoder alike.
@Suite(.ownThreads) struct HostileRecordingTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  private func refusal(_ file: URL, _ bounds: MediaBounds = MediaBounds()) throws -> any RecapFailure {
    var settings = FFmpegAudioSource.Settings()
    settings.bounds = bounds
    let probe = failure { _ = try FFmpegProbe(.init(bounds: bounds)).describe(MediaLab.open(file)) }
    let decoding = failure { _ = try SoundSamples.decode(file, settings: settings) }
    #expect(probe?.exitCode == decoding?.exitCode)
    return try #require(decoding)
  }

  private func failure(_ body: () throws -> Void) -> (any RecapFailure)? {
    do {
      try body()
      return nil
    } catch { return error as? any RecapFailure }
  }

  @Test func `a missing file is refused`() throws {
    #expect(try refusal(lab["none.mp4"]).exitCode == .noInput)
  }

  @Test func `a directory is refused`() throws { #expect(try refusal(lab.folder).exitCode == .noInput) }

  @Test func `a device is refused`() throws {
    #expect(try refusal(URL(fileURLWithPath: "/dev/zero")).exitCode == .noInput)
  }

  @Test(.timeLimit(.minutes(1))) func `a FIFO is refused without a hang`() throws {
    #expect(mkfifo(lab["pipe.mp4"].path, 0o600) == 0)
    #expect(try refusal(lab["pipe.mp4"]).exitCode == .noInput)
  }

  @Test func `a symbolic link is refused`() throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=d=1 real.wav")
    try FileManager.default.createSymbolicLink(at: lab["link.wav"], withDestinationURL: file)
    let error = try refusal(lab["link.wav"])
    #expect(error.exitCode == .noInput)
    #expect(error.description.contains("symbolic link"))
  }

  @Test func `a name with NUL is refused`() throws {
    let url = URL(fileURLWithPath: lab.folder.path + "/a.wav\u{0}.mp4")
    #expect(try refusal(url).exitCode == .noInput)
  }

  @Test func `a URL that is not a file is refused`() throws {
    let url = try #require(URL(string: "http://127.0.0.1/a.mp4"))
    #expect(try refusal(url).exitCode == .noInput)
  }

  @Test func `an empty file is refused`() throws {
    let error = try refusal(try lab.write("", to: "empty.mp4"))
    #expect(error.exitCode == .dataError)
    #expect(error.description == "cannot decode empty.mp4: the file is empty")
  }

  @Test func `text is refused with the list of formats`() throws {
    let error = try refusal(try lab.write("Dear diary, this is not a film.\n", to: "text.mp4"))
    #expect(error.exitCode == .dataError)
    #expect(
      error.description
        == "cannot decode text.mp4: not a recording that can be decoded: it is in none of the formats that"
        + " recordings come in (MP4, MOV, 3GP, Matroska, WebM, Ogg, WAV, FLAC, MP3, AAC, AMR, MPEG-TS, CAF, AIFF, AVI, FLV, Windows Media)"
    )
  }

  @Test func `random bytes are refused`() throws {
    var state: UInt64 = 1
    let bytes = (0..<200_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    try Data(bytes).write(to: lab["noise.mp4"])
    #expect(try refusal(lab["noise.mp4"]).exitCode == .dataError)
  }

  @Test func `a file cut off before its index is refused with the cause`() throws {
    let whole = try Data(contentsOf: try lab.ffmpeg("-f lavfi -i sine=d=20 whole.mp4"))
    try whole.prefix(whole.count / 2).write(to: lab["half.mp4"])
    let error = try refusal(lab["half.mp4"])
    #expect(error.exitCode == .dataError)
    #expect(
      error.description
        == "cannot decode half.mp4: not a recording that can be decoded: the file was cut off before its index"
        + " was written (MP4 keeps the index at its end)")
    #expect(error.detail?.contains("moov atom not found") == true)
  }

  /// Whatever is wrong with it: the sentence is ours, and FFmpeg's words are detail.
  @Test(arguments: ["a.mkv", "a.mp4", "a.ogg", "a.flac", "a.wav", "a.avi"])
  func `FFmpeg's text stays out of the description`(_ name: String) throws {
    let whole = try Data(
      contentsOf: try lab.ffmpeg("-f lavfi -i sine=d=3", name == "a.ogg" ? "-c:a libopus" : "", name))
    var random = TestSeed("our words \(name)").generator()
    for round in 0..<25 {
      var bytes = whole
      for _ in 0..<(1 + random.index(40)) {
        bytes[random.index(min(bytes.count, 4000))] = UInt8(random.index(256))
      }
      try bytes.prefix(1 + random.index(bytes.count)).write(to: lab["hurt-\(name)"])
      guard let error = failure({ _ = try SoundSamples.decode(lab["hurt-\(name)"]) }) else { continue }
      #expect([.dataError, .temporaryFailure].contains(error.exitCode), "\(round): \(error)")
      for word in ["0x", "Invalid data", "whitelist", "moov", "atom", "Element", "EBML", "[", "error "] {
        #expect(!error.description.contains(word), "\(round): \(error), \(TestSeed("our words \(name)"))")
      }
    }
  }

  /// Each would open another meeting's recording that lies beside it.
  @Test(arguments: [
    "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nother.wav\n#EXT-X-ENDLIST\n",
    "ffconcat version 1.0\nfile other.wav\n",
    "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
  ])
  func `a playlist opens no other file`(_ text: String) throws {
    try lab.ffmpeg("-f lavfi -i sine=d=5 other.wav")
    #expect(try refusal(try lab.write(text, to: "list.mp4")).exitCode == .dataError)
  }

  @Test func `a sample rate of 1 Hz is refused`() throws {
    var bytes = try Data(contentsOf: try lab.ffmpeg("-f lavfi -i sine=d=2 slow.wav"))
    bytes.replaceSubrange(24..<28, with: [1, 0, 0, 0])
    try bytes.write(to: lab["slow.wav"])
    let error = failure { _ = try SoundSamples.decode(lab["slow.wav"]) }
    #expect(error?.exitCode == .dataError)
    #expect(error?.description.contains("1 Hz") == true)
  }

  /// A sample table of four bytes' worth that claims 268 million entries.
  @Test func `a table that claims gigabytes is a data error`() throws {
    var bytes = try Data(contentsOf: try lab.ffmpeg("-f lavfi -i sine=d=2 table.mp4"))
    let table = try #require(bytes.range(of: Data("stsz".utf8)))
    bytes.replaceSubrange(table.upperBound + 8..<table.upperBound + 12, with: [0x0F, 0xFF, 0xFF, 0xFF])
    try bytes.write(to: lab["table.mp4"])
    let error = failure { _ = try SoundSamples.decode(lab["table.mp4"]) }
    #expect(error?.exitCode == .dataError)
  }

  @Test func `streams beyond the maximum are not described`() throws {
    let maps = Array(repeating: "-map 0", count: 8).joined(separator: " ")
    let file = try lab.ffmpeg("-f lavfi -i sine=d=1 \(maps) many.mkv")
    var bounds = MediaBounds()
    bounds.maximumStreams = 4
    let found = try? FFmpegProbe(.init(bounds: bounds)).describe(MediaLab.open(file)).audioTracks.count
    #expect(found ?? 0 <= 4)
  }

  @Test func `sound longer than the file size allows is refused`() throws {
    let file = try lab.ffmpeg("-f lavfi -i anullsrc=r=8000:d=30 -c:a flac still.flac")
    var settings = FFmpegAudioSource.Settings()
    settings.plausibleLength = MediaTime(milliseconds: 5000)
    settings.minimumBitRate = 64_000
    let error = failure { _ = try SoundSamples.decode(file, settings: settings) }
    #expect(error?.exitCode == .dataError)
    #expect(error?.description.contains("longer") == true)
  }

  @Test func `the deadline for opening is temporary`() throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=d=5 slow.mp4")
    var bounds = MediaBounds()
    bounds.openTimeout = MediaTime(milliseconds: -1)
    let error = try refusal(file, bounds)
    #expect(error.exitCode == .temporaryFailure)
    #expect(error.disposition == .retry)
  }

  @Test func `the deadline for reading is temporary`() throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=d=60 slow.wav")
    var settings = FFmpegAudioSource.Settings()
    settings.bounds.readTimeout = MediaTime(milliseconds: -1)
    let error = failure { _ = try SoundSamples.decode(file, settings: settings) }
    #expect(error?.exitCode == .temporaryFailure)
  }

  /// Whatever FFmpeg is just reading when it is told to stop: it is never taken for damage or for the end.
  @Test(arguments: [
    "a.mp4", "a.mkv", "a.ts", "a.ogg", "a.wav",
  ])
  func `a stop while reading is never damage or the end`(_ name: String) throws {
    let codec = name == "a.ogg" ? "-c:a libopus" : ""
    let file = try lab.ffmpeg("-f lavfi -i sine=d=3 \(codec) \(name)")
    /// Packets that are read where the time is up with the n-th look at the clock; nil if that was an error.
    func packets(stopped looks: Int) throws -> Int? {
      let start = ContinuousClock.now
      var asked = 0
      let watchdog = Watchdog {
        asked += 1
        return asked < looks ? start : start + .seconds(3600)
      }
      do throws(FFmpegError) {
        return try count(in: file, watchdog)
      } catch {
        #expect(error.exitCode == .temporaryFailure, "\(looks): \(error)")
        return nil
      }
    }
    let all = try #require(try packets(stopped: .max))
    var stopped = 0
    for looks in 2..<40 {
      let count = try packets(stopped: looks)
      stopped += count == nil ? 1 : 0
      #expect(count == nil || count == all, "\(looks)")
    }
    #expect(stopped > 0)
  }

  private func count(in file: URL, _ watchdog: Watchdog) throws(FFmpegError) -> Int {
    do {
      let demuxer = try Demuxer(
        MediaLab.open(file), bounds: MediaBounds(), operation: "open", watchdog: watchdog)
      let packet = try Packet(demuxer.call)
      var count = 0
      while try demuxer.read(packet) { count += 1 }
      return count
    } catch let error as FFmpegError {
      throw error
    } catch {
      throw FFmpegError("open", file.lastPathComponent, "\(error)", exitCode: .software)
    }
  }

  @Test func `cancellation ends the read`() async throws {
    let file = try lab.ffmpeg("-f lavfi -i sine=d=60 long.wav")
    let task = Task {
      let request = AudioRequest(
        recording: try MediaLab.open(file), stream: 0, windows: [TimeRange(seconds: 0, 60)])
      let reader = try FFmpegAudioSource().open(request)
      _ = try reader.read()
      withUnsafeCurrentTask { $0?.cancel() }
      while try reader.read() != nil {}
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
