import CFFmpeg
import Foundation
import RecapCore

/// Writes one reel, clip after clip.
final class ReelWriter {
  private let list: EditDecisionList
  private let sources: ReelSources
  private let settings: FFmpegReelCutter.Settings
  private let grid: ReelGrid
  private let picture: ReelPicture?
  private let sound: ReelSound?
  private let muxer: ReelMuxer
  private let call: FFmpegCall
  /// Slots of the reel so far.
  private var slots = 0
  private var clips: [Reel.Clip] = []

  init(
    _ list: EditDecisionList, to file: OutputFile, settings: FFmpegReelCutter.Settings,
    reading: FFmpegAudioSource.Settings, call: FFmpegCall
  ) throws {
    self.list = list
    self.settings = settings
    self.call = call
    let sources = ReelSources(settings: reading)
    self.sources = sources
    guard let first = list.clips.first else { throw call.refuse("the list of clips is empty") }
    let model = try sources.source(first.recording)
    if let stream = model.picture?.stream {
      let rate = stream.pointer.pointee
      grid = ReelGrid(
        base: rate.r_frame_rate, average: rate.avg_frame_rate, maximum: settings.maximumFrameRate)
      let size = stream.codedSize.displayed(shape: stream.pixelShape, turns: stream.quarterTurns)
      let canvas = Canvas(
        size: size.shrunk(into: settings.largestPicture), colour: ColourTags(stream), call: call)
      picture = try ReelPicture(canvas: canvas, grid: grid, settings: settings, call: call)
    } else {
      grid = .soundOnly
      picture = nil
    }
    let channels = try list.clips.compactMap { try sources.source($0.recording).channels }
    sound = try channels.first.map {
      try ReelSound(channels: min(2, max(1, $0)), settings: settings, call: call)
    }
    let encoders = [picture?.encoder, sound?.encoder].compactMap { $0 }
    guard !encoders.isEmpty else { throw call.refuse("the recordings hold neither picture nor sound") }
    muxer = try ReelMuxer(file, encoders: encoders, call: call)
  }

  /// What the finished file must hold.
  struct Written {
    var reel: Reel
    var frames: Int
    var samples: Int
    var poster: Frame?
  }

  func write(progress: (Double) -> Void) throws -> Written {
    let total = max(0.001, list.clips.reduce(0) { $0 + $1.source.duration.seconds })
    for (index, clip) in list.clips.enumerated() {
      try write(clip, number: index + 1) { progress(min(1, $0.seconds / total)) }
      progress(min(1, grid.time(at: slots).seconds / total))
    }
    try picture?.finish(at: slots, sink: writePicture)
    try sound?.finish(sink: writeSound)
    let duration = grid.time(at: slots)
    try muxer.finish(chapters(until: duration))
    return Written(
      reel: Reel(clips: clips, duration: duration, hasPicture: picture != nil),
      frames: picture?.frames ?? 0, samples: sound?.written ?? 0, poster: picture?.poster)
  }

  private func chapters(until end: MediaTime) -> [ReelMuxer.Chapter] {
    clips.indices.map { index in
      ReelMuxer.Chapter(
        start: clips[index].reelStart,
        end: index + 1 < clips.count ? clips[index + 1].reelStart : end,
        title: list.clips[index].title)
    }
  }

  private func writePicture(_ packet: Packet) throws { try muxer.write(packet, stream: 0) }
  private func writeSound(_ packet: Packet) throws {
    try muxer.write(packet, stream: picture == nil ? 0 : 1)
  }

  // MARK: One clip

  /// - Parameter reached: told how long the reel is by now.
  private func write(
    _ clip: EditDecisionList.Clip, number: Int, reached: (MediaTime) -> Void
  ) throws {
    let source = try sources.source(clip.recording)
    let wanted = clip.source
    let end = source.duration.map { min(wanted.end, $0) } ?? wanted.end
    guard wanted.start >= .zero, wanted.start < end else { throw outside(clip, number, source.duration) }
    let range = TimeRange(start: wanted.start, end: end)
    let reader = picture == nil ? nil : source.picture
    try reader?.begin(at: range.start)
    let origin = Origin(range.start, reader: reader, grid: grid)
    if let sound {
      let track = try source.sound(in: range, shape: sound.shape)
      sound.begin(
        track, window: range, origin: origin.sample(rate: sound.shape.rate),
        reelStart: grid.sample(at: slots, soundRate: sound.shape.rate))
    }
    try showFirst(reader, source)
    let pictureEnd = try showRest(reader, origin: origin, range: range, reached: reached)
    let realEnd = try clipEnd(range: range, origin: origin, pictureEnd: pictureEnd)
    guard realEnd > range.start else { throw outside(clip, number, realEnd) }
    let length = grid.slots(
      covering: realEnd.ticks(of: origin.base) - origin.ticks, of: origin.base)
    clips.append(
      Reel.Clip(
        source: TimeRange(start: origin.time, end: realEnd), reelStart: grid.time(at: slots)))
    slots += length
    if let sound {
      let sample = grid.sample(at: slots, soundRate: sound.shape.rate)
      try sound.finishClip(at: sample, sink: writeSound)
    }
  }

  private func outside(
    _ clip: EditDecisionList.Clip, _ number: Int, _ end: MediaTime?
  ) -> FFmpegError {
    FFmpegError(
      call.operation, call.subject,
      "clip \(number) (\(clip.source.start)–\(clip.source.end)) has nothing in \(clip.recording.lastPathComponent)",
      hint: end.map { "the recording ends at \($0)" })
  }

  private func showFirst(_ reader: PictureReader?, _ source: ReelSources.Source) throws {
    guard let picture else { return }
    let frame =
      if let reader, reader.hasShown { try draw(reader.shown, of: reader.stream, on: picture.canvas) }
      // The picture begins later than the sound: its first one stands in until then.
      else if let reader, reader.hasUpcoming {
        try draw(reader.upcoming, of: reader.stream, on: picture.canvas)
      } else { try picture.canvas.black() }
    try picture.show(frame, at: slots, isCut: true, sink: writePicture)
  }

  /// - Returns: where the picture ended, nil where it goes on beyond the clip.
  private func showRest(
    _ reader: PictureReader?, origin: Origin, range: TimeRange, reached: (MediaTime) -> Void
  ) throws -> MediaTime? {
    guard let picture, let reader else { return .zero }
    let end = range.end.ticks(of: origin.base)
    let last = grid.slots(covering: end - origin.ticks, of: origin.base) - 1
    while reader.hasUpcoming, reader.upcomingTime < end {
      try Task.checkCancellation()
      let slot = min(last, grid.slot(at: reader.upcomingTime - origin.ticks, of: origin.base))
      let frame = try draw(reader.upcoming, of: reader.stream, on: picture.canvas)
      try picture.show(frame, at: slots + slot, isCut: false, sink: writePicture)
      try reader.next()
      reached(grid.time(at: slots + slot))
      if let sound {
        let sample = grid.sample(at: slots + slot, soundRate: sound.shape.rate)
        try sound.advance(to: sample, sink: writeSound)
      }
    }
    return reader.hasUpcoming ? nil : reader.hasShown ? reader.shownEnd : .zero
  }

  /// The end of the clip: as wanted, or where both picture and sound ended before that.
  private func clipEnd(
    range: TimeRange, origin: Origin, pictureEnd: MediaTime?
  ) throws -> MediaTime {
    guard let pictureEnd else { return range.end }
    guard let sound else { return min(range.end, pictureEnd) }
    let tick = Timestamp.tick(rate: sound.shape.rate)
    let all = Int(range.end.ticks(of: tick))
    let reelEnd =
      grid.sample(at: slots, soundRate: sound.shape.rate) + all - origin.sample(rate: sound.shape.rate)
    try sound.advance(to: reelEnd, sink: writeSound)
    let heard = MediaTime(ticks: Int64(sound.heardUntil), of: tick)
    return min(range.end, max(pictureEnd, heard))
  }

  private func draw(
    _ frame: Frame, of stream: MediaStream, on canvas: Canvas
  ) throws(FFmpegError) -> Frame {
    let own = frame.pointer.pointee.sample_aspect_ratio
    return try canvas.draw(
      frame, shape: own.num > 0 && own.den > 0 ? own : stream.pixelShape, turns: stream.quarterTurns)
  }
}
