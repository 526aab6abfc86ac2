/// The format to which a reader converts every track.
struct SoundShape: Hashable {
  /// In Hz.
  var rate: Int
  /// 1 or 2.
  var channels: Int
}

/// A run of consecutive samples: one array per channel, all of equal length.
struct SoundRun {
  /// The index of the first sample, counted from the recording's time 0.
  var start: Int
  var channels: [[Float]]

  var count: Int { channels.first?.count ?? 0 }
  var end: Int { start + count }
}
