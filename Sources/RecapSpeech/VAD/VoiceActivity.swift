import RecapCore

/// Derives speech regions from the probability of a voice in each frame, with a threshold to begin, a lower
/// one to continue, a minimum length of speech and a minimum length of silence: Silero VAD's own rules, as
/// sherpa-onnx streams them.
struct VoiceActivity {
  struct Settings: Hashable {
    /// 0 … 1: the probability from which sound counts as a voice.
    var threshold: Float
    /// In samples. A shorter pause does not separate two speech regions.
    var minimumSilence: Int
    /// In samples. A shorter sound is not speech.
    var minimumSpeech: Int
    /// In samples. Speech that lasts longer ends at a shorter pause, in which the probability of a voice is
    /// less than nearly 1.
    var maximumSpeech: Int
  }

  /// The number of samples for which a probability is computed …
  static let frame = 512
  /// … and the number of samples before them that it also depends on.
  static let context = 64
  /// How far the probability may fall below the threshold within speech.
  private static let sag = 0.15
  private static let longSpeech = (threshold: Float(0.9), minimumSilence: speechSampleRate / 10)

  private let settings: Settings
  /// The number of samples received so far.
  private(set) var position = 0
  /// The start of the current speech, or nil in silence.
  private(set) var began: Int?
  /// The samples before this position are decided: they are in a region that has ended, or are silence.
  private var settled = 0
  /// A Boolean value that indicates whether the current sound is long enough to be speech.
  private var isVoice = false
  /// The position at which the probability rose above the threshold.
  private var loudSince: Int?
  /// The position at which the probability fell below it.
  private var quietSince: Int?

  init(_ settings: Settings) { self.settings = settings }

  /// Takes the probability of one more frame, and returns the region that ends with it, if any.
  mutating func add(_ probability: Float) -> Range<Int>? {
    let isLong = position - settled > settings.maximumSpeech
    let threshold = isLong ? Self.longSpeech.threshold : settings.threshold
    let minimumSilence = isLong ? Self.longSpeech.minimumSilence : settings.minimumSilence
    position += Self.frame
    let lookBack = position - 2 * (Self.frame + Self.context) - settings.minimumSpeech
    if detectsVoice(probability, threshold: threshold, minimumSilence: minimumSilence) {
      began = began ?? max(lookBack, settled)
      return nil
    }
    guard let start = began else {
      settled = max(settled, lookBack)
      return nil
    }
    began = nil
    return end(start, at: position - minimumSilence)
  }

  /// Ends the current speech, if any, which may continue in another region.
  mutating func flush() -> Range<Int>? {
    guard let start = began, settled < position else { return nil }
    began = nil
    return end(start, at: position)
  }

  private mutating func end(_ start: Int, at end: Int) -> Range<Int>? {
    settled = max(settled, end)
    return start < end ? start..<end : nil
  }

  private mutating func detectsVoice(_ probability: Float, threshold: Float, minimumSilence: Int) -> Bool {
    if probability > threshold {
      quietSince = nil
      guard let since = loudSince else {
        loudSince = position
        return false
      }
      isVoice = isVoice || position - since >= settings.minimumSpeech
      return isVoice
    }
    guard isVoice else {
      loudSince = nil
      return false
    }
    if Double(probability) > Double(threshold) - Self.sag { return true }
    let since = quietSince ?? position
    quietSince = since
    if position - since < minimumSilence { return true }
    (loudSince, quietSince, isVoice) = (nil, nil, false)
    return false
  }
}
