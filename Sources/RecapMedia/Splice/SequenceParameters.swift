/// The properties of the video in a sequence parameter set (ITU-T H.264, 7.3.2.1.1).
struct SequenceParameters: Hashable {
  var id: Int
  var profile: Int
  var chromaFormat = 1
  var bitDepth = 8
  /// `max_num_ref_frames`: the number of reference frames that a decoder keeps.
  var references = 0
  /// A Boolean value that indicates whether every picture is a whole frame, not one of two fields.
  var hasFramesOnly: Bool

  /// - Parameter unit: the NAL unit with its first byte.
  /// - Returns: nil if it is truncated or has invalid values.
  init?(_ unit: [UInt8]) {
    guard unit.count > 4, NALUnits.kind(unit[0]) == NALUnits.Kind.sequence else { return nil }
    profile = Int(unit[1])
    var reader = BitReader(escaped: unit.dropFirst(4))
    guard let id = reader.unsigned(), id < 32 else { return nil }
    self.id = id
    hasFramesOnly = false
    if Self.profilesWithFormats.contains(profile) {
      guard let chroma = reader.unsigned(), chroma <= 3 else { return nil }
      chromaFormat = chroma
      if chroma == 3, reader.bit() == nil { return nil }
      guard let luma = reader.unsigned(), let colour = reader.unsigned(), luma <= 6, colour <= 6,
        reader.bit() != nil, Self.skipScalingLists(&reader, count: chroma == 3 ? 12 : 8)
      else { return nil }
      bitDepth = 8 + max(luma, colour)
    }
    guard reader.unsigned() != nil, Self.skipPictureOrder(&reader), let references = reader.unsigned(),
      reader.bit() != nil, reader.unsigned() != nil, reader.unsigned() != nil, let framesOnly = reader.bit()
    else { return nil }
    self.references = references
    hasFramesOnly = framesOnly == 1
  }

  private static let profilesWithFormats: Set = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134]

  private static func skipScalingLists(_ reader: inout BitReader, count: Int) -> Bool {
    guard let isPresent = reader.bit() else { return false }
    guard isPresent == 1 else { return true }
    for list in 0..<count {
      guard let isGiven = reader.bit() else { return false }
      guard isGiven == 1 else { continue }
      var (last, next) = (8, 8)
      for _ in 0..<(list < 6 ? 16 : 64) {
        if next != 0 {
          guard let delta = reader.signed() else { return false }
          next = (last + delta + 256) & 255
        }
        last = next == 0 ? last : next
      }
    }
    return true
  }

  private static func skipPictureOrder(_ reader: inout BitReader) -> Bool {
    guard let type = reader.unsigned() else { return false }
    switch type {
    case 0: return reader.unsigned() != nil
    case 1:
      guard reader.bit() != nil, reader.signed() != nil, reader.signed() != nil,
        let count = reader.unsigned(), count < 256
      else { return false }
      for _ in 0..<count where reader.signed() == nil { return false }
      return true
    default: return true
    }
  }
}
