import CFFmpeg
import Foundation
import RecapCore

/// Verifies a finished reel from start to end: it is delivered only if every frame and every sample is
/// there, each at its time, without an error.
///
/// Everything is decoded, except frames whose digest is that of a recording without errors: `SpliceCheck`
/// decides which.
struct ReelInspection {
  let file: URL
  private let bounds: MediaBounds

  /// - Parameter bounds: the time limits for reading. The size of the frames is not limited, because the
  ///   writer decided it.
  init(file: URL, bounds: MediaBounds) {
    self.file = file
    var bounds = bounds
    bounds.maximumPixels = 1 << 28
    self.bounds = bounds
  }

  /// In microseconds: MP4 rounds times to a tick, of which a frame has at least a few hundred.
  private static let tolerance: Int64 = 1000

  fileprivate struct Contents {
    /// The presentation times in microseconds from time 0: of all frames, and of those that were decoded.
    var times: [Int64] = []
    var decoded: [Int64] = []
    /// The presentation times of the frames that had to be decoded.
    var wanted: [Int64] = []
    var sizes: Set<PictureSize> = []
    var samples = 0
    /// The peak of each clip's sound, where full scale is 1, or nil if too little of it was measured.
    var peaks: [Float?] = []
    var errors = 0
    /// A Boolean value that indicates whether the packets are those that were written.
    var isAsWritten = true
  }

  func check(_ written: ReelWriter.Written, progress: (Double) -> Void) throws {
    let reel: InputFile
    do throws(RegularFile.Problem) {
      reel = try InputFile(file, followsLink: false)
    } catch {
      throw FFmpegError("verify the reel", file.lastPathComponent, error)
    }
    let demuxer = try Demuxer(reel, bounds: bounds, operation: "verify the reel")
    let found = try read(demuxer, written, progress)
    func fault(_ cause: String) -> FFmpegError {
      FFmpegError(
        "verify the reel", file.lastPathComponent, cause,
        detail: demuxer.log.lastLine.map { "FFmpeg: \($0)" },
        exitCode: .software)
    }
    guard found.errors == 0, demuxer.log.errors == 0, !demuxer.failedToRead else {
      throw fault("it does not decode without a fault (\(max(1, found.errors)))")
    }
    guard found.isAsWritten else { throw fault("a picture is not the one that was written") }
    guard found.times.count == written.times.count else {
      throw fault("it has \(found.times.count) pictures, \(written.times.count) were written")
    }
    let planned = written.times.map { Ticks.rescale($0, written.base, ffmpeg_microseconds) }
    for (times, right) in [(found.times, planned), (found.decoded, found.wanted)] {
      guard times.count == right.count else {
        throw fault("\(right.count) pictures were to be decoded, and \(times.count) came out")
      }
      for (time, right) in zip(times, right) where abs(time - right) > Self.tolerance {
        throw fault("a picture is shown at \(time) µs that belongs at \(right) µs")
      }
    }
    guard found.sizes.allSatisfy({ $0 == written.size }) else {
      throw fault("its pictures are of different sizes")
    }
    // Some decoders pad the last frame of AAC to its full length.
    guard found.samples >= written.samples, found.samples - written.samples < 2048 else {
      throw fault("it has \(found.samples) samples of sound, \(written.samples) were written")
    }
    try checkSound(found, written)
    let off = abs((demuxer.duration ?? .zero).milliseconds - written.reel.duration.milliseconds)
    guard off <= 50 else { throw fault("its length is off by \(off) ms") }
  }

  /// Checks that clips with speech are not silent.
  private func checkSound(_ found: Contents, _ written: ReelWriter.Written) throws {
    for index in written.spoken.sorted() where index < found.peaks.count {
      guard let peak = found.peaks[index], Loudness.decibels(Double(peak * peak)) < SoundLevel.silence
      else { continue }
      throw ClipFailure(clip: index, SilentClip(subject: file.lastPathComponent))
    }
  }

  /// Returns the span of each clip in the reel, without its edges, over which codecs spread the sound of a
  /// neighbour.
  private static func places(of reel: Reel) -> [TimeRange] {
    let edge = MediaTime(milliseconds: 50)
    let ends = reel.clips.dropFirst().map(\.reelStart) + [reel.duration]
    return zip(reel.clips, ends).map { TimeRange(start: $0.reelStart + edge, end: $1 - edge) }
  }

  private func read(
    _ demuxer: Demuxer, _ written: ReelWriter.Written, _ progress: (Double) -> Void
  ) throws -> Contents {
    var (found, fraction) = (Contents(), 0.0)
    var splices = written.packets.map(SpliceCheck.init)
    let streams = demuxer.streams.filter { $0.isPicture || $0.isSound }
    let decoders = try streams.map { try Decoder($0, bounds: bounds, call: demuxer.call) }
    for decoder in decoders { decoder.skipSmoothing() }
    let packet = try Packet(demuxer.call)
    let frame = try Frame(demuxer.call)
    func receive(_ index: Int) throws {
      while try decoders[index].receive(frame) {
        let pointer = frame.pointer.pointee
        if streams[index].isSound {
          found.note(pointer, in: places)
          found.samples += Int(pointer.nb_samples)
        } else {
          found.decoded.append(microseconds(frame.time, streams[index]))
          found.sizes.insert(PictureSize(width: Int(pointer.width), height: Int(pointer.height)))
        }
      }
    }
    func drain(_ index: Int) throws {
      try decoders[index].send(nil)
      try receive(index)
    }
    found.peaks = [Float?](repeating: nil, count: written.reel.clips.count)
    let places = Self.places(of: written.reel)
    var isDecoding = true
    while try demuxer.read(packet) {
      guard let index = streams.firstIndex(where: { $0.index == packet.stream }) else { continue }
      if streams[index].isPicture {
        let time = microseconds(packet.time, streams[index])
        found.times.append(time)
        fraction = max(fraction, min(1, Double(time) / 1e6 / max(0.001, written.reel.duration.seconds)))
        progress(fraction)
        let decodes = splices == nil ? true : splices?.decodes(packet)
        guard let decodes else {
          found.isAsWritten = false
          return found
        }
        if isDecoding, !decodes {
          try drain(index)
          decoders[index].flush()
        }
        isDecoding = decodes
        guard decodes else { continue }
        found.wanted.append(time)
      }
      try decoders[index].send(packet)
      try receive(index)
    }
    for index in decoders.indices where streams[index].isSound || isDecoding { try drain(index) }
    found.times.sort()
    found.wanted.sort()
    found.isAsWritten = splices?.isComplete ?? true
    found.errors = decoders.reduce(0) { $0 + $1.errors }
    return found
  }

  private func microseconds(_ time: Int64?, _ stream: MediaStream) -> Int64 {
    Ticks.rescale((time ?? .min / 4) - stream.start, stream.timeBase, ffmpeg_microseconds)
  }
}

extension ReelInspection.Contents {
  /// Notes the peak of a frame for the clip that contains it.
  fileprivate mutating func note(_ frame: AVFrame, in places: [TimeRange]) {
    let tick = Ticks.tick(rate: max(1, Int(frame.sample_rate)))
    let range = TimeRange(
      start: MediaTime(ticks: Int64(samples), of: tick),
      end: MediaTime(ticks: Int64(samples) + Int64(frame.nb_samples), of: tick))
    guard frame.format == AV_SAMPLE_FMT_FLTP.rawValue,
      let clip = places.firstIndex(where: { $0.contains(range) })
    else { return }
    var peak = peaks[clip] ?? 0
    for channel in 0..<Int(frame.ch_layout.nb_channels) {
      frame.extended_data[channel]?.withMemoryRebound(to: Float.self, capacity: Int(frame.nb_samples)) {
        for index in 0..<Int(frame.nb_samples) where $0[index].magnitude > peak { peak = $0[index].magnitude }
      }
    }
    peaks[clip] = peak
  }
}

/// A clip that has speech but is silent in the reel.
struct SilentClip: RecapFailure {
  let operation = "verify the reel"
  let subject: String
  let cause = "it is silent where words were said"
  let hint: String? = nil
  let exitCode = ExitCode.dataError
}
