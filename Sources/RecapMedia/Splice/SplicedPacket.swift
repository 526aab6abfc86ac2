import CFFmpeg

/// A frame of a spliced reel as it was passed to the muxer.
struct SplicedPacket: Hashable {
  /// The index of its run of copied frames, from 0, or nil for an encoded one.
  var run: Int?
  /// A Boolean value that indicates whether decoding may begin with it.
  var isKey: Bool
  /// A digest of its bytes, as in the recording or as the encoder output them: 64 bits, valid in this
  /// process only.
  var digest: Int
}

extension SplicedPacket {
  init(_ packet: Packet, run: Int?) {
    self.run = run
    isKey = packet.isKey
    digest = Self.digest(packet)
  }

  static func digest(_ packet: Packet) -> Int {
    var hasher = Hasher()
    hasher.combine(
      bytes: UnsafeRawBufferPointer(
        start: packet.pointer.pointee.data, count: Int(packet.pointer.pointee.size)))
    return hasher.finalize()
  }
}

/// All packets of a spliced reel, in the order of writing.
struct SplicedPackets: Hashable {
  var list: [SplicedPacket]
  /// The maximum number of frames that are held back for reordering.
  var reordering: Int
}

/// Follows a spliced reel as it is read back. Encoded frames are decoded, and so is the start of each
/// copied run, where anything that does not match would show. The rest of a run equals the recording.
struct SpliceCheck {
  private let packets: [SplicedPacket]
  /// The maximum number of frames that are decoded of the first group of a run: all that may be held back,
  /// as many again, and a few for a reel that holds back none.
  let most: Int
  private var count = 0
  /// The number of keyframes, and of all frames, of the copied run so far.
  private var (keys, pictures) = (0, 0)

  init(_ packets: SplicedPackets) {
    self.packets = packets.list
    most = 2 * packets.reordering + 4
  }

  var isComplete: Bool { count == packets.count }

  /// - Returns: whether to decode the next packet, or nil if it is not the one that was written.
  mutating func decodes(_ packet: Packet) -> Bool? {
    guard count < packets.count else { return nil }
    let (written, previous) = (packets[count], count > 0 ? packets[count - 1].run : nil)
    guard written.digest == SplicedPacket.digest(packet) else { return nil }
    count += 1
    guard written.run != nil else { return true }
    if written.run != previous || count == 1 { (keys, pictures) = (0, 0) }
    pictures += 1
    if written.isKey { keys += 1 }
    return keys <= 1 && pictures <= most
  }
}
