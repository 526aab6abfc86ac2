import RecapCore

/// Keeps the samples inside the windows, in runs of bounded length. Samples outside are never stored.
struct WindowCollector {
  private let windows: [Range<Int>]
  private let channels: Int
  private let runLength: Int
  /// The index of the window that is being filled, or is next.
  private(set) var current = 0
  /// The samples before this position have been passed on or skipped.
  private var position = 0
  private var pending: SoundRun?
  private var ready: [SoundRun] = []

  /// - Parameter windows: the windows, sorted and disjoint.
  init(windows: [TimeRange], shape: SoundShape, runLength: Int) {
    let tick = Ticks.tick(rate: shape.rate)
    self.windows = windows.map { window in
      let start = max(0, Int(window.start.ticks(of: tick)))
      return start..<max(start, Int(window.end.ticks(of: tick)))
    }.filter { !$0.isEmpty }
    channels = shape.channels
    self.runLength = runLength
  }

  var isDone: Bool { current >= windows.count }
  /// The window that is being filled, or is next.
  var window: Range<Int>? { isDone ? nil : windows[current] }

  /// Takes samples that begin at `start`. Those that overlap earlier ones are dropped.
  mutating func take(_ start: Int, _ planes: [UnsafeBufferPointer<Float>]) {
    let from = max(start, position)
    let end = start + (planes.first?.count ?? 0)
    position = max(position, end)
    while let window {
      let part = max(from, window.lowerBound)..<max(from, window.lowerBound, min(end, window.upperBound))
      append(part, of: planes, at: start)
      guard end >= window.upperBound else { return }
      closeRun()
      current += 1
    }
  }

  private mutating func append(
    _ part: Range<Int>, of planes: [UnsafeBufferPointer<Float>], at start: Int
  ) {
    var from = part.lowerBound
    while from < part.upperBound {
      if let run = pending, run.end != from { closeRun() }
      var run = pending ?? SoundRun(start: from, channels: emptyChannels())
      pending = nil
      let upTo = min(part.upperBound, run.start + runLength)
      for channel in 0..<channels {
        run.channels[channel].append(contentsOf: planes[channel][from - start..<upTo - start])
      }
      pending = run
      if run.count >= runLength { closeRun() }
      from = upTo
    }
  }

  private func emptyChannels() -> [[Float]] {
    (0..<channels).map { _ in
      var samples: [Float] = []
      samples.reserveCapacity(runLength)
      return samples
    }
  }

  private mutating func closeRun() {
    if let pending, pending.count > 0 { ready.append(pending) }
    pending = nil
  }

  /// Ends the collection at the end of the track.
  mutating func finish() {
    closeRun()
    current = windows.count
  }

  /// Returns the next complete run, in order.
  mutating func next() -> SoundRun? { ready.isEmpty ? nil : ready.removeFirst() }
}
