import CFFmpeg
import RecapCore

/// Moves the packets of a recording with an unreliable clock to their places on its timeline, by their
/// number in their stream. No container can seek to a time there: reading continues at a packet that was
/// counted before.
struct PacketCount {
  private let clock: RecordingClock
  /// The number of packets of each stream since the recording was opened.
  private var counts: [Int: Int] = [:]
  /// The part of the packet read last, or nil if there is no clock restart.
  private(set) var entered: RecordingClock.Entry?
  /// The packet at which reading continues.
  private var goal: RecordingClock.Place?

  init(_ clock: RecordingClock) { self.clock = clock }

  /// Places the next packet.
  /// - Parameter base: the time base of its stream.
  /// - Returns: false for a packet before the one at which reading continues.
  mutating func place(_ packet: Packet, base: AVRational) -> Bool {
    let stream = packet.stream
    let number = counts[stream, default: 0]
    counts[stream] = number + 1
    entered = clock.entries[stream]?.last { $0.packet <= number }
    if let time = clock.strays[stream]?[number] {
      packet.repair(time: time)
    } else {
      packet.move(by: clock.shift(stream: stream, packet: number), base: base)
    }
    if let goal {
      guard stream == goal.stream, number >= goal.packet else { return false }
      self.goal = nil
    }
    return true
  }

  /// Continues at the last packet of `stream` from which `ticks` can be decoded, or at the first packet of
  /// all.
  /// - Returns: whether the recording must be opened again, because the packet has been passed.
  mutating func goOn(from stream: Int, upTo ticks: Int64) -> Bool {
    goal = clock.place(stream: stream, upTo: ticks)
    if let goal, counts[goal.stream, default: 0] <= goal.packet { return false }
    counts = [:]
    return true
  }
}
