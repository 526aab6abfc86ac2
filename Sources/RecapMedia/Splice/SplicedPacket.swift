import CFFmpeg

/// A picture of a spliced reel as it was handed to the container.
struct SplicedPacket: Hashable {
  /// The run of copied pictures that it belongs to, from 0; nil for an encoded one.
  var run: Int?
  /// Decoding may begin with it.
  var isKey: Bool
  /// Of its bytes, as the recording has them or the encoder gave them out: 64 bits, for this process only.
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

/// All of them, in the order of writing.
struct SplicedPackets: Hashable {
  var list: [SplicedPacket]
  /// How many pictures are held back at the most to show them in order.
  var reordering: Int
}

/// Follows a spliced reel as it is read back: what was encoded is decoded, and of each copied run the beginning, where
/// everything that could not go together would show. The rest of a run is what the recording has.
struct SpliceCheck {
  private let packets: [SplicedPacket]
  /// The first group of a run is decoded, but no more of it than this: all that may be held back, as many again, and
  /// a few for a reel that holds back none.
  let most: Int
  private var count = 0
  /// Key pictures, and pictures at all, of the copied run so far.
  private var (keys, pictures) = (0, 0)

  init(_ packets: SplicedPackets) {
    self.packets = packets.list
    most = 2 * packets.reordering + 4
  }

  var isComplete: Bool { count == packets.count }

  /// - Returns: whether to decode the next packet; nil if it is another than was written.
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
