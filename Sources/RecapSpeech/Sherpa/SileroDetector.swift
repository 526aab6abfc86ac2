import CSherpa
import RecapCore

/// Finds where a voice is active in a stream of samples (Silero VAD). Not shared between tasks.
final class SileroDetector {
  /// The model looks at this many samples at a time.
  static let frame = 512
  /// Speech is found this late at most: the detector's look-back of two frames and a context of 64
  /// samples each, the shortest speech, and the frame that is being filled; rounded up.
  static let latency = speechSampleRate
  /// Speech that never pauses is cut here, so that memory stays bounded.
  private static let longestSpeech = 30 * speechSampleRate

  struct Settings {
    /// 0 … 1; the model's probability of speech.
    var threshold: Float
    /// In seconds.
    var minimumSilence: Float
    /// In seconds.
    var minimumSpeech: Float
    /// In seconds; beyond it the detector looks harder for a pause.
    var maximumSpeech: Float
  }

  private let library: SherpaLibrary
  private let handle: SherpaLibrary.Handle
  /// Samples that do not fill a frame yet.
  private var rest: [Float] = []
  /// Frames given to the detector since the last reset, in samples.
  private(set) var position = 0
  /// Where the detector began to hear a voice that has not ended; nil in silence.
  private(set) var speakingSince: Int?

  /// - Parameter directory: verified; sherpa-onnx ends the process on some damaged files.
  init(_ directory: EngineDirectory, library: SherpaLibrary, settings: Settings) throws(EngineUnavailable) {
    let created = withCStrings([directory.path(.detector), "cpu"]) { strings in
      var config = CSherpaVadConfig()
      config.silero.model = strings[0]
      config.silero.threshold = settings.threshold
      config.silero.min_silence_duration = settings.minimumSilence
      config.silero.min_speech_duration = settings.minimumSpeech
      config.silero.max_speech_duration = settings.maximumSpeech
      config.silero.window_size = Int32(Self.frame)
      config.sample_rate = Int32(speechSampleRate)
      config.num_threads = 1
      config.provider = strings[1]
      return library.createDetector(&config, 60)
    }
    guard let created else {
      throw EngineUnavailable(directory.path(.detector), "sherpa-onnx refused the model")
    }
    self.library = library
    handle = created
  }

  deinit { library.destroyDetector(handle) }

  /// Takes more of the stream and returns the regions that ended, in samples since the last reset.
  func accept(_ samples: [Float]) -> [Range<Int>] {
    rest += samples
    var regions: [Range<Int>] = []
    var taken = 0
    while rest.count - taken >= Self.frame {
      rest.withUnsafeBufferPointer { buffer in
        library.detect(handle, buffer.baseAddress.map { $0 + taken }, Int32(Self.frame))
      }
      taken += Self.frame
      position += Self.frame
      noteSpeaking()
      if let since = speakingSince, position - since > Self.longestSpeech { flush() }
      regions += ended()
    }
    rest.removeFirst(taken)
    return regions
  }

  /// Ends the stream, returns its last regions (which may reach a frame beyond it), and is ready
  /// for another one.
  func finish() -> [Range<Int>] {
    var regions: [Range<Int>] = []
    // The last frame is filled up, and one more pushes it through the model's context.
    regions += accept([Float](repeating: 0, count: 2 * Self.frame - rest.count % Self.frame))
    flush()
    regions += ended()
    library.detectorReset(handle)
    rest = []
    position = 0
    speakingSince = nil
    return regions
  }

  private func flush() {
    library.detectorFlush(handle)
    speakingSince = nil
  }

  private func noteSpeaking() {
    if library.detectorIsSpeaking(handle) == 0 {
      speakingSince = nil
    } else if speakingSince == nil {
      speakingSince = max(0, position - Self.latency)
    }
  }

  private func ended() -> [Range<Int>] {
    var regions: [Range<Int>] = []
    while library.detectorIsEmpty(handle) == 0, let segment = library.detectorFront(handle) {
      let (start, count) = (Int(segment.pointee.start), Int(segment.pointee.count))
      if start >= 0, count > 0 { regions.append(start..<start + count) }
      library.destroySegment(segment)
      library.detectorPop(handle)
    }
    return regions
  }
}
