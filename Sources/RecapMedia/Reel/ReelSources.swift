import CFFmpeg
import Foundation
import RecapCore

/// The recordings of a reel, each opened once for its picture and once for its sound: two readers
/// that never wait for each other.
final class ReelSources {
  /// One recording.
  final class Source {
    let name: String
    /// Where its sound and picture end.
    let end: MediaTime?
    let picture: PictureReader?
    private let pictures: Demuxer
    /// Channels of the main sound track; nil where there is none.
    let channels: Int?
    private let sound: Demuxer
    private let soundStream: Int?
    private let settings: FFmpegAudioSource.Settings

    init(_ file: InputFile, settings: FFmpegAudioSource.Settings) throws {
      self.settings = settings
      let measured = try MeasuredTimeline.of(file, settings, operation: "cut a reel from")
      let pictures = try Demuxer(
        file, bounds: settings.bounds, operation: "cut a reel from", measured: measured)
      self.pictures = pictures
      let sound = try Demuxer(
        file, bounds: settings.bounds, operation: "cut a reel from", measured: measured)
      self.sound = sound
      name = pictures.file.name
      end = pictures.end
      picture = try pictures.picture.map { try PictureReader(pictures, stream: $0) }
      let tracks = sound.streams.filter { $0.isSound && sound.codecs.allow($0) }
      let main = tracks.first(where: \.isDefault) ?? tracks.first
      soundStream = main?.index
      channels = main.map { Int($0.parameters.pointee.ch_layout.nb_channels) }
    }

    /// Whether reading it met with something that does not belong there.
    var isSuspicious: Bool {
      [pictures, sound].contains { $0.log.errors > 0 || $0.failedToRead }
    }

    /// The main track's sound inside `window`.
    func sound(in window: TimeRange, shape: SoundShape) throws -> SoundReader? {
      guard let soundStream else { return nil }
      // The container may stand anywhere after an earlier clip.
      if let stream = sound.streams.first(where: { $0.index == soundStream }) {
        guard try sound.seek(stream, to: .zero) else { throw sound.call.refuse("it cannot be rewound") }
      }
      return try SoundReader(
        sound, stream: soundStream, windows: [window], shape: shape, settings: settings)
    }
  }

  private let settings: FFmpegAudioSource.Settings
  private var sources: [InputFile: Source] = [:]

  init(settings: FFmpegAudioSource.Settings) { self.settings = settings }

  func source(_ file: InputFile) throws -> Source {
    if let source = sources[file] { return source }
    let source = try Source(file, settings: settings)
    sources[file] = source
    return source
  }
}
