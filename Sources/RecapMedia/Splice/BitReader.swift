/// Reads the header of an H.264 NAL unit bit by bit (ITU-T H.264, 7.2 and 9.1).
struct BitReader {
  private let bytes: [UInt8]
  private var position = 0

  /// - Parameter payload: a NAL unit without its first byte, as stored.
  init(escaped payload: some Sequence<UInt8>) {
    // 00 00 03 encodes 00 00 (7.4.1.1).
    var plain: [UInt8] = []
    var zeros = 0
    for byte in payload {
      if zeros >= 2, byte == 3 {
        zeros = 0
        continue
      }
      zeros = byte == 0 ? zeros + 1 : 0
      plain.append(byte)
    }
    bytes = plain
  }

  /// Returns the next bit, or nil at the end.
  mutating func bit() -> Int? {
    guard position < bytes.count * 8 else { return nil }
    defer { position += 1 }
    return Int(bytes[position / 8] >> UInt8(7 - position % 8)) & 1
  }

  /// Returns the next `count` bits as a number.
  mutating func bits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let bit = bit() else { return nil }
      value = value << 1 | bit
    }
    return value
  }

  /// Returns an Exp-Golomb number: `ue(v)`.
  mutating func unsigned() -> Int? {
    var zeros = 0
    while true {
      guard let bit = bit(), zeros <= 32 else { return nil }
      if bit == 1 { break }
      zeros += 1
    }
    guard let rest = bits(zeros) else { return nil }
    return (1 << zeros) - 1 + rest
  }

  /// Returns a signed Exp-Golomb number: `se(v)`.
  mutating func signed() -> Int? {
    guard let value = unsigned() else { return nil }
    return value % 2 == 0 ? -(value / 2) : value / 2 + 1
  }
}
