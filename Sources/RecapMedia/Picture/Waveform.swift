import CFFmpeg
import Foundation

/// Draws loudness as a row of bars around the middle of a dark frame.
struct Waveform {
  let size: PictureSize
  let call: FFmpegCall

  /// The brightness and the two colour values (ITU-R BT.601, 16…235 and 16…240).
  private struct Paint {
    var values: [UInt8]
    static let ground = Paint(values: [34, 132, 126])
    static let ahead = Paint(values: [92, 136, 122])
    static let heard = Paint(values: [190, 146, 98])
  }

  /// In pixels, even, because 4:2:0 has half as many colour samples.
  private var step: Int { max(2, size.width / 80 / 2 * 2) }
  private var margin: Int { (size.width - bars * step) / 4 * 2 }

  /// The number of bars that fit.
  var bars: Int { max(1, size.width * 9 / 10 / step) }

  /// - Parameters:
  ///   - levels: the level of each bar, 0 … 1.
  ///   - heard: the number of bars that have been played.
  func draw(_ levels: [Float], heard: Int) throws(FFmpegError) -> Frame {
    let frame = try Canvas.picture(size, filledWith: nil, call)
    for plane in frame.planes {
      let (ground, scale) = (Paint.ground.values[plane.index], plane.index == 0 ? 1 : 2)
      memset(plane.bytes, Int32(ground), plane.stride * plane.height)
      for (index, level) in levels.enumerated() {
        let paint = index < heard ? Paint.heard : Paint.ahead
        // A silent bar is a dot.
        let half = max(2, Int(Float(size.height) * 0.38 * min(1, level))) / 2 * 2
        let left = (margin + index * step) / scale
        let top = (size.height / 2 / 2 * 2 - half) / scale
        let width = max(1, (step - step / 3 / 2 * 2 - (step > 4 ? 2 : 0)) / scale)
        let columns = left..<min(plane.width, left + width)
        for row in max(0, top)..<min(plane.height, top + 2 * half / scale) {
          let start = plane.bytes + row * plane.stride + columns.lowerBound
          memset(start, Int32(paint.values[plane.index]), columns.count)
        }
      }
    }
    return frame
  }
}

/// Measures the loudness of each part of a clip.
struct WaveformMeter {
  let range: Range<Int>
  private var sums: [Float]
  private var counts: [Int]

  /// - Parameter range: the clip's samples on the recording's timeline.
  init(range: Range<Int>, bars: Int) {
    self.range = range
    sums = Array(repeating: 0, count: bars)
    counts = Array(repeating: 0, count: bars)
  }

  mutating func take(_ samples: [Float], at start: Int) {
    for (index, sample) in samples.enumerated() where range.contains(start + index) {
      let bar = (start + index - range.lowerBound) * sums.count / range.count
      sums[bar] += sample * sample
      counts[bar] += 1
    }
  }

  /// The square roots of the effective values, because speech has a wide range, relative to the loudest,
  /// which is 1. All are 0 if the loudest is at most 0.03.
  var levels: [Float] {
    let levels = zip(sums, counts).map { sum, count in
      count > 0 ? (sum / Float(count)).squareRoot().squareRoot() : 0
    }
    let loudest = levels.max() ?? 0
    return levels.map { loudest > 0.03 ? $0 / loudest : 0 }
  }
}
