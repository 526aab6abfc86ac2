import CFFmpeg
import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite(.ownThreads) struct TimelineScanTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  private func timeline(_ file: URL) throws -> MediaTimeline {
    try MeasuredTimeline.of(MediaLab.open(file), .init(), operation: "test").timeline
  }

  /// Puts files one behind the other, as recorders and scripts do.
  private func join(_ parts: [String], _ name: String) throws -> URL {
    try parts.reduce(Data()) { try $0 + Data(contentsOf: lab[$1]) }.write(to: lab[name])
    return lab[name]
  }

  private func expect(_ found: [TimeRange], _ wanted: [(Double, Double)], within tolerance: Double = 0.1) {
    #expect(found.count == wanted.count, "\(found)")
    for (range, wanted) in zip(found, wanted) {
      #expect(abs(range.start.seconds - wanted.0) < tolerance, "\(found)")
      #expect(abs(range.end.seconds - wanted.1) < tolerance, "\(found)")
    }
  }

  @Test(arguments: ["mkv", "mp4", "ts"])
  func `a late and an early-ending track have their packet times`(container: String) throws {
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=4 -c:a aac a.mka")
    try lab.ffmpeg(
      "-i a.mka -itsoffset 7000 -i a.mka -map 0 -map 1 -c copy late.\(container)")
    let found = try timeline(lab["late.\(container)"])
    #expect(found.parts == [.init(start: .zero)])
    #expect(abs(found.end.seconds - 7004) < 0.1)
    expect(found.tracks.first?.spans ?? [], [(0, 4)])
    expect(found.tracks.last?.spans ?? [], [(7000, 7004)])
  }

  @Test(arguments: ["mka", "mp4", "ogg"], [30.0, 5000.0])
  func `a hole of any length is a hole`(container: String, at: Double) throws {
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=4 -c:a \(container == "ogg" ? "libopus" : "aac") a.mka")
    let list = "ffconcat version 1.0\nfile a.mka\nduration \(at)\nfile a.mka\n"
    _ = try lab.write(list, to: "list")
    let found = try timeline(lab.ffmpeg("-f concat -i list -c copy hole.\(container)"))
    #expect(found.restarts == 0)
    expect(found.tracks.first?.spans ?? [], [(0, 4), (at, at + 4)])
    #expect(abs(found.end.seconds - at - 4) < 0.1)
  }

  /// Files that begin anew where the first one ends.
  static let joins = [
    ("ts", "-c:v libx264 -preset ultrafast -c:a aac"),
    ("webm", "-c:v libvpx -deadline realtime -c:a libopus"),
    ("ogg", "-vn -c:a libopus"), ("mkv", "-c:v libx264 -preset ultrafast -c:a aac -live 1"),
    ("oga", "-vn -c:a flac"), ("mp4", "-c:v libx264 -preset ultrafast -c:a aac"),
    ("mp4", "-c:v libx264 -preset ultrafast -c:a aac -movflags +frag_keyframe+empty_moov"),
    ("wav", "-vn"), ("webm", "-c:v libvpx -deadline realtime -c:a libopus -live 1"),
  ]

  @Test(arguments: joins)
  func `joined files are placed end to end`(container: String, codecs: String) throws {
    for (name, length) in [("a", 8), ("b", 6), ("c", 9)] {
      try lab.ffmpeg(
        "-f lavfi -i testsrc2=s=64x64:r=10:d=\(length) -f lavfi -i sine=r=48000:d=\(length) \(codecs)",
        "\(name).\(container)")
    }
    let found = try timeline(join(["a", "b", "c"].map { "\($0).\(container)" }, "all.\(container)"))
    #expect(found.parts.count == 3)
    for (part, start) in zip(found.parts, [0.0, 8, 14]) { #expect(abs(part.start.seconds - start) < 0.25) }
    #expect(abs(found.end.seconds - 23) < 0.5)
    for track in found.tracks { #expect(abs(track.end.seconds - 23) < 0.5, "stream \(track.stream)") }
    #expect(found.sureEnd == found.parts[1].start)
  }

  @Test func `the second part begins when the first part's sound ends`() throws {
    try lab.ffmpeg(
      "-f lavfi -i testsrc2=s=64x64:r=10:d=9 -f lavfi -i sine=r=48000:d=8 -c:v libx264 -bf 2 -c:a aac a.ts")
    let found = try timeline(join(["a.ts", "a.ts"], "both.ts"))
    #expect(found.parts.count == 2)
    #expect(abs(found.sureEnd.seconds - 8) < 0.2)
    #expect(abs(found.end.seconds - 17) < 0.3)
  }

  @Test(arguments: ["mp3", "aac"])
  func `guessed durations of files without index do not count`(container: String) throws {
    let form = container == "mp3" ? "-c:a libmp3lame -write_xing 0 -id3v2_version 0" : "-c:a aac"
    try lab.ffmpeg("-f lavfi -i anoisesrc=r=44100:d=10 \(form) -b:a 192k a.\(container)")
    try lab.ffmpeg("-f lavfi -i anoisesrc=r=44100:d=30 \(form) -b:a 32k b.\(container)")
    let file = try join(["a", "b"].map { "\($0).\(container)" }, "both.\(container)")
    #expect(abs(try timeline(file).end.seconds - 40) < 0.2)
    #expect(abs(Double(try SoundSamples.decode(file).samples.count) / 16_000 - 40) < 0.2)
  }

  @Test func `sound on a later stream has a known place or its own part`() throws {
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=8 -c:a mp2 -b:a 384k a.ts")
    try lab.ffmpeg("-f lavfi -i sine=r=48000:d=6 -c:a mp2 -b:a 384k -mpegts_start_pid 768 b.ts")
    let file = try join(["a.ts", "b.ts"], "both.ts")
    let found = try timeline(file)
    #expect(found.parts.count == 2)
    expect(found.tracks.last?.spans ?? [], [(8, 14)], within: 0.3)
    // In the middle of a file: FFmpeg looks for streams at its begin and at its end.
    var settings = FFmpegAudioSource.Settings()
    settings.bounds.probeBytes = 20_000
    settings.bounds.analysedTime = MediaTime(seconds: 1)
    let probe = FFmpegProbe(settings)
    let between = try join(["a.ts", "b.ts", "a.ts"], "between.ts")
    let late = try #require(try probe.describe(MediaLab.open(between)).lateSound)
    #expect(abs(late.seconds - 8) < 0.1)
    #expect(try probe.describe(MediaLab.open(join(["a.ts", "a.ts"], "same.ts"))).lateSound == nil)
  }

  /// An FLV file whose 50th packet of sound says that it lies `shift` milliseconds away.
  private func strayed(by shift: Int) throws -> URL {
    var bytes = [UInt8](
      try Data(contentsOf: lab.ffmpeg("-f lavfi -i sine=r=44100:d=8 -c:a libmp3lame a.flv")))
    var (place, sounds) = (13, 0)
    while place + 11 < bytes.count {
      let size = bytes[place + 1..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      if bytes[place] == 8 { sounds += 1 }
      if sounds == 50 {
        let old = bytes[place + 4..<place + 7].reduce(0) { $0 << 8 | Int($1) }
        let time = old + shift
        bytes.replaceSubrange(
          place + 4..<place + 8,
          with: [time >> 16, time >> 8, time, time >> 24].map(UInt8.init(truncatingIfNeeded:)))
        break
      }
      place += 11 + size + 4
    }
    try Data(bytes).write(to: lab["stray.flv"])
    return lab["stray.flv"]
  }

  @Test(arguments: [3_000_000, 100_000, -1200, 60_000])
  func `a damaged time costs only its packet's place`(shift: Int) throws {
    let file = try strayed(by: shift)
    let found = try timeline(file)
    #expect(found.restarts == 0)
    #expect(abs(found.end.seconds - 8) < 0.1)
    expect(found.tracks.first?.spans ?? [], [(0, 8)])
    let heard = try SoundSamples.decode(file)
    let whole = try SoundSamples.decode(lab["a.flv"])
    #expect(heard.samples == whole.samples)
    #expect(heard.report.corruptPackets == 1)
    #expect(heard.report.filledSilence == .zero)
  }

  @Test func `a recording is measured once`() throws {
    let input = try MediaLab.open(lab.ffmpeg("-f lavfi -i sine=d=1 a.wav"))
    var runs = 0
    for _ in 0..<3 {
      let value: String = input.measured {
        runs += 1
        return "measured"
      }
      #expect(value == "measured")
    }
    #expect(runs == 1)
  }

  // MARK: One time for each packet

  /// Streams as nobody would write them by hand: holes, restarts, offsets and several tracks.
  private func synthetic(_ random: inout SeededGenerator) throws -> URL {
    let container = random.pick(["mkv", "ts", "mp4", "webm"])
    let (video, audio) =
      container == "webm"
      ? ("-c:v libvpx -deadline realtime -g 20", "-c:a libopus")
      : ("-c:v libx264 -preset veryfast -g \(random.pick([10, 30])) -bf \(random.pick([0, 2]))", "-c:a aac")
    let parts = container == "mp4" ? 1 : 1 + random.index(3)
    for part in 0..<parts {
      let length = 6 + random.index(5)
      let late = random.pick([0.0, 0.3, 2.5])
      let hole = random.oneIn(2) ? "-af aselect=lt(t\\,2)+gt(t\\,4)" : ""
      try lab.ffmpeg(
        "-f lavfi -i testsrc2=s=64x64:r=10:d=\(length) -f lavfi -i sine=r=48000:d=\(length)",
        "-itsoffset \(late) -f lavfi -i sine=f=600:r=48000:d=\(length) -map 0 -map 1 -map 2",
        video, audio, hole, container == "ts" ? "-output_ts_offset \(random.pick([0, 700]))" : "",
        "part\(part).\(container)")
    }
    return try join((0..<parts).map { "part\($0).\(container)" }, "whole.\(container)")
  }

  private struct Seen: Hashable {
    var stream: Int
    var bytes: Digest
  }

  /// The packets that `demuxer` gives from here on: what each holds, its time, and its decoding time.
  private func packets(
    _ demuxer: Demuxer, _ most: Int = .max
  ) throws -> [(seen: Seen, time: Int64, decoded: Int64)] {
    let packet = try Packet(demuxer.call)
    var result: [(Seen, Int64, Int64)] = []
    while result.count < most, try demuxer.read(packet) {
      guard let time = packet.time else { continue }
      let bytes = Data(bytes: packet.pointer.pointee.data, count: Int(packet.pointer.pointee.size))
      result.append(
        (Seen(stream: packet.stream, bytes: Digest(of: bytes)), time, packet.decodingTime ?? time))
    }
    return result
  }

  @Test(arguments: 0..<6)
  func `a packet has one time, by reading and by seeking`(round: Int) throws {
    let seed = TestSeed("one time for each packet")
    var random = seed.generator(round)
    let note: Comment = "round \(round), \(seed)"
    let input = try MediaLab.open(synthetic(&random))
    let measured = try MeasuredTimeline.of(input, .init(), operation: "test")
    func open() throws -> Demuxer {
      try Demuxer(input, bounds: .init(), operation: "test", measured: measured)
    }
    let all = try packets(open())
    let end = measured.timeline.end
    for stream in try open().mediaStreams {
      // Media times of a stream only grow, but for the order of pictures.
      let own = all.filter { $0.seen.stream == stream.index }
      let known = Dictionary(own.map { ($0.seen, [$0.time]) }, uniquingKeysWith: +)
      let demuxer = try open()
      demuxer.keepOnly([stream.index])
      for _ in 0..<5 {
        let target = MediaTime(milliseconds: Int64(random.index(Int(end.milliseconds))))
        guard try demuxer.seek(stream, to: target) else { continue }
        let found = try packets(demuxer, 30)
        // Containers that are asked themselves may lead a little too far, which readers notice.
        if let first = found.first, measured.clock.needsCount, first.seen != own.first?.seen {
          #expect(first.decoded <= stream.start + target.ticks(of: stream.timeBase), note)
        }
        for packet in found { #expect(known[packet.seen]?.contains(packet.time) == true, note) }
      }
      // And what is measured of the stream holds all of its packets.
      let spans = measured.timeline.track(stream.index)?.spans ?? []
      for packet in own {
        let time = MediaTime(ticks: packet.time - stream.start, of: stream.timeBase)
        #expect(
          time < .zero || spans.contains { $0.start <= time && time <= $0.end },
          "\(time.seconds) s of stream \(stream.index); \(note)")
      }
    }
  }
}
