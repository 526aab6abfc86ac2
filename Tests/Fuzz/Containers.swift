import Foundation
import RecapCore
import RecapTestSupport

@testable import RecapMedia

extension Reader {
  /// Containers and codecs that FFmpeg reads for us: each that is let in has to stand this.
  static let containers: Reader = {
    var reader = Reader("containers", bytes: ContainerSamples.make()) { bytes in
      let file = FileManager.default.temporaryDirectory.appending(path: "recap-fuzz-\(getpid()).old")
      try Data(bytes).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let input = try InputFile(file, followsLink: false)
      let found = try FFmpegProbe().describe(input)
      for track in found.audioTracks.prefix(2) {
        // Not longer: a hole inside a window is silence, sample by sample.
        let windows = [TimeRange(seconds: 0, 0.1), TimeRange(seconds: 0.2, 20)]
        let request = AudioRequest(recording: input, stream: track.stream, windows: windows)
        guard let reader = try? FFmpegAudioSource().open(request) else { continue }
        while let chunk = try? reader.read() { precondition(chunk.samples.allSatisfy(\.isFinite)) }
        _ = try CanonicalJSON.encode(reader.report)
      }
      try seek(input)
    }
    reader.cost = 4
    return reader
  }()

  /// Reads on from the middle and from the begin, as a reel does.
  private static func seek(_ input: InputFile) throws {
    let demuxer = try Demuxer(input, bounds: MediaBounds(), operation: "seek")
    let packet = try Packet(demuxer.call)
    for stream in demuxer.streams.prefix(2) {
      for time in [MediaTime(milliseconds: 200), .zero, .endOfTime] {
        _ = try demuxer.seek(stream, to: time)
        var packets = 0
        while packets < 1000, try demuxer.read(packet) { packets += 1 }
      }
    }
  }
}

/// Recordings of less than half a second, the same bytes every time.
private enum ContainerSamples {
  private static let recipes = [
    "-map 0 -c:a pcm_s16le a.avi", "-map 0 -map 1 -c:a libmp3lame -c:v mpeg4 b.avi",
    "-map 0 -map 1 -ar 44100 -c:a aac -c:v libx264 -preset ultrafast a.flv",
    "-map 0 -ar 44100 -c:a libmp3lame b.flv",
    "-map 0 -ac 1 -ar 22050 -c:a nellymoser c.flv", "-map 0 -ac 1 -ar 16000 -c:a libspeex d.flv",
    "-map 0 -c:a wmav2 a.wma", "-map 0 -map 1 -ac 1 -c:a wmav1 -c:v msmpeg4 a.wmv",
    "-map 0 -c:a pcm_s16be a.caf",
    "-map 0 -c:a alac b.caf", "-map 0 -c:a aac a.3gp", "-map 0 -ac 6 -c:a pcm_s16le a.wav",
  ]

  static func make() -> [[UInt8]] {
    let source =
      "-f lavfi -i aevalsrc=sin(900*t)*sin(20*t)|sin(1300*t):s=48000:d=0.4"
      + " -f lavfi -i testsrc2=s=48x32:r=10:d=0.4"
    let outputs = recipes.map { "-fflags +bitexact -flags:a +bitexact -flags:v +bitexact -threads 1 " + $0 }
    let arguments = (source + " " + outputs.joined(separator: " ")).split(separator: " ").map(String.init)
    let names = recipes.compactMap { $0.split(separator: " ").last.map(String.init) }
    // Frames of 12.2 kbit/s and of silence, as a phone writes them.
    var phone = Array("#!AMR\n".utf8)
    for frame in 0..<20 {
      phone.append(0x3C)
      for index in 0..<31 { phone.append(UInt8(truncatingIfNeeded: index &* 37 &+ frame &* 11)) }
    }
    return Seeds.make(names, arguments) + [phone]
  }
}
