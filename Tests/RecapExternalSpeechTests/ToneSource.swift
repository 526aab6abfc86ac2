import Foundation
import RecapCore

/// A track whose sound says where it is from: a tone in each second's first nine tenths, whose loudness
/// is the second's number in hundredths; then silence.
struct ToneSource: AudioSource {
  var seconds: Int
  /// Gives everything, whatever is asked for: as a decoder does that ignores the windows.
  var ignoresWindows = false
  var fails = false

  static func level(_ second: Int) -> Float { Float(second + 1) / 100 }

  func open(_ request: AudioRequest) throws -> any AudioReader {
    if fails {
      throw OperationFailure("open", request.recording.path, "there is no such file", exitCode: .noInput)
    }
    let whole = TimeRange(seconds: 0, Double(seconds))
    let spans = ignoresWindows ? [whole] : request.windows.compactMap { $0.intersection(whole) }
    return Reader(spans, end: whole.end)
  }

  private final class Reader: AudioReader {
    private var blocks: [Range<Int>] = []
    private(set) var report = AudioReport()

    init(_ spans: [TimeRange], end: MediaTime) {
      for span in spans {
        let range = Int(span.start.milliseconds) * 16..<Int(span.end.milliseconds) * 16
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 4000) {
          blocks.append(start..<min(start + 4000, range.upperBound))
        }
      }
      blocks.reverse()
      report.decodedEnd = end
    }

    func read() throws -> AudioBlock? {
      guard let range = blocks.popLast() else { return nil }
      return AudioBlock(
        start: range.lowerBound,
        samples: range.map { at in
          at % speechSampleRate < 14_400
            ? ToneSource.level(at / speechSampleRate) * (at % 2 == 0 ? 1 : -1) : 0
        })
    }
  }
}
