import CFFmpeg
import RecapCore

/// The pictures of a reel, clip after clip, however they get there.
protocol ClipPicture: AnyObject {
  /// What a reel with these pictures says of them in its header.
  var track: ReelTrack { get }
  /// The frame times of the reel.
  var grid: ReelGrid { get }
  var stills: ReelStills { get }
  /// Pictures that were taken over bit by bit.
  var copied: Int { get }
  /// Each packet in the order of writing, where most of them need no decoding to be known; nil if all do.
  var packets: SplicedPackets? { get }
  /// When each picture is shown, in ticks of the track, in the order of showing.
  var times: [Int64] { get }

  /// Goes to the beginning of `clip`.
  func begin(_ clip: ReelClip) throws -> Origin
  /// Hands on the pictures of the clip that was begun.
  /// - Parameters:
  ///   - slot: where the clip begins in the reel.
  ///   - reached: told the slot of the reel up to which there are pictures.
  /// - Returns: where the picture ended, nil if it goes on beyond the clip.
  func show(
    from slot: Int, reached: (Int) throws -> Void, sink: (Packet) throws -> Void
  ) throws -> MediaTime?
  /// Hands on what is left of a reel of `slots` slots.
  func finish(at slots: Int, sink: (Packet) throws -> Void) throws
}

/// A sound track that is heard in a clip.
struct ClipSound {
  var track: ReelSources.Track
  /// What a time of the clip's recording is on the track's timeline, less that time.
  var offset: MediaTime
}

/// A clip of the list, with its recordings opened.
struct ReelClip {
  /// From 0.
  var index: Int
  var source: ReelSources.Source
  var sounds: [ClipSound]
  /// On the recording's timeline, inside the recording where its length is known.
  var range: TimeRange

  /// Of its widest sound; nil if it has none.
  var channels: Int? { sounds.map(\.track.channels).max() }

  /// Whether reading its recordings met with something that does not belong there.
  var isSuspicious: Bool { source.isSuspicious || sounds.contains { $0.track.isSuspicious } }

  /// All that is heard in it, on the timeline of its recording; nil if it has no sound.
  func sound(_ shape: SoundShape) throws -> (any SoundRuns)? {
    if sounds.count == 1, sounds[0].offset == .zero {
      return try sounds[0].track.sound(in: range, shape: shape)
    }
    guard !sounds.isEmpty else { return nil }
    return try SoundMix(sounds, in: range, shape: shape)
  }
}
