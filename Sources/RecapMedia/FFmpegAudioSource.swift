import CFFmpeg
package import RecapCore

/// The `AudioSource` that uses libavformat, libavcodec and libswresample.
///
/// A window's samples equal those of the whole track, sample by sample and bit by bit, with two exceptions
/// by codec: Opus needs some time to settle (differences below 1e-4), and AAC may replace noise by noise of
/// the decoder's, which depends on where decoding began. The same request always gives the same samples.
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

/// The `AudioReader` over a `SoundReader` in the shape of speech, which also measures the sound. The level
/// of a track with several channels is that of the channels before the downmix.
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

  func read() throws -> AudioBlock? {
    guard let run = try reader.read(), let samples = run.channels.first else { return nil }
    let block = AudioBlock(start: run.start, samples: samples)
    meter.take(block)
    return block
  }
}
