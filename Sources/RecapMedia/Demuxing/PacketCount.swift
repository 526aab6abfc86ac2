import CFFmpeg
import RecapCore

/// Moves the packets of a recording whose clock cannot be trusted to their places on its timeline, by their number in
/// their stream. No container can look for a time there: reading begins at a packet that was counted before.
struct PacketCount {
  private let clock: RecordingClock
  /// The packets of each stream since the recording was opened.
  private var counts: [Int: Int] = [:]
  /// The part of the packet that was read last; nil if the clock never starts again.
  private(set) var entered: RecordingClock.Entry?
  /// The packet with which reading goes on.
  private var goal: RecordingClock.Place?

  init(_ clock: RecordingClock) { self.clock = clock }

  /// Places the next packet.
  /// - Parameter base: its stream's time base.
  /// - Returns: false for one that lies before the packet with which reading goes on.
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

  /// Goes to the last packet of `stream` from which `ticks` can be decoded, or to the first of all.
  /// - Returns: whether the recording has to be opened again, for the packet is passed.
  mutating func goOn(from stream: Int, upTo ticks: Int64) -> Bool {
    goal = clock.place(stream: stream, upTo: ticks)
    if let goal, counts[goal.stream, default: 0] <= goal.packet { return false }
    counts = [:]
    return true
  }
}
