import Foundation
import Synchronization

@testable import RecapMedia

/// A recording that says in every frame which one it is, and clicks at every whole second.
///
/// The number is drawn as ten broad stripes, black or white, so it survives any encoder.
struct MarkedRecording {
  static let width = 160
  static let height = 64
  private static let bits = 10
  /// One second at 48 kHz: 4 ms of 3 kHz, then silence.
  private static let click: [Float] = (0..<48_000).map { index in
    index < 192 ? 0.8 * Float(sin(2 * Double.pi * 3000 * Double(index) / 48_000)) : 0
  }

  /// The files made so far, by all that they depend on: most tests ask for the same few.
  private static let made = Mutex<[String: Data]>([:])

  /// Makes a recording of `frames` frames, the first of which is number `first`, at `rate` a second.
  static func make(
    _ lab: MediaLab, _ name: String, frames: Int = 150, from first: Int = 0, rate: Int = 15, video: String,
    sound: String
  ) throws -> URL {
    let file = lab[name]
    let key = [file.pathExtension, "\(first)+\(frames)", "\(rate)", video, sound].joined(separator: " ")
    if let known = made.withLock({ $0[key] }) {
      try known.write(to: file)
      return file
    }
    try encode(lab, name, frames: frames, from: first, rate: rate, video: video, sound: sound)
    let data = try Data(contentsOf: file)
    made.withLock { $0[key] = data }
    return file
  }

  /// Writes raw pictures and their clicks, and lets `ffmpeg` encode them.
  private static func encode(
    _ lab: MediaLab, _ name: String, frames: Int, from first: Int, rate: Int, video: String, sound: String
  ) throws {
    var raw = Data()
    let grey = Data(repeating: 128, count: width * height / 2)
    for frame in first..<first + frames {
      let row = Data((0..<width).map { x -> UInt8 in frame >> (x * bits / width) & 1 == 1 ? 235 : 16 })
      for _ in 0..<height { raw.append(row) }
      raw.append(grey)
    }
    try raw.write(to: lab["raw.yuv"])
    var clicks: [Float] = []
    clicks.reserveCapacity(48_000 * (frames / rate + 1))
    for _ in 0...frames / rate { clicks += click }
    clicks.removeLast(clicks.count - 48_000 * frames / rate)
    try WaveFile(rate: 48_000, channels: [clicks]).write(lab, "clicks.wav")
    try lab.ffmpeg(
      "-f rawvideo -pix_fmt yuv420p -s \(width)x\(height) -r \(rate) -i raw.yuv -i clicks.wav",
      video, sound, name)
  }

  /// The numbers of the frames of `file` and when each is shown, in seconds.
  static func frames(of file: URL, _ lab: MediaLab) throws -> [(number: Int, time: Double)] {
    let pixels = try lab.run(
      "ffmpeg",
      [
        "-v", "error", "-i", file.path, "-map", "0:v:0", "-vsync", "passthrough", "-vf",
        "scale=\(width):\(height)",
      ]
        + ["-pix_fmt", "gray", "-f", "rawvideo", "-"])
    let times = try lab.run(
      "ffprobe",
      [
        "-v", "error", "-select_streams", "v:0", "-show_entries", "frame=pts_time", "-of", "csv=p=0",
        file.path,
      ])
    let size = width * height
    return String(decoding: times, as: UTF8.self).split(separator: "\n").enumerated().compactMap {
      index, line in
      guard let time = Double(line.prefix { $0 != "," }), pixels.count >= (index + 1) * size else {
        return nil
      }
      let middle = index * size + size / 2
      let number = (0..<bits).reduce(0) { sum, bit in
        sum + (pixels[middle + (2 * bit + 1) * width / bits / 2] > 127 ? 1 << bit : 0)
      }
      return (number, time)
    }
  }

  /// When the clicks of `file` begin, in seconds.
  static func clicks(of file: URL, _ lab: MediaLab) throws -> [Double] {
    var result: [Double] = []
    for (index, sample) in try lab.samples(of: file).enumerated() where abs(sample) > 0.25 {
      let time = Double(index) / 16_000
      if result.last.map({ time - $0 > 0.1 }) ?? true { result.append(time) }
    }
    return result
  }
}
