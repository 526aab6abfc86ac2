/// Packs voice-activity regions into the windows that a recogniser is given.
///
/// Cutting at every pause ruins recognition, because a recogniser needs the sentence around a word:
/// regions are joined across short gaps into windows cut from the original audio. Where the platform
/// says that the speaker changes, and a pause is near, two windows are better than one: a recogniser
/// merges two people's sentences otherwise. Works on a stream: memory is bounded by a window's length.
///
/// All positions are sample indices at `speechSampleRate`.
package struct SpeechWindows: Sendable {
  package struct Settings: Hashable, Sendable {
    /// The longest window, without its margins, in samples.
    package var maximumLength: Int
    /// The longest pause inside a window, in samples.
    package var maximumGap: Int
    /// What is added before and after a window's speech, in samples.
    package var margin: Int
    /// How far from a speaker change a pause may be to be cut at, in samples.
    package var changeTolerance: Int

    package init(maximumLength: Int, maximumGap: Int, margin: Int, changeTolerance: Int) {
      self.maximumLength = max(1, maximumLength)
      self.maximumGap = max(0, maximumGap)
      self.margin = max(0, margin)
      self.changeTolerance = max(0, changeTolerance)
    }
  }

  /// A piece of audio to recognise.
  package struct Window: Hashable, Sendable {
    /// What to cut: the speech and its margins.
    package var samples: Range<Int>
    /// The voice-activity regions inside, in order.
    package var speech: [Range<Int>]

    package init(samples: Range<Int>, speech: [Range<Int>]) {
      self.samples = samples
      self.speech = speech
    }
  }

  private let settings: Settings
  private let bounds: Range<Int>
  /// Inside `bounds`, sorted.
  private let changes: [Int]
  /// Regions that no window has taken yet.
  private var pending: [Range<Int>] = []
  /// Where the window before ended, its margin included: windows never share audio.
  private var floor: Int

  /// - Parameters:
  ///   - bounds: the AI-on span; no window leaves it, margins included.
  ///   - speakerChanges: in any order.
  package init(settings: Settings, bounds: Range<Int>, speakerChanges: [Int]) {
    self.settings = settings
    self.bounds = bounds
    self.changes = speakerChanges.filter(bounds.contains).sorted()
    self.floor = bounds.lowerBound
  }

  /// The first sample that may still be asked for; nil if everything so far is done with.
  package var oldestNeeded: Int? {
    pending.first.map { max(floor, $0.lowerBound - settings.margin) }
  }

  /// Takes the next region (they come in order and do not overlap) and returns the windows that
  /// are complete.
  package mutating func add(_ region: Range<Int>) -> [Window] {
    let region = region.clamped(
      to: max(bounds.lowerBound, pending.last?.upperBound ?? floor)..<max(bounds.upperBound, floor))
    guard !region.isEmpty else { return [] }
    var windows: [Window] = []
    if let last = pending.last, region.lowerBound - last.upperBound > settings.maximumGap {
      windows = drain(before: region.lowerBound)
    }
    pending.append(contentsOf: pieces(of: region))
    // A window is only cut when what follows is known to exceed it, so that the best pause is seen.
    while let first = pending.first, let last = pending.last,
      pending.count > 1, last.upperBound - first.lowerBound > settings.maximumLength
    {
      windows.append(take(before: nil))
    }
    return windows
  }

  /// Says that no region will start before `position`.
  package mutating func advance(to position: Int) -> [Window] {
    guard let last = pending.last, position - last.upperBound > settings.maximumGap else { return [] }
    return drain(before: position)
  }

  /// The rest.
  package mutating func finish() -> [Window] { drain(before: bounds.upperBound) }

  private mutating func drain(before next: Int) -> [Window] {
    var windows: [Window] = []
    while !pending.isEmpty { windows.append(take(before: next)) }
    return windows
  }

  /// Removes the first window from `pending`; `next` bounds the last one's margin.
  private mutating func take(before next: Int?) -> Window {
    let count = firstWindowCount()
    let speech = Array(pending.prefix(count))
    pending.removeFirst(count)
    let (start, end) = (speech[0].lowerBound, speech[count - 1].upperBound)
    // Half of a short gap belongs to each side, so that no sound is recognised twice.
    let following = pending.first?.lowerBound ?? max(end, next ?? bounds.upperBound)
    let lower = max(floor, start - settings.margin)
    let upper = min(bounds.upperBound, end + min(settings.margin, (following - end + 1) / 2))
    floor = max(end, upper)
    return Window(samples: lower..<max(end, upper), speech: speech)
  }

  /// How many of the pending regions make the first window.
  private func firstWindowCount() -> Int {
    let start = pending[0].lowerBound
    let fitting = max(1, pending.prefix { $0.upperBound - start <= settings.maximumLength }.count)
    if let cut = firstSpeakerChange(in: fitting) { return cut }
    guard fitting < pending.count else { return fitting }
    // The longest pause of the window's second half: most likely the end of a sentence.
    let half = start + settings.maximumLength / 2
    let late = (1...fitting).filter { pending[$0 - 1].upperBound >= half }
    return late.max { gap(after: $0) < gap(after: $1) } ?? fitting
  }

  private func gap(after count: Int) -> Int {
    pending[count].lowerBound - pending[count - 1].upperBound
  }

  /// The first cut at a speaker change among the first `fitting` regions, as a number of regions.
  private func firstSpeakerChange(in fitting: Int) -> Int? {
    guard pending.count > 1, let last = pending.last else { return nil }
    let from = pending[0].lowerBound - settings.changeTolerance
    for change in changes[firstChange(from: from)...] {
      guard change <= last.upperBound + settings.changeTolerance else { break }
      // Of the pauses near the change, the nearest; of equally near ones, the longest.
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

  private func firstChange(from position: Int) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A region longer than a window, in equal parts that fit.
  private func pieces(of region: Range<Int>) -> [Range<Int>] {
    let parts = (region.count + settings.maximumLength - 1) / settings.maximumLength
    guard parts > 1 else { return [region] }
    return (0..<parts).map {
      region.lowerBound + region.count * $0 / parts..<region.lowerBound + region.count * ($0 + 1) / parts
    }
  }
}
