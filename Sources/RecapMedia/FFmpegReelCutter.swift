package import Foundation
package import RecapCore

/// `ReelCutter` that decodes and encodes every frame of the clips.
///
/// A clip begins with the picture on display at its start: `Reel.Clip.source.start` is when that
/// picture appeared, at most one and a half frames earlier, and the sound between the two is silent, so
/// nothing is heard that was not asked for. Its length is rounded up to a whole frame, with silence.
package struct FFmpegReelCutter: ReelCutter {
  private let settings: Settings
  private let reading: FFmpegAudioSource.Settings

  /// - Parameter reading: how recordings are read, as for transcription.
  package init(
    _ settings: Settings = Settings(), reading: FFmpegAudioSource.Settings = FFmpegAudioSource.Settings()
  ) {
    self.settings = settings
    self.reading = reading
  }

  package func cut(
    _ list: EditDecisionList, to output: URL, poster: URL?, progress: (Double) -> Void
  ) throws -> Reel {
    let operation = "cut the reel"
    let call = FFmpegCall(operation, output.lastPathComponent, log: FFmpegLog())
    guard !list.clips.isEmpty else { throw call.refuse("the list of clips is empty") }
    guard list.clips.count <= settings.maximumClips else {
      throw call.refuse("\(list.clips.count) clips are more than \(settings.maximumClips)")
    }
    let file = try OutputFile(output, operation: operation)
    let written = try write(list, to: file, call: call) { progress($0 * 0.9) }
    try ReelInspection(file: output, bounds: reading.bounds).check(written) {
      progress(0.9 + $0 * 0.1)
    }
    if let poster, let picture = written.poster {
      let still = try OutputFile(poster, operation: "write the poster")
      try Poster.write(picture, to: still, call: call)
      still.keep()
    }
    file.keep()
    progress(1)
    return written.reel
  }

  /// The writer is gone, and with it every open file, before the result is looked at.
  private func write(
    _ list: EditDecisionList, to file: OutputFile, call: FFmpegCall, progress: (Double) -> Void
  ) throws -> ReelWriter.Written {
    try ReelWriter(list, to: file, settings: settings, reading: reading, call: call).write(progress: progress)
  }
}
