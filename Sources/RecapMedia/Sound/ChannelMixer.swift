/// The downmix of a track's channels block by block, by `MixRule`: two channels stay two, more become one.
///
/// Blocks are on a fixed grid from the recording's time 0, and weights change by a short cross-fade at the
/// start of a block. Therefore the result does not depend on where decoding began, except for a few blocks
/// after the first sample. The result is `MixRule.reach` blocks late. Samples that need no correction stay
/// unchanged, to the bit.
final class ChannelMixer {
  /// Receives one array for each channel of the result, all of equal length and valid during the call.
  typealias Sink = (_ planes: [UnsafeBufferPointer<Float>]) throws(FFmpegError) -> Void

  private final class Block {
    let samples: UnsafeMutableBufferPointer<Float>
    let length: Int
    /// The range of samples that are present: the first and the last block may be incomplete.
    var range: Range<Int>

    init(channels: Int, length: Int, from: Int) {
      samples = .allocate(capacity: channels * length)
      self.length = length
      range = from..<from
    }

    deinit { samples.deallocate() }

    func plane(_ channel: Int) -> UnsafeMutableBufferPointer<Float> {
      UnsafeMutableBufferPointer(
        rebasing: samples[channel * length + range.lowerBound..<channel * length + range.upperBound])
    }
  }

  /// The number of channels of the result.
  let outputs: Int
  private let channels: Int
  private let rate: Int
  /// The length of a block in samples: a twentieth of a second.
  private let length: Int
  private let rule: MixRule
  private let meter: ChannelMeter?
  /// The number of the block that is being filled, counted from time 0.
  private var number: Int
  private var filling: Block
  private var waiting: [Block] = []
  /// The measurements of the last blocks; those of the waiting blocks are at the end.
  private var measures: [ChannelMeasure] = []
  private var weights: MixWeights?
  private var spare: [Block] = []

  /// - Parameters:
  ///   - start: the place of the first sample, in samples from time 0.
  ///   - lowFrequency: the channels that the container declares as low-frequency.
  init(channels: Int, lowFrequency: Set<Int>, rate: Int, startingAt start: Int, meter: ChannelMeter?) {
    self.channels = channels
    self.rate = rate
    self.meter = meter
    outputs = min(2, channels == 2 ? 2 : 1)
    length = max(1, rate / 20)
    rule = MixRule(channels: channels, lowFrequency: lowFrequency)
    number = start / length
    filling = Block(channels: channels, length: length, from: start % length)
  }

  /// Takes `count` samples. `fill` writes those of a channel from the given one on.
  func take(
    _ count: Int, fill: (_ channel: Int, _ from: Int, _ target: UnsafeMutableBufferPointer<Float>) -> Void,
    sink: Sink
  ) throws(FFmpegError) {
    var taken = 0
    while taken < count {
      let place = filling.range.upperBound
      let part = min(count - taken, length - place)
      for channel in 0..<channels {
        let start = channel * length + place
        fill(channel, taken, UnsafeMutableBufferPointer(rebasing: filling.samples[start..<start + part]))
      }
      filling.range = filling.range.lowerBound..<place + part
      taken += part
      if filling.range.upperBound == length { try turn(sink: sink) }
    }
  }

  /// Passes on the waiting blocks. Nothing may be taken after that.
  func finish(sink: Sink) throws(FFmpegError) {
    if !filling.range.isEmpty { try turn(sink: sink) }
    while !waiting.isEmpty { try mixNext(sink: sink) }
  }

  private func turn(sink: Sink) throws(FFmpegError) {
    measures.append(ChannelMeasure((0..<channels).map { UnsafeBufferPointer(filling.plane($0)) }, rate: rate))
    waiting.append(filling)
    number += 1
    filling = spare.popLast() ?? Block(channels: channels, length: length, from: 0)
    filling.range = 0..<0
    if waiting.count > MixRule.reach { try mixNext(sink: sink) }
  }

  private func mixNext(sink: Sink) throws(FFmpegError) {
    let index = measures.count - waiting.count
    let block = waiting.removeFirst()
    let weights = rule.weights(measures, at: index)
    let first = (number - waiting.count - 1) * length + block.range.lowerBound
    meter?.note(
      measures[index], opposite: weights.opposite, samples: first..<first + block.range.count, rate: rate)
    let before = self.weights ?? weights
    for channel in 0..<channels {
      apply(weights, after: before, to: channel, of: block)
      if outputs == 1, channel > 0 { add(block.plane(channel), to: block.plane(0)) }
    }
    self.weights = weights
    try sink((0..<outputs).map { UnsafeBufferPointer(block.plane($0)) })
    spare.append(block)
    if index >= MixRule.reach { measures.removeFirst() }
  }

  private func apply(_ weights: MixWeights, after before: MixWeights, to channel: Int, of block: Block) {
    let (gain, offset) = (weights.gains[channel], weights.offsets[channel])
    let (oldGain, oldOffset) = (before.gains[channel], before.offsets[channel])
    let plane = block.plane(channel)
    var done = 0
    if gain != oldGain || offset != oldOffset {
      let fade = length / 2
      while done < plane.count, block.range.lowerBound + done < fade {
        let share = Float(block.range.lowerBound + done + 1) / Float(fade)
        let new = (plane[done] - offset) * gain
        let old = (plane[done] - oldOffset) * oldGain
        plane[done] = old + (new - old) * share
        done += 1
      }
    }
    guard gain != 1 || offset != 0 else { return }
    for index in done..<plane.count { plane[index] = (plane[index] - offset) * gain }
  }

  private func add(_ plane: UnsafeMutableBufferPointer<Float>, to sum: UnsafeMutableBufferPointer<Float>) {
    for index in plane.indices { sum[index] += plane[index] }
  }
}
