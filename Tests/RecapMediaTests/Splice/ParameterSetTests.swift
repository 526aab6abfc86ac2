import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite struct ParameterSetTests {
  /// High profile, level 1.2, number 0, 320 by 180, frames only: as x264 writes it.
  private let high: [UInt8] = [
    0x67, 0x64, 0x00, 0x0C, 0xAC, 0xD9, 0x41, 0x41, 0x9F, 0x9F, 0x01, 0x10, 0x00, 0x00, 0x03, 0x00, 0x10,
    0x00, 0x00, 0x03, 0x03, 0x20, 0xF1, 0x42, 0x99, 0x60,
  ]
  private let picture: [UInt8] = [0x68, 0xEB, 0xE3, 0xCB, 0x22, 0xC0]

  private var record: [UInt8] {
    [1, 0x64, 0, 0x0C, 0xFF, 0xE1, 0, UInt8(high.count)] + high + [1, 0, UInt8(picture.count)] + picture
      + [0xFD, 0xF8, 0xF8, 0]
  }

  @Test func `reads Exp-Golomb numbers`() {
    // 1 010 011 00100 00111
    var reader = BitReader(escaped: [0b1010_0110, 0b0100_0011, 0b1000_0000])
    #expect(reader.unsigned() == 0)
    #expect(reader.unsigned() == 1)
    #expect(reader.unsigned() == 2)
    #expect(reader.unsigned() == 3)
    #expect(reader.unsigned() == 6)
    var signed = BitReader(escaped: [0b1010_0110, 0b0100_0010, 0b1000_0000])
    #expect((0..<5).map { _ in signed.signed() } == [0, 1, -1, 2, -2])
    #expect(signed.bits(8) == nil)
  }

  @Test func `emulation prevention bytes are removed`() {
    var reader = BitReader(escaped: [0, 0, 3, 1, 0, 0, 3])
    #expect(reader.bits(24) == 1)
    #expect(reader.bits(16) == 0)
    #expect(reader.bit() == nil)
  }

  @Test func `a sequence parameter set describes the pictures`() throws {
    let found = try #require(SequenceParameters(high))
    #expect(found.id == 0)
    #expect(found.profile == 100)
    #expect(found.chromaFormat == 1)
    #expect(found.bitDepth == 8)
    #expect(found.hasFramesOnly)
    #expect(SequenceParameters(Array(high.prefix(6))) == nil)
    #expect(SequenceParameters(picture) == nil)
  }

  @Test func `a record is read and written unchanged`() throws {
    let found = try #require(AVCConfiguration(record))
    #expect(found.sequences == [high])
    #expect(found.pictures == [picture])
    #expect(found.identifiers == [0])
    #expect(found.bytes == record)
    #expect(found.contains(high))
    #expect(!found.contains(high.dropLast()))
  }

  @Test func `damaged records are refused`() {
    for length in 0..<record.count - 4 - picture.count {
      #expect(AVCConfiguration(Array(record.prefix(length))) == nil, "\(length)")
    }
    #expect(AVCConfiguration([0, 0, 0, 1] + high) == nil)
  }

  private func record(sequences: Int, pictures: Int, length: Int = 6) throws -> AVCConfiguration {
    var record = try #require(AVCConfiguration(record))
    record.sequences = Array(repeating: high, count: sequences)
    record.pictures = Array(repeating: [0x68] + [UInt8](repeating: 0x80, count: length - 1), count: pictures)
    return record
  }

  @Test(arguments: [(31, 255, true), (32, 1, false), (1, 256, false)])
  func `a record with too many sets is refused`(sequences: Int, pictures: Int, fits: Bool) throws {
    let made = try record(sequences: sequences, pictures: pictures)
    #expect((made.bytes != nil) == fits)
    if let bytes = made.bytes { #expect(AVCConfiguration(bytes) == made) }
  }

  @Test(arguments: [(65_535, true), (65_536, false)])
  func `a set longer than 16 bits of length is refused`(length: Int, fits: Bool) throws {
    #expect((try record(sequences: 1, pictures: 1, length: length).bytes != nil) == fits)
  }

  @Test func `a record with extension sets is refused`() {
    var bytes = record
    bytes[bytes.count - 1] = 1
    #expect(AVCConfiguration(bytes) == nil)
  }

  @Test func `random bytes do not trap`() {
    let seed = TestSeed("parameter sets")
    for round in 0..<2000 {
      var random = seed.generator(round)
      var bytes = record
      for _ in 0..<(1 + random.index(8)) { bytes[random.index(bytes.count)] = UInt8(random.index(256)) }
      bytes = Array(bytes.prefix(random.index(bytes.count + 1)))
      if var found = AVCConfiguration(bytes) {
        found.add(found)
        _ = (found.bytes, found.identifiers)
      }
      _ = AVCConfiguration(startCoded: [0, 0, 1] + bytes)?.identifiers
      _ = SequenceParameters(bytes)
    }
  }

  @Test func `two records are merged into one`() throws {
    var mine = try #require(AVCConfiguration(record))
    var other: [UInt8] = high
    (other[2], other[3]) = (0x40, 0x1E)
    let added = try #require(AVCConfiguration(startCoded: [0, 0, 0, 1] + other + [0, 0, 1] + picture))
    mine.add(added)
    let read = try #require(mine.bytes.flatMap { AVCConfiguration($0) })
    #expect(read.sequences == [high, other])
    #expect(read.pictures == [picture, picture])
    #expect(read.level == 0x1E)
    #expect(read.constraints == 0)
    #expect(read.extensions == [0xFD, 0xF8, 0xF8, 0])
  }

  @Test func `units are found with start codes and length prefixes`() {
    let coded: [UInt8] = [0, 0, 0, 1, 0x65, 1, 2, 0, 0, 1, 0x41, 3]
    coded.withUnsafeBufferPointer { bytes in
      let units = NALUnits.startCoded(bytes)
      #expect(units.map { Array(bytes[$0]) } == [[0x65, 1, 2], [0x41, 3]])
      let stored = NALUnits.lengthPrefixing(units, of: bytes)
      #expect(stored == [0, 0, 0, 3, 0x65, 1, 2, 0, 0, 0, 2, 0x41, 3])
      stored.withUnsafeBufferPointer { #expect(NALUnits.lengthPrefixed($0) == [4..<7, 11..<13]) }
      stored.dropLast().withUnsafeBufferPointer { #expect(NALUnits.lengthPrefixed($0) == nil) }
    }
  }

  private static let units: [([UInt8], Bool)] = [
    ([0x65, 0, 0, 3, 0, 0, 3, 0], true), ([0x41, 9, 0, 0, 0, 9], false), ([0x41, 0, 0, 1], false), ([], true),
  ]

  @Test(arguments: units) func `a unit with three zero bytes or a start code is invalid`(
    unit: [UInt8], isPossible: Bool
  ) {
    unit.withUnsafeBufferPointer { #expect(NALUnits.isPossible($0) == isPossible) }
  }
}
