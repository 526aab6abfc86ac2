import Foundation
import RecapCore

/// Cuts the sound of a track inside the AI windows into chunks for an external engine, one at a time.
///
/// An engine cannot transcribe what a chunk does not contain: no chunk reaches out of its AI window (R2),
/// and no sound from outside a window is in it, not even as silence. A window longer than the maximum
/// length of a chunk is cut at its quietest moments. Memory is bounded by two chunks. Not shared between
/// tasks.
final class AudioChunker {
  struct Chunk: Sendable {
    /// The index of the first sample, counted from the recording's time 0.
    var start: Int
    var samples: [Float]

    /// The time span on the recording's timeline.
    var range: TimeRange {
      TimeRange(start: AudioChunker.time(start), end: AudioChunker.time(start + samples.count))
    }

    /// A Boolean value that indicates whether the chunk is quieter than any voice or shorter than a word.
    /// Whisper invents words for such a chunk.
    var isSilent: Bool {
      samples.count < AudioChunker.shortest
        || !samples.contains { abs($0) > AudioChunker.silence }
    }
  }

  /// −60 dB of full scale.
  static let silence: Float = 0.001
  /// A tenth of a second.
  static let shortest = speechSampleRate / 10

  private let reader: any AudioReader
  private let longest: Int
  private var windows: ArraySlice<Range<Int>>
  private var current: Chunk?
  private var ready: [Chunk] = []
  private var ended = false

  /// - Parameters:
  ///   - windows: the AI windows, sorted and disjoint.
  ///   - longest: the maximum length of a chunk.
  init(_ reader: any AudioReader, windows: [TimeRange], longest: MediaTime) {
    self.reader = reader
    self.longest = max(speechSampleRate, Self.samples(longest))
    self.windows = windows.map { Self.samples($0.start)..<Self.samples($0.end) }[...]
  }

  /// The track's quality report; complete at the end.
  var report: AudioReport { reader.report }
  var loudness: Loudness? { reader.loudness }

  /// Returns the next chunk that may contain a voice, or nil at the end.
  func next() throws -> Chunk? {
    while true {
      if !ready.isEmpty {
        let chunk = ready.removeFirst()
        if chunk.isSilent { continue }
        return chunk
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
    if let chunk = current, chunk.start + chunk.samples.count != block.start { close() }
    var chunk = current ?? Chunk(start: block.start, samples: [])
    current = nil
    chunk.samples += samples
    while let cut = QuietMoment.cuts(in: chunk.samples, longest: longest).first {
      ready.append(Chunk(start: chunk.start, samples: Array(chunk.samples[..<cut])))
      chunk = Chunk(start: chunk.start + cut, samples: Array(chunk.samples[cut...]))
    }
    current = chunk
    if chunk.start + chunk.samples.count == window.upperBound { close() }
  }

  private func close() {
    if let chunk = current { ready.append(chunk) }
    current = nil
  }

  static func samples(_ time: MediaTime) -> Int {
    Int(min(time, .endOfTime).milliseconds) * (speechSampleRate / 1000)
  }

  static func time(_ sample: Int) -> MediaTime {
    MediaTime(milliseconds: Int64(sample / (speechSampleRate / 1000)))
  }
}

/// RIFF/WAVE with 16-bit mono PCM at `speechSampleRate`, which every speech engine reads.
enum WaveFile {
  /// The number of bytes of a second of sound.
  static let bytesPerSecond = 2 * speechSampleRate

  /// - Parameter samples: −1 … 1; values beyond that are clipped. NaN becomes −1.
  static func data(_ samples: [Float]) -> Data {
    let size = UInt32(clamping: samples.count * 2)
    var data = Data(capacity: 44 + samples.count * 2)
    func append(_ text: String) { data.append(contentsOf: text.utf8) }
    func append<Value: FixedWidthInteger>(_ value: Value) {
      withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }
    append("RIFF")
    append(36 + size)
    append("WAVEfmt ")
    append(UInt32(16))
    append(UInt16(1))  // PCM
    append(UInt16(1))  // channels
    append(UInt32(speechSampleRate))
    append(UInt32(bytesPerSecond))
    append(UInt16(2))  // bytes per frame
    append(UInt16(16))  // bits per sample
    append("data")
    append(size)
    let values = samples.map { sample -> Int16 in
      guard sample > -1 else { return Int16(-32_767).littleEndian }
      return Int16(sample < 1 ? (sample * 32_767).rounded() : 32_767).littleEndian
    }
    values.withUnsafeBytes { data.append(contentsOf: $0) }
    return data
  }
}
