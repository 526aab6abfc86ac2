import CFFmpeg
import Foundation
import RecapCore

/// Decodes a finished reel from end to end: it is handed on only when every frame and every sample
/// is there and nothing complains.
struct ReelInspection {
  let file: URL
  let bounds: MediaBounds

  func check(_ written: ReelWriter.Written, progress: (Double) -> Void) throws {
    let demuxer = try Demuxer(file, bounds: bounds, operation: "verify the reel")
    let (frames, samples, errors) = try decode(demuxer, written.reel.duration, progress)
    func fault(_ cause: String) -> FFmpegError {
      FFmpegError("verify the reel", file.lastPathComponent, cause, exitCode: .software)
    }
    guard errors == 0, demuxer.log.errors == 0, !demuxer.failedToRead else {
      throw fault("\(errors) errors on decoding; \(demuxer.log.lastLine ?? "no message")")
    }
    guard frames == written.frames else {
      throw fault("it has \(frames) pictures, \(written.frames) were written")
    }
    // The last frame of AAC is padded to its full length by some decoders.
    guard samples >= written.samples, samples - written.samples < 2048 else {
      throw fault("it has \(samples) samples of sound, \(written.samples) were written")
    }
    let off = abs((demuxer.duration ?? .zero).milliseconds - written.reel.duration.milliseconds)
    guard off <= 50 else { throw fault("its length is off by \(off) ms") }
  }

  private func decode(
    _ demuxer: Demuxer, _ duration: MediaTime, _ progress: (Double) -> Void
  ) throws -> (frames: Int, samples: Int, errors: Int) {
    var (frames, samples, fraction) = (0, 0, 0.0)
    let streams = demuxer.streams.filter { $0.isPicture || $0.isSound }
    let decoders = try streams.map { try Decoder($0, call: demuxer.call) }
    let packet = try Packet(demuxer.call)
    let frame = try Frame(demuxer.call)
    func receive(_ index: Int) throws {
      while try decoders[index].receive(frame) {
        if streams[index].isSound { samples += Int(frame.pointer.pointee.nb_samples) } else { frames += 1 }
      }
    }
    while try demuxer.read(packet) {
      guard let index = streams.firstIndex(where: { $0.index == packet.stream }) else { continue }
      try decoders[index].send(packet)
      try receive(index)
      if streams[index].isPicture, let time = packet.time {
        let done = MediaTime(ticks: time, of: streams[index].timeBase)
        // Packets come in the order of decoding, with times that step back.
        fraction = max(fraction, min(1, done.seconds / max(0.001, duration.seconds)))
        progress(fraction)
      }
    }
    for index in decoders.indices {
      try decoders[index].send(nil)
      try receive(index)
    }
    return (frames, samples, decoders.reduce(0) { $0 + $1.errors })
  }
}
