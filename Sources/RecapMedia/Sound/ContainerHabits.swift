/// What is known of FFmpeg's demuxers and cannot be asked.
struct ContainerHabits: Hashable {
  /// Times are those of the samples, and a seek lands where an index or the pages say: it can be
  /// trusted to be exact. MPEG-TS clocks jump and wrap.
  var canSkip: Bool
  /// Times are guessed from the bit rate (raw streams): samples are counted instead.
  var countsSamples: Bool
  /// Every track has a length of its own; elsewhere only the container has one.
  var hasTrackLengths: Bool

  init(format: String) {
    let names = Set(format.split(separator: ",").map(String.init))
    canSkip = !names.isDisjoint(with: ["mov", "matroska", "ogg", "wav", "flac"])
    countsSamples = !names.isDisjoint(with: ["mp3", "aac"])
    hasTrackLengths = names.isDisjoint(with: ["matroska", "flv"])
  }
}
