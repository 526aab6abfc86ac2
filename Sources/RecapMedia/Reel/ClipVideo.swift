import CFFmpeg
import RecapCore

/// The video of a reel, clip after clip, by whatever method it is made.
protocol ClipVideo: AnyObject {
  /// The description of this video in the header of the reel.
  var track: ReelTrack { get }
  /// The frame times of the reel.
  var grid: ReelGrid { get }
  var stills: ReelStills { get }
  /// The number of frames that were copied bit by bit.
  var copied: Int { get }
  /// The packets in the order of writing, if most of them can be verified without decoding; otherwise nil.
  var packets: SplicedPackets? { get }
  /// The presentation times of all frames, in ticks of the track, in presentation order.
  var times: [Int64] { get }

  /// Seeks to the start of `clip`.
  func begin(_ clip: ReelClip) throws -> ClipStart
  /// Passes on the frames of the current clip.
  /// - Parameters:
  ///   - slot: the slot of the reel in which the clip begins.
  ///   - reached: called with the slot of the reel up to which there are frames.
  /// - Returns: the end of the video, or nil if it continues beyond the clip.
  func show(
    from slot: Int, reached: (Int) throws -> Void, sink: (Packet) throws -> Void
  ) throws -> MediaTime?
  /// Passes on what is left of a reel of `slots` slots.
  func finish(at slots: Int, sink: (Packet) throws -> Void) throws
}

/// An audio track that is heard in a clip.
struct ClipSound {
  var track: ReelSources.Track
  /// The time on the track's timeline minus the time on that of the clip's recording.
  var offset: MediaTime
}

/// A clip of the edit, with its recordings open.
struct ReelClip {
  /// The index, from 0.
  var index: Int
  var source: ReelSources.Source
  var sounds: [ClipSound]
  /// The span on the recording's timeline, inside the recording if its length is known.
  var range: TimeRange

  /// The largest number of channels of its tracks, or nil if it has no sound.
  var channels: Int? { sounds.map(\.track.channels).max() }

  /// A Boolean value that indicates whether reading its recordings reported errors.
  var isSuspicious: Bool { source.isSuspicious || sounds.contains { $0.track.isSuspicious } }

  /// Returns all sound of the clip, on the timeline of its recording, or nil if it has no sound.
  func sound(_ shape: SoundShape) throws -> (any SoundRuns)? {
    if sounds.count == 1, sounds[0].offset == .zero {
      return try sounds[0].track.sound(in: range, shape: shape)
    }
    guard !sounds.isEmpty else { return nil }
    return try SoundMix(sounds, in: range, shape: shape)
  }
}
