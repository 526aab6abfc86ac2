/// The NAL units of an H.264 access unit, in the two ways in which they are stored.
enum NALUnits {
  /// `nal_unit_type` (ITU-T H.264, table 7-1).
  enum Kind {
    static let slice: UInt8 = 1
    static let instantRefresh: UInt8 = 5
    static let information: UInt8 = 6
    static let sequence: UInt8 = 7
    static let picture: UInt8 = 8
    static let delimiter: UInt8 = 9
  }

  static func kind(_ first: UInt8) -> UInt8 { first & 31 }

  /// Finds the units that are preceded by a length of four bytes, as in MP4 and Matroska.
  /// - Returns: their ranges in `bytes`, or nil if a length exceeds them.
  static func lengthPrefixed(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    var units: [Range<Int>] = []
    var place = 0
    while place < bytes.count {
      guard place + 4 <= bytes.count else { return nil }
      let length = (0..<4).reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
      guard length > 0, length <= bytes.count - place - 4 else { return nil }
      units.append(place + 4..<place + 4 + length)
      place += 4 + length
    }
    return units
  }

  /// Returns whether the bytes can be a unit: three zeros in a row, or what could be mistaken for a start
  /// code, never occur in one (ITU-T H.264, 7.4.1). This detects what a storage writes into holes.
  static func isPossible(_ unit: UnsafeBufferPointer<UInt8>) -> Bool {
    var zeros = 0
    for byte in unit {
      if byte <= 2, zeros >= 2 { return false }
      zeros = byte == 0 ? zeros + 1 : 0
    }
    return true
  }

  /// Returns the ranges of units between start codes, as encoders output them (Annex B).
  static func startCoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var begin: Int?
    var place = 0
    func close(_ end: Int) {
      guard let begin else { return }
      var end = end
      while end > begin, bytes[end - 1] == 0 { end -= 1 }
      if end > begin { units.append(begin..<end) }
    }
    while place + 3 <= bytes.count {
      if bytes[place] == 0, bytes[place + 1] == 0, bytes[place + 2] == 1 {
        close(place)
        begin = place + 3
        place += 3
      } else {
        place += 1
      }
    }
    close(bytes.count)
    return units
  }

  /// Returns `units` of `bytes`, each preceded by a length of four bytes.
  static func lengthPrefixing(_ units: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(units.reduce(0) { $0 + 4 + $1.count })
    for unit in units {
      for shift in [24, 16, 8, 0] { result.append(UInt8(truncatingIfNeeded: unit.count >> shift)) }
      result.append(contentsOf: bytes[unit])
    }
    return result
  }
}
