/// What was measured on one channel of a track, before the channels are mixed.
package struct ChannelReport: Hashable, Sendable, Codable {
  /// How well the channel was recorded.
  package var level: SoundLevel
  /// Whether no sample differs from another: nothing was connected, or the channel is stuck.
  package var isDead: Bool
  /// Share of the time with sound in which the channel is in opposite phase to those before it, 0 … 1.
  package var oppositeShare: Double

  package init(level: SoundLevel, isDead: Bool = false, oppositeShare: Double = 0) {
    self.level = level
    self.isDead = isDead
    self.oppositeShare = oppositeShare
  }

  /// A smaller share is chance: two voices happen to be alike for a moment.
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
  /// The level of the whole track: as loud as its loudest channel, and clipped as little as the best of those
  /// with sound, because each of them can be heard in the mix. nil where there are no channels.
  package var level: SoundLevel? {
    guard let peak = map(\.level.peak).max() else { return nil }
    let share = filter { !$0.isSilent }.map(\.level.clippedShare).min() ?? 0
    return SoundLevel(peak: peak, clippedShare: share)
  }

  /// Whether there is something to say of single channels that the level of the track does not say.
  package var areUneven: Bool {
    let sounding = filter { !$0.isSilent }
    return !sounding.isEmpty
      && (sounding.count < count || contains(where: \.isOpposite)
        || contains(where: \.level.isClipped) && level?.isClipped != true)
  }

  /// Warnings of channels, which are counted from 1.
  ///
  /// Codes: `channel-dead`, `channel-silent`, `channel-clipped`, `channel-opposite-phase`.
  /// - Parameter track: the track's name.
  package func warnings(of track: String) -> [String] {
    guard areUneven else { return [] }
    func sentence(_ has: String, _ have: String, _ test: (ChannelReport) -> Bool) -> String? {
      let numbers = indices.filter { test(self[$0]) }.map { $0 + 1 }
      guard let first = numbers.first else { return nil }
      return numbers.count == 1
        ? "\(track): channel \(first) of \(count) \(has)"
        : "\(track): channels \(numbers.map(String.init).joined(separator: ", ")) of \(count) \(have)"
    }
    return [
      sentence("is dead", "are dead") { $0.isDead },
      sentence("is silent", "are silent") { $0.isSilent && !$0.isDead },
      level?.isClipped == true
        ? nil
        : sentence(
          "was recorded too loud; its sound is clipped", "were recorded too loud; their sound is clipped"
        ) {
          $0.level.isClipped
        },
      sentence(
        "is in opposite phase to the others and was turned round",
        "are in opposite phase to the others and were turned round"
      ) { $0.isOpposite },
    ].compactMap { $0 }
  }
}
