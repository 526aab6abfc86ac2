import Foundation

@testable import RecapMedia

/// WAV files of any number of channels, written byte by byte: what matters is what they say of their channels.
struct WaveFile {
  var rate = 16_000
  /// The loudspeakers that the channels are for; nil for a file that says nothing.
  var mask: UInt32?
  /// Samples of each channel, −1 … 1, all equally many.
  var channels: [[Float]]

  /// Speech for a machine: tones that rise and fall four times a second, no two moments alike.
  static func voice(_ seconds: Double, rate: Int = 16_000, level: Float = 0.3, pitch: Double = 130) -> [Float]
  {
    (0..<Int(seconds * Double(rate))).map { index in
      let time = Double(index) / Double(rate)
      var tones = 0.0
      for harmonic in 1...12 {
        let number = Double(harmonic)
        tones += sin(2 * Double.pi * pitch * number * time + number * number) / number
      }
      let loudness: Double = 0.55 - 0.45 * cos(8 * Double.pi * time)
      return level * Float(tones / 2 * loudness)
    }
  }

  /// A steady tone.
  static func tone(_ seconds: Double, hertz: Double, level: Float, rate: Int = 16_000) -> [Float] {
    (0..<Int(seconds * Double(rate))).map { index in
      level * Float(sin(2 * Double.pi * hertz * Double(index) / Double(rate)))
    }
  }

  static func silence(_ seconds: Double, rate: Int = 16_000) -> [Float] {
    Array(repeating: 0, count: Int(seconds * Double(rate)))
  }

  /// Noise that is the same every time.
  static func noise(_ seconds: Double, rate: Int = 16_000, level: Float, seed: UInt64) -> [Float] {
    var state = seed
    return (0..<Int(seconds * Double(rate))).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let share: Float = Float(state >> 40) / 8_388_608
      return level * (share - 1)
    }
  }

  /// Samples as interleaved 16-bit integers in little-endian order. Appending them to `Data` one by one would cost
  /// more than all else that a test does.
  static func pcm(_ channels: [[Float]]) -> Data {
    let width = channels.count
    var samples = [Int16](repeating: 0, count: width * (channels.first?.count ?? 0))
    for (offset, channel) in channels.enumerated() {
      var index = offset
      for sample in channel {
        let scaled = (sample * 32_768).rounded()
        samples[index] = (scaled >= 32_767 ? .max : scaled <= -32_768 ? .min : Int16(scaled)).littleEndian
        index += width
      }
    }
    return samples.withUnsafeBytes { Data($0) }
  }

  @discardableResult
  func write(_ lab: MediaLab, _ name: String = "a.wav") throws -> URL {
    let count = channels.first?.count ?? 0
    var data = Data()
    func append<Value: FixedWidthInteger>(_ value: Value) {
      withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }
    let header = mask == nil ? 16 : 40
    data.append(contentsOf: "RIFF".utf8)
    append(UInt32(20 + header + count * channels.count * 2))
    data.append(contentsOf: "WAVEfmt ".utf8)
    append(UInt32(header))
    append(UInt16(mask == nil ? 1 : 0xFFFE))
    append(UInt16(channels.count))
    append(UInt32(rate))
    append(UInt32(rate * channels.count * 2))
    append(UInt16(channels.count * 2))
    append(UInt16(16))
    if let mask {
      append(UInt16(22))
      append(UInt16(16))
      append(mask)
      // The GUID of PCM.
      data.append(contentsOf: [1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71])
    }
    data.append(contentsOf: "data".utf8)
    append(UInt32(count * channels.count * 2))
    data.append(Self.pcm(channels))
    try data.write(to: lab[name])
    return lab[name]
  }
}

extension [Float] {
  static func * (samples: [Float], gain: Float) -> [Float] { samples.map { $0 * gain } }

  /// 1/√2 for a full sine.
  var level: Float { (reduce(0) { $0 + $1 * $1 } / Float(Swift.max(1, count))).squareRoot() }

  /// How alike two runs of samples are, −1 … 1.
  func likeness(to other: [Float]) -> Float {
    let product: Float = zip(self, other).reduce(0) { $0 + $1.0 * $1.1 }
    let both: Float = level * other.level
    return product / Swift.max(1e-20, both * Float(Swift.min(count, other.count)))
  }
}
