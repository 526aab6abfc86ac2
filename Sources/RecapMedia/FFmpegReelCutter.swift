package import Foundation
package import RecapCore

/// The `ReelCutter` that copies video bit by bit if possible, and encodes the rest.
///
/// A clip begins with the frame on display at its start: `Reel.Clip.source.start` is the time at which that
/// frame appeared, at most one and a half frames earlier. The sound between the two is silent, so that no
/// sound outside the request is heard. The length is rounded up to a whole frame, with silence.
///
/// Sound is always encoded again. In smart mode, video keeps the size and the frame rate of the recording;
/// `Settings` apply to encoded video.
package struct FFmpegReelCutter: ReelCutter {
  private let settings: Settings
  private let mode: ReelMode
  private let reading: FFmpegAudioSource.Settings

  /// - Parameter reading: the settings for reading recordings, as for transcription.
  package init(
    _ settings: Settings = Settings(), mode: ReelMode = .smart,
    reading: FFmpegAudioSource.Settings = FFmpegAudioSource.Settings()
  ) {
    self.settings = settings
    self.mode = mode
    self.reading = reading
  }

  package func cut(
    _ list: EditDecisionList, to output: URL, stills: URL?, progress: (Double) -> Void
  ) throws -> Reel {
    let operation = "cut the reel"
    let call = FFmpegCall(operation, output.lastPathComponent, log: FFmpegLog())
    guard !list.clips.isEmpty else { throw call.refuse("the list of clips is empty") }
    guard list.clips.count <= settings.maximumClips else {
      throw call.refuse("\(list.clips.count) clips are more than \(settings.maximumClips)")
    }
    let file = try OutputFile(output, operation: operation)
    // A second attempt does not report less progress than the first.
    var highest = 0.0
    func reached(_ fraction: Double) {
      highest = max(highest, fraction)
      progress(highest)
    }
    var order = ReelWriter.Order(
      settings: settings, reading: reading, copies: mode == .smart, wantsStills: stills != nil)
    let written: ReelWriter.Written
    do {
      written = try make(list, file, order, call, reached)
    } catch let refusal as SpliceRefusal {
      order.copies = false
      var whole = try make(list, file, order, call, reached)
      whole.reel.making.reason = refusal.reason
      written = whole
    }
    if let stills { try write(written, to: stills, call: call) }
    file.keep()
    reached(1)
    return written.reel
  }

  private func write(_ written: ReelWriter.Written, to folder: URL, call: FFmpegCall) throws {
    guard let stills = written.stills, let poster = stills.poster else { return }
    guard stills.thumbnails.count == written.reel.clips.count else {
      throw FFmpegError(
        call.operation, call.subject,
        "\(stills.thumbnails.count) thumbnails of \(written.reel.clips.count) clips", exitCode: .software)
    }
    try Still.write(poster, to: folder.appending(path: ArtefactName.poster), call: call)
    for (index, thumbnail) in stills.thumbnails.enumerated() {
      let name = ArtefactName.thumbnail(index + 1)
      try Still.write(thumbnail, to: folder.appending(path: name), call: call)
    }
  }

  /// Writes the reel and then verifies it. The writer, and with it every open file, is released before the
  /// verification.
  /// - Throws: `SpliceRefusal` if the reel should be encoded throughout.
  private func make(
    _ list: EditDecisionList, _ file: OutputFile, _ order: ReelWriter.Order, _ call: FFmpegCall,
    _ progress: (Double) -> Void
  ) throws -> ReelWriter.Written {
    do {
      let written = try ReelWriter(list, to: file, order: order, call: call).write { progress($0 * 0.9) }
      try ReelInspection(file: file.url, bounds: reading.bounds).check(written) { progress(0.9 + $0 * 0.1) }
      return written
    } catch let error as FFmpegError where order.copies && error.isAboutTheReel {
      throw SpliceRefusal.verification
    } catch let failure as ClipFailure where order.copies && !(failure.underlying is SilentClip) {
      // Video that cannot be copied may still be encoded.
      throw SpliceRefusal.verification
    }
  }
}

extension FFmpegError {
  /// A Boolean value that indicates whether another way of making the reel may succeed.
  fileprivate var isAboutTheReel: Bool { [.dataError, .software].contains(exitCode) }
}
