import CFFmpeg
import Foundation
import RecapCore

/// Decodes a finished reel from end to end: it is handed on only when every frame and every sample
/// is there and nothing complains.
struct ReelInspection {
  let file: URL
  let bounds: MediaBounds

  /// In microseconds: MP4 rounds times to a tick, of which a picture has at least a few hundred.
  private static let tolerance: Int64 = 1000

  private struct Picture {
    /// In microseconds from time 0.
    var time: Int64
    var size: PictureSize

    init(_ frame: Frame, _ stream: MediaStream) {
      let ticks = (frame.time ?? .min / 4) - stream.start
      time = Timestamp.rescale(ticks, stream.timeBase, ffmpeg_microseconds)
      size = PictureSize(width: Int(frame.pointer.pointee.width), height: Int(frame.pointer.pointee.height))
    }
  }

  func check(_ written: ReelWriter.Written, progress: (Double) -> Void) throws {
    let demuxer = try Demuxer(file, bounds: bounds, operation: "verify the reel")
    let (pictures, samples, errors) = try decode(demuxer, written.reel.duration, progress)
    func fault(_ cause: String) -> FFmpegError {
      FFmpegError("verify the reel", file.lastPathComponent, cause, exitCode: .software)
    }
    guard errors == 0, demuxer.log.errors == 0, !demuxer.failedToRead else {
      throw fault("\(errors) errors on decoding; \(demuxer.log.lastLine ?? "no message")")
    }
    guard pictures.count == written.times.count else {
      throw fault("it has \(pictures.count) pictures, \(written.times.count) were written")
    }
    for (found, time) in zip(pictures, written.times) {
      let planned = Timestamp.rescale(time, written.base, ffmpeg_microseconds)
      guard abs(found.time - planned) <= Self.tolerance else {
        throw fault("a picture is shown at \(found.time) µs that belongs at \(planned) µs")
      }
      guard found.size == written.size else { throw fault("its pictures are of different sizes") }
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
  ) throws -> (pictures: [Picture], samples: Int, errors: Int) {
    var (pictures, samples, fraction) = ([Picture](), 0, 0.0)
    let streams = demuxer.streams.filter { $0.isPicture || $0.isSound }
    let decoders = try streams.map { try Decoder($0, call: demuxer.call) }
    for decoder in decoders { decoder.skipSmoothing() }
    let packet = try Packet(demuxer.call)
    let frame = try Frame(demuxer.call)
    func receive(_ index: Int) throws {
      while try decoders[index].receive(frame) {
        if streams[index].isSound {
          samples += Int(frame.pointer.pointee.nb_samples)
        } else {
          pictures.append(Picture(frame, streams[index]))
        }
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
    return (pictures, samples, decoders.reduce(0) { $0 + $1.errors })
  }
}
