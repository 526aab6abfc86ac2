import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport

@testable import RecapMedia

extension Reader {
  /// The pass over a recording's packets, and what is decoded by it.
  static let timeline: Reader = {
    var reader = Reader("timeline", bytes: recordings()) { bytes in
      let file = FileManager.default.temporaryDirectory.appending(path: "recap-fuzz-\(getpid()).media")
      try Data(bytes).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let input = try InputFile(file)
      let settings = FFmpegAudioSource.Settings()
      let measured = try MeasuredTimeline.of(input, settings, operation: "fuzz")
      let timeline = measured.timeline
      precondition(
        !timeline.parts.isEmpty && timeline.parts.map(\.start) == timeline.parts.map(\.start).sorted())
      precondition(
        timeline.tracks.allSatisfy { $0.spans == $0.spans.merged() && $0.end <= timeline.end + .second })
      guard let track = timeline.tracks.first, timeline.end < MediaTime(seconds: 600) else { return }
      let windows = [TimeRange(seconds: 0, 2), TimeRange(seconds: 15, 20)]
      let source = try FFmpegAudioSource(settings).open(
        AudioRequest(recording: input, stream: track.stream, windows: windows))
      while let chunk = try source.read() {
        precondition(
          windows.contains { window in
            chunk.start >= window.start.sample && chunk.end <= window.end.sample
          })
      }
    }
    reader.cost = 16
    return reader
  }()

  /// A few kilobytes in each kind of container, made by `ffmpeg`; and two recordings in one file of those that are put
  /// together so.
  private static func recordings() -> [[UInt8]] {
    [
      "a.mkv -c:a aac", "a.mp4 -c:a aac", "b.mp4 -c:a aac -movflags +frag_keyframe+empty_moov",
      "a.webm -c:a libopus",
      "a.ts -c:a mp2", "a.ogg -c:a libopus", "a.mp3 -c:a libmp3lame", "a.aac -c:a aac", "a.wav",
      "a.flac -c:a flac",
    ].flatMap { line -> [[UInt8]] in
      let words = line.split(separator: " ").map(String.init)
      let arguments =
        ["-f", "lavfi", "-i", "sine=r=8000:d=3", "-fflags", "+bitexact"] + words.dropFirst()
        + (words[0].hasSuffix("wav") || words[0].hasSuffix("flac") ? [] : ["-b:a", "16k"]) + [words[0]]
      return Seeds.make([words[0]], arguments).flatMap { [$0, $0 + $0] }
    }
  }
}

extension MediaTime {
  fileprivate static let second = MediaTime(seconds: 1)
  fileprivate var sample: Int { Int(milliseconds) * speechSampleRate / 1000 }
}
