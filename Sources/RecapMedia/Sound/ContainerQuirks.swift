/// The properties of FFmpeg's demuxers that cannot be queried.
struct ContainerQuirks: Hashable {
  /// A Boolean value that indicates whether times are those of the samples, and a seek uses an index or the
  /// pages, so that it is exact. MPEG-TS clocks jump and wrap.
  var canSkip: Bool
  /// A Boolean value that indicates whether times are estimated from the bit rate (raw streams), so that
  /// samples are counted instead.
  var countsSamples: Bool
  /// A Boolean value that indicates whether every track has its own length; otherwise only the container
  /// has one.
  var hasTrackLengths: Bool

  init(format: String) {
    let names = Set(format.split(separator: ",").map(String.init))
    canSkip = !names.isDisjoint(with: ["mov", "matroska", "ogg", "wav", "flac"])
    countsSamples = !names.isDisjoint(with: ["mp3", "aac"])
    hasTrackLengths = names.isDisjoint(with: ["matroska", "flv"])
  }
}
