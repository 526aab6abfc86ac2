import RecapCore

/// Finds speech regions in a stream of samples. Not shared between tasks.
final class VoiceDetector {
  /// The maximum delay with which speech is found, in samples: the look-back of two inputs, the minimum
  /// speech, and the inputs that are being filled; rounded up.
  static let latency = speechSampleRate
  /// In samples. Speech without pauses is cut at this length, so that memory stays bounded.
  private static let longestSpeech = 30 * speechSampleRate

  private let model: SileroModel
  private let settings: VoiceActivity.Settings
  private var activity: VoiceActivity
  /// The samples that the model has not taken yet.
  private var rest: [Float] = []
  /// The position at which the current speech began, or nil in silence.
  private(set) var speakingSince: Int?

  init(_ model: SileroModel, settings: VoiceActivity.Settings) {
    self.model = model
    self.settings = settings
    activity = VoiceActivity(settings)
  }

  /// The number of samples processed since the last reset.
  var position: Int { activity.position }

  /// Takes more of the stream and returns the regions that ended, in samples since the last reset.
  func accept(_ samples: [Float]) throws(EngineUnavailable) -> [Range<Int>] {
    rest += samples
    return try runModel(onAtLeast: SileroModel.most)
  }

  /// Ends the stream and returns its last regions, which may reach a frame beyond it. The detector can then
  /// be used for another stream.
  func finish() throws(EngineUnavailable) -> [Range<Int>] {
    // Fills the last frame with zeros, and adds a frame in place of the next one's context.
    rest += [Float](repeating: 0, count: 2 * VoiceActivity.frame - rest.count % VoiceActivity.frame)
    var regions = try runModel(onAtLeast: 1)
    if let last = activity.flush() { regions.append(last) }
    model.reset()
    activity = VoiceActivity(settings)
    rest = []
    speakingSince = nil
    return regions
  }

  /// Runs the model on all complete inputs, if there are at least `fewest`.
  private func runModel(onAtLeast fewest: Int) throws(EngineUnavailable) -> [Range<Int>] {
    var regions: [Range<Int>] = []
    var taken = 0
    while true {
      let whole = (rest.count - taken - VoiceActivity.context) / VoiceActivity.frame
      guard whole >= fewest, whole > 0 else { break }
      let count = min(whole, SileroModel.most)
      let length = count * VoiceActivity.frame
      for probability in try model.probabilities(of: rest[taken..<taken + length + VoiceActivity.context]) {
        add(probability, &regions)
      }
      taken += length
    }
    rest.removeFirst(taken)
    return regions
  }

  private func add(_ probability: Float, _ regions: inout [Range<Int>]) {
    if let ended = activity.add(probability) { regions.append(ended) }
    if activity.began == nil {
      speakingSince = nil
    } else if speakingSince == nil {
      speakingSince = max(0, position - Self.latency)
    }
    if let since = speakingSince, position - since > Self.longestSpeech {
      if let ended = activity.flush() { regions.append(ended) }
      speakingSince = nil
    }
  }
}
