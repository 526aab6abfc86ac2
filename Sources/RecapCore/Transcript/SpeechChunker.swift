/// Packs speech regions into chunks, each of which a recogniser is given at once.
///
/// Cutting at every pause ruins recognition, because a recogniser needs the sentence around a word: regions
/// are joined across short gaps into chunks cut from the original audio. If the speaker timeline shows a
/// change of speaker, and a pause is near, two chunks are better than one: a recogniser merges two people's
/// sentences otherwise. The packing works on a stream: memory is bounded by a chunk's length.
///
/// All positions are sample indices at `speechSampleRate`.
package struct SpeechChunker: Sendable {
  package struct Settings: Hashable, Sendable {
    /// The longest chunk, without its margins, in samples.
    package var maximumLength: Int
    /// The longest pause inside a chunk, in samples.
    package var maximumGap: Int
    /// The margin before and after a chunk's speech, in samples.
    package var margin: Int
    /// The largest distance of a pause from a speaker change to be cut at, in samples.
    package var changeTolerance: Int

    package init(maximumLength: Int, maximumGap: Int, margin: Int, changeTolerance: Int) {
      self.maximumLength = max(1, maximumLength)
      self.maximumGap = max(0, maximumGap)
      self.margin = max(0, margin)
      self.changeTolerance = max(0, changeTolerance)
    }
  }

  /// A part of the audio to recognise at once.
  package struct Chunk: Hashable, Sendable {
    /// The samples to cut out: the speech and its margins.
    package var samples: Range<Int>
    /// The speech regions inside, in order.
    package var speech: [Range<Int>]

    package init(samples: Range<Int>, speech: [Range<Int>]) {
      self.samples = samples
      self.speech = speech
    }
  }

  private let settings: Settings
  private let bounds: Range<Int>
  /// The speaker changes inside `bounds`, sorted.
  private let changes: [Int]
  /// The regions that are not in a chunk yet.
  private var pending: [Range<Int>] = []
  /// The end of the previous chunk including its margin: chunks never share audio.
  private var floor: Int

  /// - Parameters:
  ///   - bounds: the AI window; no chunk leaves it, including margins.
  ///   - speakerChanges: the changes of speaker, in any order.
  package init(settings: Settings, bounds: Range<Int>, speakerChanges: [Int]) {
    self.settings = settings
    self.bounds = bounds
    self.changes = speakerChanges.filter(bounds.contains).sorted()
    self.floor = bounds.lowerBound
  }

  /// The first sample that may still be needed; nil if all regions so far are packed.
  package var oldestNeeded: Int? {
    pending.first.map { max(floor, $0.lowerBound - settings.margin) }
  }

  /// Adds the next region (regions come in order and do not overlap) and returns the chunks that are
  /// complete.
  package mutating func add(_ region: Range<Int>) -> [Chunk] {
    let region = region.clamped(
      to: max(bounds.lowerBound, pending.last?.upperBound ?? floor)..<max(bounds.upperBound, floor))
    guard !region.isEmpty else { return [] }
    var chunks: [Chunk] = []
    if let last = pending.last, region.lowerBound - last.upperBound > settings.maximumGap {
      chunks = drain(before: region.lowerBound)
    }
    pending.append(contentsOf: pieces(of: region))
    // A chunk is only cut when the regions are known to exceed it, so that the best pause can be chosen.
    while let first = pending.first, let last = pending.last,
      pending.count > 1, last.upperBound - first.lowerBound > settings.maximumLength
    {
      chunks.append(take(before: nil))
    }
    return chunks
  }

  /// Declares that no region will start before `position`, and returns the chunks that are complete.
  package mutating func advance(to position: Int) -> [Chunk] {
    guard let last = pending.last, position - last.upperBound > settings.maximumGap else { return [] }
    return drain(before: position)
  }

  /// Returns the remaining chunks.
  package mutating func finish() -> [Chunk] { drain(before: bounds.upperBound) }

  private mutating func drain(before next: Int) -> [Chunk] {
    var chunks: [Chunk] = []
    while !pending.isEmpty { chunks.append(take(before: next)) }
    return chunks
  }

  /// Removes the first chunk from `pending`; `next` limits the margin of the last one.
  private mutating func take(before next: Int?) -> Chunk {
    let count = firstChunkCount()
    let speech = Array(pending.prefix(count))
    pending.removeFirst(count)
    let (start, end) = (speech[0].lowerBound, speech[count - 1].upperBound)
    // Half of a short gap belongs to each side, so that no sound is recognised twice.
    let following = pending.first?.lowerBound ?? max(end, next ?? bounds.upperBound)
    let lower = max(floor, start - settings.margin)
    let upper = min(bounds.upperBound, end + min(settings.margin, (following - end + 1) / 2))
    floor = max(end, upper)
    return Chunk(samples: lower..<max(end, upper), speech: speech)
  }

  /// Returns the number of pending regions in the first chunk.
  private func firstChunkCount() -> Int {
    let start = pending[0].lowerBound
    let fitting = max(1, pending.prefix { $0.upperBound - start <= settings.maximumLength }.count)
    if let cut = firstSpeakerChange(in: fitting) { return cut }
    guard fitting < pending.count else { return fitting }
    // The longest pause of the chunk's second half is most likely the end of a sentence.
    let half = start + settings.maximumLength / 2
    let late = (1...fitting).filter { pending[$0 - 1].upperBound >= half }
    return late.max { gap(after: $0) < gap(after: $1) } ?? fitting
  }

  private func gap(after count: Int) -> Int {
    pending[count].lowerBound - pending[count - 1].upperBound
  }

  /// Returns the first cut at a speaker change among the first `fitting` regions, as a number of regions.
  private func firstSpeakerChange(in fitting: Int) -> Int? {
    guard pending.count > 1, let last = pending.last else { return nil }
    let from = pending[0].lowerBound - settings.changeTolerance
    for change in changes[firstChange(from: from)...] {
      guard change <= last.upperBound + settings.changeTolerance else { break }
      // The pause nearest to the change; of equally near ones, the longest.
      let near = (1..<pending.count).filter {
        distance(of: change, fromGapAfter: $0) <= settings.changeTolerance
      }
      let best = near.min {
        (distance(of: change, fromGapAfter: $0), -gap(after: $0)) < (
          distance(of: change, fromGapAfter: $1), -gap(after: $1)
        )
      }
      if let best { return best <= fitting ? best : nil }
    }
    return nil
  }

  private func distance(of change: Int, fromGapAfter count: Int) -> Int {
    let (before, after) = (pending[count - 1].upperBound, pending[count].lowerBound)
    return change < before ? before - change : change > after ? change - after : 0
  }

  private func firstChange(from position: Int) -> Int { changes.partitioningIndex { $0 >= position } }

  /// Returns a region as it is, or one longer than a chunk in equal parts that fit.
  private func pieces(of region: Range<Int>) -> [Range<Int>] {
    let parts = (region.count + settings.maximumLength - 1) / settings.maximumLength
    guard parts > 1 else { return [region] }
    return (0..<parts).map {
      region.lowerBound + region.count * $0 / parts..<region.lowerBound + region.count * ($0 + 1) / parts
    }
  }
}
