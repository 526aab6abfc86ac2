import Foundation
import RecapCore

/// RIFF/WAVE with 16-bit mono PCM at `speechSampleRate`, which every speech engine reads.
enum WaveFile {
  /// The number of bytes of a second of sound.
  static let bytesPerSecond = 2 * speechSampleRate

  /// - Parameter samples: −1 … 1; values beyond that are clipped.
  static func data(_ samples: [Float]) -> Data {
    let size = UInt32(clamping: samples.count * 2)
    var data = Data(capacity: 44 + samples.count * 2)
    func append(_ text: String) { data.append(contentsOf: text.utf8) }
    func append<Value: FixedWidthInteger>(_ value: Value) {
      withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }
    append("RIFF")
    append(36 + size)
    append("WAVEfmt ")
    append(UInt32(16))
    append(UInt16(1))  // PCM
    append(UInt16(1))  // channels
    append(UInt32(speechSampleRate))
    append(UInt32(bytesPerSecond))
    append(UInt16(2))  // bytes per frame
    append(UInt16(16))  // bits per sample
    append("data")
    append(size)
    let values = samples.map { Int16(saturating: ($0 * 32_767).rounded()).littleEndian }
    values.withUnsafeBytes { data.append(contentsOf: $0) }
    return data
  }
}
