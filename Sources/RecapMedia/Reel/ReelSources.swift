import CFFmpeg
import Foundation
import RecapCore

/// The recordings of a reel, each opened once for its video and once for each of its tracks, so that
/// readers never wait for each other.
final class ReelSources {
  /// An audio track of a recording.
  final class Track {
    /// The number of channels after the downmix, 1 or 2.
    let channels: Int
    private let demuxer: Demuxer
    private let stream: Int
    private let settings: FFmpegAudioSource.Settings

    /// - Parameter stream: the container's index of the stream, or nil for the main track.
    /// - Returns: nil if there is no such track.
    init?(_ file: InputFile, stream: Int?, settings: FFmpegAudioSource.Settings) throws {
      self.settings = settings
      let demuxer = try Demuxer(
        file, bounds: settings.bounds, operation: "cut a reel from",
        measured: MeasuredTimeline.of(file, settings, operation: "cut a reel from"))
      self.demuxer = demuxer
      let tracks = demuxer.streams.filter { $0.isSound && demuxer.codecs.allow($0) }
      let main = tracks.first(where: \.isDefault) ?? tracks.first
      let found = stream.map { index in tracks.first { $0.index == index } } ?? main
      guard let found else { return nil }
      self.stream = found.index
      channels = found.parameters.pointee.ch_layout.nb_channels == 2 ? 2 : 1
    }

    /// A Boolean value that indicates whether reading it reported errors.
    var isSuspicious: Bool { demuxer.log.errors > 0 || demuxer.failedToRead }

    /// Returns its sound inside `window`.
    func sound(in window: TimeRange, shape: SoundShape) throws -> SoundReader {
      // The container may be at any place after an earlier clip.
      if let stream = demuxer.streams.first(where: { $0.index == stream }) {
        guard try demuxer.seek(stream, to: .zero) else { throw demuxer.call.refuse("it cannot be rewound") }
      }
      return try SoundReader(
        demuxer, stream: stream, windows: [window], shape: shape, settings: settings)
    }
  }

  /// An open recording.
  final class Source {
    let name: String
    /// The end of its sound and video.
    let end: MediaTime?
    let picture: PictureReader?
    private let pictures: Demuxer

    init(_ file: InputFile, settings: FFmpegAudioSource.Settings) throws {
      let pictures = try Demuxer(
        file, bounds: settings.bounds, operation: "cut a reel from",
        measured: MeasuredTimeline.of(file, settings, operation: "cut a reel from"))
      self.pictures = pictures
      name = pictures.file.name
      end = pictures.end
      picture = try pictures.picture.map { try PictureReader(pictures, stream: $0) }
    }

    /// A Boolean value that indicates whether reading it reported errors.
    var isSuspicious: Bool { pictures.log.errors > 0 || pictures.failedToRead }
  }

  private struct TrackName: Hashable {
    var file: InputFile
    var stream: Int?
  }

  private let settings: FFmpegAudioSource.Settings
  private var sources: [InputFile: Source] = [:]
  private var tracks: [TrackName: Track] = [:]

  init(settings: FFmpegAudioSource.Settings) { self.settings = settings }

  func source(_ file: InputFile) throws -> Source {
    if let source = sources[file] { return source }
    let source = try Source(file, settings: settings)
    sources[file] = source
    return source
  }

  /// - Parameter stream: the container's index of the stream, or nil for the main track.
  /// - Returns: nil if there is no such track.
  func track(_ file: InputFile, stream: Int?) throws -> Track? {
    let name = TrackName(file: file, stream: stream)
    if let track = tracks[name] { return track }
    let track = try Track(file, stream: stream, settings: settings)
    tracks[name] = track
    return track
  }

  /// Returns the tracks that are heard in a clip.
  func sounds(of clip: EditDecisionList.Clip) throws -> [ClipSound] {
    guard let sounds = clip.sounds else {
      return try track(clip.recording, stream: nil).map { [ClipSound(track: $0, offset: .zero)] } ?? []
    }
    return try sounds.compactMap { sound in
      try track(sound.recording, stream: sound.stream).map { ClipSound(track: $0, offset: sound.offset) }
    }
  }
}
