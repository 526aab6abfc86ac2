import RecapCore

/// Cuts the sound of a track inside the AI windows into pieces for an external engine, one at a time.
///
/// An engine cannot transcribe what a piece does not contain: no piece reaches out of its AI window (R2),
/// and no sound from outside a window is in it, not even as silence. A window longer than the maximum
/// length of a piece is cut at its quietest moments. Memory is bounded by two pieces. Not shared between
/// tasks.
final class SoundPieces {
  struct Piece: Sendable {
    /// The index of the first sample, counted from the recording's time 0.
    var start: Int
    var samples: [Float]

    /// The time span on the recording's timeline.
    var range: TimeRange {
      TimeRange(start: SoundPieces.time(start), end: SoundPieces.time(start + samples.count))
    }

    /// A Boolean value that indicates whether the piece is quieter than any voice or shorter than a word.
    /// Whisper invents words for such a piece.
    var isSilent: Bool {
      samples.count < SoundPieces.shortest
        || !samples.contains { abs($0) > SoundPieces.silence }
    }
  }

  /// −60 dB of full scale.
  static let silence: Float = 0.001
  /// A tenth of a second.
  static let shortest = speechSampleRate / 10

  private let reader: any AudioReader
  private let longest: Int
  private var windows: ArraySlice<Range<Int>>
  private var current: Piece?
  private var ready: [Piece] = []
  private var ended = false

  /// - Parameters:
  ///   - windows: the AI windows, sorted and disjoint.
  ///   - longest: the maximum length of a piece.
  init(_ reader: any AudioReader, windows: [TimeRange], longest: MediaTime) {
    self.reader = reader
    self.longest = max(speechSampleRate, Self.samples(longest))
    self.windows = windows.map { Self.samples($0.start)..<Self.samples($0.end) }[...]
  }

  /// The track's quality report; complete at the end.
  var report: AudioReport { reader.report }
  var loudness: Loudness? { reader.loudness }

  /// Returns the next piece that may contain a voice, or nil at the end.
  func next() throws -> Piece? {
    while true {
      if !ready.isEmpty {
        let piece = ready.removeFirst()
        if piece.isSilent { continue }
        return piece
      }
      if ended { return nil }
      try Task.checkCancellation()
      if let block = try reader.read() {
        take(block)
      } else {
        close()
        ended = true
      }
    }
  }

  private func take(_ block: AudioBlock) {
    // Sound outside all windows is ignored, whatever the decoder returns (R2).
    windows = windows.drop { $0.upperBound <= block.start }
    guard let window = windows.first, window.contains(block.start) else { return close() }
    let samples = block.samples.prefix(window.upperBound - block.start).map { $0.isFinite ? $0 : 0 }
    if let piece = current, piece.start + piece.samples.count != block.start { close() }
    var piece = current ?? Piece(start: block.start, samples: [])
    current = nil
    piece.samples += samples
    while let cut = QuietMoment.cuts(in: piece.samples, longest: longest).first {
      ready.append(Piece(start: piece.start, samples: Array(piece.samples[..<cut])))
      piece = Piece(start: piece.start + cut, samples: Array(piece.samples[cut...]))
    }
    current = piece
    if piece.start + piece.samples.count == window.upperBound { close() }
  }

  private func close() {
    if let piece = current { ready.append(piece) }
    current = nil
  }

  static func samples(_ time: MediaTime) -> Int {
    Int(min(time, .endOfTime).milliseconds) * (speechSampleRate / 1000)
  }

  static func time(_ sample: Int) -> MediaTime {
    MediaTime(milliseconds: Int64(sample / (speechSampleRate / 1000)))
  }
}
