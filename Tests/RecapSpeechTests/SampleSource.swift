import Foundation
import RecapCore

/// Samples in memory as an audio source, in blocks of a second.
struct SampleSource: AudioSource {
  var samples: [Float]
  /// Where the first sample lies on the recording's timeline.
  var start = 0
  var blockLength = speechSampleRate

  func open(_ request: AudioRequest) throws -> any AudioReader {
    Reader(source: self, windows: request.windows)
  }

  private final class Reader: AudioReader {
    private var pieces: [Range<Int>] = []
    private let source: SampleSource
    private(set) var report = AudioReport()

    init(source: SampleSource, windows: [TimeRange]) {
      self.source = source
      let all = source.start..<source.start + source.samples.count
      for window in windows {
        let inside = (Int(window.start.milliseconds) * 16..<Int(window.end.milliseconds) * 16).clamped(
          to: all)
        var at = inside.lowerBound
        while at < inside.upperBound {
          pieces.append(at..<min(at + source.blockLength, inside.upperBound))
          at += source.blockLength
        }
      }
      pieces.reverse()
      report.decodedEnd = MediaTime(milliseconds: Int64(all.upperBound / 16))
    }

    func read() throws -> AudioBlock? {
      guard let piece = pieces.popLast() else { return nil }
      return AudioBlock(
        start: piece.lowerBound,
        samples: Array(source.samples[piece.lowerBound - source.start..<piece.upperBound - source.start]))
    }
  }

  /// Ten seconds of three voices: `Tests/Resources/three-voices.wav`, 16-bit mono after a header of 44 bytes.
  static func threeVoices() throws -> SampleSource {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Resources/three-voices.wav")
    let bytes = [UInt8](try Data(contentsOf: file).dropFirst(44))
    return SampleSource(
      samples: stride(from: 0, to: bytes.count - 1, by: 2).map {
        Float(Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)) / 32_768
      })
  }

  /// Noise that is the same each time, from a linear congruential generator.
  static func noise(seconds: Int, level: Float) -> SampleSource {
    var state: UInt32 = 7
    return SampleSource(
      samples: (0..<seconds * speechSampleRate).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return (Float(state >> 8) / Float(1 << 23) - 1) * level
      })
  }
}
