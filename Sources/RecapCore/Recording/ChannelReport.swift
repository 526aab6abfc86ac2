/// The measurements of one channel of a track, taken before the channels are mixed.
package struct ChannelReport: Hashable, Sendable, Codable {
  /// How well the channel was recorded.
  package var level: SoundLevel
  /// A Boolean value that indicates whether all samples are equal: nothing was connected, or the channel is
  /// stuck.
  package var isDead: Bool
  /// The share of the time with sound in which the channel is in opposite phase to those before it, 0 … 1.
  package var oppositeShare: Double

  package init(level: SoundLevel, isDead: Bool = false, oppositeShare: Double = 0) {
    self.level = level
    self.isDead = isDead
    self.oppositeShare = oppositeShare
  }

  /// The largest share that can be chance: two voices may be alike for a moment.
  package static let mostOpposite = 0.05

  package var isSilent: Bool { level.isSilent }
  package var isOpposite: Bool { oppositeShare > Self.mostOpposite }

  private enum CodingKeys: String, CodingKey {
    case level
    case isDead = "dead"
    case oppositeShare = "opposite_share"
  }
}

extension [ChannelReport] {
  /// The level of the whole track: as loud as its loudest channel, and clipped as little as the best channel
  /// with sound, because each of them can be heard in the mix. nil if there are no channels.
  package var level: SoundLevel? {
    guard let peak = map(\.level.peak).max() else { return nil }
    let share = filter { !$0.isSilent }.map(\.level.clippedShare).min() ?? 0
    return SoundLevel(peak: peak, clippedShare: share)
  }

  /// A Boolean value that indicates whether single channels have problems that the level of the track does
  /// not show.
  package var areUneven: Bool {
    let sounding = filter { !$0.isSilent }
    return !sounding.isEmpty
      && (sounding.count < count || contains(where: \.isOpposite)
        || contains(where: \.level.isClipped) && level?.isClipped != true)
  }

  /// The problems of single channels, which are counted from 1; each text is a sentence without its full
  /// stop.
  package var troubles: [(code: QualityWarning.Code, text: String)] {
    guard areUneven else { return [] }
    var found: [(QualityWarning.Code, String)] = []
    func note(
      _ code: QualityWarning.Code, _ has: String, _ have: String, where test: (ChannelReport) -> Bool
    ) {
      let numbers = indices.filter { test(self[$0]) }.map { "\($0 + 1)" }
      guard !numbers.isEmpty else { return }
      let channels = "channel\(numbers.count == 1 ? "" : "s") \(numbers.joined(separator: ", ")) of \(count)"
      found.append((code, "\(channels) \(numbers.count == 1 ? has : have)"))
    }
    note(.channelDead, "is dead", "are dead") { $0.isDead }
    note(.channelSilent, "is silent", "are silent") { $0.isSilent && !$0.isDead }
    if level?.isClipped != true {
      note(
        .channelClipped, "was recorded too loud; its sound is clipped",
        "were recorded too loud; their sound is clipped"
      ) { $0.level.isClipped }
    }
    note(
      .channelOpposite, "is in opposite phase to the others and was turned round",
      "are in opposite phase to the others and were turned round"
    ) { $0.isOpposite }
    return found
  }
}
