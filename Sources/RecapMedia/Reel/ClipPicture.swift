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
  /// Each packet in the order of writing, where most of them need no decoding to be known; nil where all do.
  var packets: SplicedPackets? { get }
  /// When each picture is shown, in ticks of the track, in the order of showing.
  var times: [Int64] { get }

  /// Goes to the beginning of `clip`.
  func begin(_ clip: ReelClip) throws -> Origin
  /// Hands on the pictures of the clip that was begun.
  /// - Parameters:
  ///   - slot: where the clip begins in the reel.
  ///   - reached: told the slot of the reel up to which there are pictures.
  /// - Returns: where the picture ended, nil where it goes on beyond the clip.
  func show(
    from slot: Int, reached: (Int) throws -> Void, sink: (Packet) throws -> Void
  ) throws -> MediaTime?
  /// Hands on what is left of a reel of `slots` slots.
  func finish(at slots: Int, sink: (Packet) throws -> Void) throws
}

/// A clip of the list, with its recording opened.
struct ReelClip {
  /// From 0.
  var index: Int
  var source: ReelSources.Source
  /// On the recording's timeline, inside the recording where its length is known.
  var range: TimeRange
}
