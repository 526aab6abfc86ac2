import CFFmpeg
package import RecapCore

/// `AudioSource` by libavformat, libavcodec and libswresample.
///
/// A window's samples are those of the whole track, to the sample and the bit; with two exceptions of
/// the codecs: Opus needs some time to settle (differences below 1e-4), and AAC may replace noise by
/// noise of the decoder's own, which depends on where decoding began. The same request always gives
/// the same samples.
package struct FFmpegAudioSource: AudioSource {
  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  package func open(_ request: AudioRequest) throws -> any AudioReader {
    let demuxer = try Demuxer(
      request.recording, bounds: settings.bounds, operation: "decode",
      measured: MeasuredTimeline.of(request.recording, settings, operation: "decode"))
    let shape = SoundShape(rate: speechSampleRate, channels: 1)
    return FFmpegAudioReader(
      try SoundReader(
        demuxer, stream: request.stream, windows: request.windows, shape: shape,
        settings: settings))
  }
}

/// `AudioReader` over a `SoundReader` in the shape of speech, which measures what goes by. The level of a track with
/// several channels is that of the channels before they were mixed.
final class FFmpegAudioReader: AudioReader {
  private let reader: SoundReader
  private var meter = SoundMeter()

  init(_ reader: SoundReader) { self.reader = reader }

  var report: AudioReport {
    var report = reader.report
    report.level = report.level ?? meter.level
    return report
  }

  var loudness: Loudness? { meter.loudness }

  func read() throws -> AudioChunk? {
    guard let run = try reader.read(), let samples = run.channels.first else { return nil }
    let chunk = AudioChunk(start: run.start, samples: samples)
    meter.take(chunk)
    return chunk
  }
}
