import RecapCore

/// Tells where a voice is active from how probable one is in each frame, with a threshold to begin, a lower one to go
/// on, a shortest voice and a shortest silence: Silero VAD's own rules, as sherpa-onnx streams them.
struct VoiceActivity {
  struct Settings: Hashable {
    /// 0 … 1: from which probability on a sound counts as a voice.
    var threshold: Float
    /// A shorter pause does not part two stretches of speech, in samples.
    var minimumSilence: Int
    /// A shorter sound is no speech, in samples.
    var minimumSpeech: Int
    /// Speech that lasts longer, in samples, is ended by a shorter pause in which a voice is less than nearly sure.
    var maximumSpeech: Int
  }

  /// A probability stands for so many samples.
  static let frame = 512
  /// … and was found from so many more before them.
  static let context = 64
  /// How far below the threshold a voice may sink without ending.
  private static let sag = 0.15
  private static let impatient = (threshold: Float(0.9), minimumSilence: speechSampleRate / 10)

  private let settings: Settings
  /// Samples heard, since the beginning.
  private(set) var position = 0
  /// Where the voice that is heard begins; nil in silence.
  private(set) var began: Int?
  /// What lies before is in a region that ended, or is silence for good.
  private var settled = 0
  /// Whether the voice has lasted long enough to be one.
  private var isVoice = false
  /// When the probability rose above the threshold.
  private var loudSince: Int?
  /// When it sank below it.
  private var quietSince: Int?

  init(_ settings: Settings) { self.settings = settings }

  /// Takes the probability of one more frame, and returns the region that ends with it.
  mutating func hear(_ probability: Float) -> Range<Int>? {
    let isLong = position - settled > settings.maximumSpeech
    let threshold = isLong ? Self.impatient.threshold : settings.threshold
    let minimumSilence = isLong ? Self.impatient.minimumSilence : settings.minimumSilence
    position += Self.frame
    let lookBack = position - 2 * (Self.frame + Self.context) - settings.minimumSpeech
    if hearsVoice(probability, threshold: threshold, minimumSilence: minimumSilence) {
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

  /// Ends the voice that is heard, if any; it may go on in another region.
  mutating func flush() -> Range<Int>? {
    guard let start = began, settled < position else { return nil }
    began = nil
    return end(start, at: position)
  }

  private mutating func end(_ start: Int, at end: Int) -> Range<Int>? {
    settled = max(settled, end)
    return start < end ? start..<end : nil
  }

  private mutating func hearsVoice(_ probability: Float, threshold: Float, minimumSilence: Int) -> Bool {
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
