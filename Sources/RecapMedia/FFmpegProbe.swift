import CFFmpeg
package import RecapCore

/// The `MediaProbe` that uses libavformat: one pass over the packets, without decoding.
package struct FFmpegProbe: MediaProbe {
  private let settings: FFmpegAudioSource.Settings

  /// - Parameter settings: the settings for reading recordings.
  package init(_ settings: FFmpegAudioSource.Settings = FFmpegAudioSource.Settings()) {
    self.settings = settings
  }

  package func describe(_ recording: InputFile) throws -> RecordingDescription {
    let measured = try MeasuredTimeline.of(recording, settings, operation: "open")
    let demuxer = try Demuxer(recording, bounds: settings.bounds, operation: "open")
    return RecordingDescription(
      format: demuxer.formatName, timeline: measured.timeline,
      audioTracks: demuxer.streams.compactMap(Self.audioTrack),
      video: demuxer.picture.map(Self.videoTrack), leftOut: demuxer.pictureRefusal,
      lateSound: measured.lateSound)
  }

  /// Returns the description of an audio track, or nil for other streams.
  static func audioTrack(_ stream: MediaStream) -> RecordingDescription.AudioTrack? {
    guard stream.isSound else { return nil }
    return RecordingDescription.AudioTrack(
      stream: stream.index, title: stream.tag("title"),
      codec: stream.codecName, sampleRate: Int(stream.parameters.pointee.sample_rate),
      channels: Int(stream.parameters.pointee.ch_layout.nb_channels), isDefault: stream.isDefault)
  }

  private static func videoTrack(_ stream: MediaStream) -> RecordingDescription.VideoTrack {
    let rate = stream.pointer.pointee.avg_frame_rate
    return RecordingDescription.VideoTrack(
      stream: stream.index, codec: stream.codecName,
      width: Int(stream.parameters.pointee.width), height: Int(stream.parameters.pointee.height),
      frameRate: rate.num > 0 && rate.den > 0 ? Double(rate.num) / Double(rate.den) : 0)
  }
}
