/// The parameter sets of an H.264 track as stored in MP4 and Matroska (ISO/IEC 14496-15, 5.3.3.1).
struct AVCConfiguration: Hashable {
  var profile: UInt8
  /// `profile_compatibility`: a bit for each constraint that all frames satisfy.
  var constraints: UInt8
  var level: UInt8
  /// The number of bytes of the length in front of each NAL unit.
  var lengthSize: Int
  var sequences: [[UInt8]]
  var pictures: [[UInt8]]
  /// The additional fields of the high profiles, as stored.
  var extensions: [UInt8]

  /// - Returns: nil if `bytes` is not such a record.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 7, bytes[0] == 1 else { return nil }
    (profile, constraints, level) = (bytes[1], bytes[2], bytes[3])
    lengthSize = Int(bytes[4] & 3) + 1
    var place = 5
    func sets(_ count: Int) -> [[UInt8]]? {
      var sets: [[UInt8]] = []
      for _ in 0..<count {
        guard place + 2 <= bytes.count else { return nil }
        let length = Int(bytes[place]) << 8 | Int(bytes[place + 1])
        guard length > 1, place + 2 + length <= bytes.count else { return nil }
        sets.append(Array(bytes[place + 2..<place + 2 + length]))
        place += 2 + length
      }
      return sets
    }
    place += 1
    guard let sequences = sets(Int(bytes[5] & 31)), !sequences.isEmpty, place < bytes.count else {
      return nil
    }
    place += 1
    guard let pictures = sets(Int(bytes[place - 1])), !pictures.isEmpty else { return nil }
    (self.sequences, self.pictures) = (sequences, pictures)
    extensions = place + 4 <= bytes.count ? Array(bytes[place..<place + 4]) : []
    // Extended sets, whose frames are never copied, would have to follow.
    guard extensions.last ?? 0 == 0 else { return nil }
  }

  /// Reads the parameter sets of an encoder that puts start codes before them.
  init?(startCoded bytes: [UInt8]) {
    let units = bytes.withUnsafeBufferPointer { all in
      NALUnits.startCoded(all).map { Array(all[$0]) }
    }
    sequences = units.filter { NALUnits.kind($0[0]) == NALUnits.Kind.sequence }
    pictures = units.filter { NALUnits.kind($0[0]) == NALUnits.Kind.picture }
    guard let first = sequences.first, first.count > 4, !pictures.isEmpty else { return nil }
    (profile, constraints, level) = (first[1], first[2], first[3])
    lengthSize = 4
    extensions = []
  }

  /// The ids in use, of sequence and of picture parameter sets.
  var identifiers: Set<Int> {
    var result = Set(sequences.compactMap { SequenceParameters($0)?.id })
    for unit in pictures {
      var reader = BitReader(escaped: unit.dropFirst())
      if let id = reader.unsigned() { result.insert(id) }
    }
    return result
  }

  func contains(_ unit: some Collection<UInt8>) -> Bool {
    sequences.contains { $0.elementsEqual(unit) } || pictures.contains { $0.elementsEqual(unit) }
  }

  /// Adds the sets of `other`, whose ids must not be in use here.
  mutating func add(_ other: AVCConfiguration) {
    sequences += other.sequences
    pictures += other.pictures
    constraints &= other.constraints
    level = max(level, other.level)
  }

  /// The record as it is stored, or nil if it would have more sets than its fields can count (31 and 255),
  /// or a set longer than 64 KiB.
  var bytes: [UInt8]? {
    guard sequences.count <= 31, pictures.count <= 255,
      (sequences + pictures).allSatisfy({ $0.count <= Int(UInt16.max) })
    else { return nil }
    var result = [1, profile, constraints, level, 0xFC | UInt8(lengthSize - 1)]
    result.append(0xE0 | UInt8(sequences.count))
    func append(_ sets: [[UInt8]]) {
      for set in sets {
        result += [UInt8(truncatingIfNeeded: set.count >> 8), UInt8(truncatingIfNeeded: set.count)]
        result += set
      }
    }
    append(sequences)
    result.append(UInt8(pictures.count))
    append(pictures)
    return result + extensions
  }
}
