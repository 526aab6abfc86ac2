/// What a reader turns every track into.
struct SoundShape: Hashable {
  /// In Hz.
  var rate: Int
  /// 1 or 2.
  var channels: Int
}

/// A run of consecutive samples, one array a channel, all equally long.
struct SoundRun {
  /// Index of the first sample, counted from the recording's time 0.
  var start: Int
  var channels: [[Float]]

  var count: Int { channels.first?.count ?? 0 }
  var end: Int { start + count }
}
