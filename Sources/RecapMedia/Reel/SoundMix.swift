import RecapCore

/// A source of samples in runs, in time order.
protocol SoundRuns: AnyObject {
  /// Returns the next run, or nil at the end.
  func read() throws -> SoundRun?
}

extension SoundReader: SoundRuns {}

/// The sum of several tracks at their places in time, computed block by block, so that memory does not grow
/// with a clip's length.
///
/// Tracks have equal weight. If the sum exceeds full scale, `SoundLimiter` reduces it for a moment;
/// otherwise each sample is exactly the sum. A track that begins late, ends early or has holes is silent
/// there.
final class SoundMix: SoundRuns {
  /// A track of the mix.
  struct Voice {
    fileprivate let runs: any SoundRuns
    fileprivate let shift: Int
    fileprivate var next: SoundRun?
    fileprivate var hasEnded = false

    /// - Parameter shift: the number to add to a sample's place on its own timeline.
    init(_ runs: any SoundRuns, shift: Int) { (self.runs, self.shift) = (runs, shift) }
  }

  private let shape: SoundShape
  private var voices: [Voice] = []
  private var limiter: SoundLimiter
  /// The start of the next block.
  private var position: Int
  private let end: Int
  private let block: Int
  /// The block that was summed in advance, so that the limiter can look ahead.
  private var ahead: SoundRun?

  /// - Parameter window: the span on the timeline of the clip's recording.
  convenience init(_ sounds: [ClipSound], in window: TimeRange, shape: SoundShape) throws {
    let tick = Ticks.tick(rate: shape.rate)
    let voices = try sounds.compactMap { sound -> Voice? in
      let own = TimeRange(
        start: max(.zero, window.start + sound.offset), end: max(.zero, window.end + sound.offset))
      guard !own.isEmpty else { return nil }
      return Voice(
        try sound.track.sound(in: own, shape: shape), shift: -Int(sound.offset.ticks(of: tick)))
    }
    try self.init(
      voices, in: Int(window.start.ticks(of: tick))..<Int(window.end.ticks(of: tick)), shape: shape)
  }

  /// - Parameter window: the span in samples of the clip's recording.
  init(_ voices: [Voice], in window: Range<Int>, shape: SoundShape) throws {
    self.voices = voices
    self.shape = shape
    limiter = SoundLimiter(step: max(1, shape.rate / 100))
    block = limiter.step * 100
    (position, end) = (window.lowerBound, window.upperBound)
    ahead = try sum()
  }

  func read() throws -> SoundRun? {
    guard let current = ahead else { return nil }
    ahead = try sum()
    let follows = ahead.map { $0.start == current.end } == true
    return SoundRun(
      start: current.start,
      channels: limiter.limited(current.channels, before: follows ? ahead?.channels : nil))
  }

  /// Returns the next block with sound, or nil at the end.
  private func sum() throws -> SoundRun? {
    while position < end {
      let stop = min(end, position + block)
      defer { position = stop }
      var channels = [[Float]](
        repeating: [Float](repeating: 0, count: stop - position), count: shape.channels)
      var reached = position
      for index in voices.indices {
        reached = max(reached, try add(&voices[index], to: &channels, upTo: stop))
      }
      // A block without sound is a hole, or the end.
      guard reached > position else { continue }
      if reached < stop, voices.allSatisfy({ $0.hasEnded && $0.next == nil }) {
        for channel in channels.indices { channels[channel].removeLast(stop - reached) }
      }
      return SoundRun(start: position, channels: channels)
    }
    return nil
  }

  /// - Returns: the end of the voice in this block.
  private func add(_ voice: inout Voice, to channels: inout [[Float]], upTo stop: Int) throws -> Int {
    var reached = position
    while true {
      if voice.next == nil, !voice.hasEnded {
        voice.next = try voice.runs.read().map {
          SoundRun(start: $0.start + voice.shift, channels: $0.channels)
        }
        voice.hasEnded = voice.next == nil
      }
      guard let run = voice.next, run.start < stop else { return reached }
      let part = max(run.start, position)..<max(run.start, position, min(run.end, stop))
      for channel in channels.indices {
        for place in part { channels[channel][place - position] += run.channels[channel][place - run.start] }
      }
      reached = max(reached, part.upperBound)
      guard run.end <= stop else { return reached }
      voice.next = nil
    }
  }
}
