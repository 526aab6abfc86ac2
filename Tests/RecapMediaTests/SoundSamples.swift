import Foundation
import RecapCore

@testable import RecapMedia

/// What a pass over a track gave, and what it said about itself.
struct SoundSamples {
  var blocks: [AudioBlock] = []
  var report = AudioReport()

  var samples: [Float] { blocks.flatMap(\.samples) }
  var start: Int { blocks.first?.start ?? -1 }
  var end: Int { blocks.last?.end ?? -1 }

  /// Decodes `stream` of `file` inside `windows`: all of it where none are given.
  static func decode(
    _ file: URL, stream: Int = 0, windows: [TimeRange] = [TimeRange(seconds: 0, 1000)],
    settings: FFmpegAudioSource.Settings = .init()
  ) throws -> SoundSamples {
    let request = try AudioRequest(recording: MediaLab.open(file), stream: stream, windows: windows)
    let reader = try FFmpegAudioSource(settings).open(request)
    var result = SoundSamples()
    while let block = try reader.read() { result.blocks.append(block) }
    result.report = reader.report
    return result
  }

  /// The samples by their place on the recording's timeline; silence where there were none.
  func slice(_ seconds: Double, _ end: Double) -> [Float] {
    let range = Int(seconds * 16_000)..<Int(end * 16_000)
    var result = [Float](repeating: 0, count: range.count)
    for block in blocks {
      for index in max(
        range.lowerBound, block.start)..<max(range.lowerBound, block.start, min(range.upperBound, block.end))
      {
        result[index - range.lowerBound] = block.samples[index - block.start]
      }
    }
    return result
  }

  /// The loudness of a span: 1/√2 for a full sine.
  func level(_ seconds: Double, _ end: Double) -> Float {
    let part = slice(seconds, end)
    return (part.reduce(0) { $0 + $1 * $1 } / Float(max(1, part.count))).squareRoot()
  }
}

extension [Float] {
  /// The largest difference, infinite where the lengths differ.
  func distance(to other: [Float]) -> Float {
    count == other.count ? zip(self, other).reduce(0) { Swift.max($0, abs($1.0 - $1.1)) } : .infinity
  }
}
