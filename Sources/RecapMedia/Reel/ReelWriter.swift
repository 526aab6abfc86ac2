import CFFmpeg
import Foundation
import RecapCore

/// Writes a reel, clip after clip.
final class ReelWriter {
  /// How a reel is made.
  struct Order {
    var settings: FFmpegReelCutter.Settings
    var reading: FFmpegAudioSource.Settings
    /// A Boolean value that indicates whether video is copied from the recordings where possible.
    var copies: Bool
    var wantsStills: Bool
  }

  private let list: EditDecisionList
  private let clips: [ReelClip]
  private let grid: ReelGrid
  private let picture: (any ClipVideo)?
  private let sound: ReelSound?
  private let muxer: ReelMuxer
  private let call: FFmpegCall
  /// The number of slots of the reel so far.
  private var slots = 0
  private var done: [Reel.Clip] = []

  /// - Throws: `SpliceRefusal` if video is to be copied and cannot be.
  init(_ list: EditDecisionList, to file: OutputFile, order: Order, call: FFmpegCall) throws {
    self.list = list
    self.call = call
    clips = try Self.open(list, order, call)
    picture = try Self.picture(of: clips, order, call)
    grid = picture?.grid ?? .soundOnly
    sound = try clips.lazy.compactMap(\.channels).first.map {
      try ReelSound(channels: $0, settings: order.settings, call: call)
    }
    var tracks = [picture?.track].compactMap { $0 }
    if let sound { tracks.append(try ReelTrack(sound.encoder, call: call)) }
    guard !tracks.isEmpty else { throw call.refuse("the recordings hold neither picture nor sound") }
    muxer = try ReelMuxer(file, tracks: tracks, call: call)
  }

  private static func open(
    _ list: EditDecisionList, _ order: Order, _ call: FFmpegCall
  ) throws -> [ReelClip] {
    let sources = ReelSources(settings: order.reading)
    return try list.clips.enumerated().map { index, clip in
      try ofClip(index) {
        let source = try sources.source(clip.recording)
        let end = source.end.map { min(clip.source.end, $0) } ?? clip.source.end
        guard clip.source.start >= .zero, clip.source.start < end else {
          throw outside(clip, index, source.end, call)
        }
        return ReelClip(
          index: index, source: source, sounds: try sources.sounds(of: clip),
          range: TimeRange(start: clip.source.start, end: end))
      }
    }
  }

  /// Runs `body` for one clip of the edit. If its recording is at fault, only that clip fails.
  private static func ofClip<Result>(_ index: Int, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as any RecapFailure where failure.exitCode == .dataError {
      throw ClipFailure(clip: index, failure)
    }
  }

  /// Makes the video of the reel. The first recording with video decides its properties.
  private static func picture(
    of clips: [ReelClip], _ order: Order, _ call: FFmpegCall
  ) throws -> (any ClipVideo)? {
    guard let model = clips.lazy.compactMap(\.source.picture?.stream).first else {
      let isHeard = clips.contains { $0.channels != nil }
      return isHeard
        ? try WaveformPicture(settings: order.settings, wantsStills: order.wantsStills, call: call) : nil
    }
    if order.copies {
      return try SplicedVideo(
        clips, settings: order.settings, wantsStills: order.wantsStills, call: call)
    }
    return try ReencodedVideo(
      like: model, settings: order.settings, wantsStills: order.wantsStills, call: call)
  }

  /// What the finished file must contain.
  struct Written {
    var reel: Reel
    /// The presentation time of each frame, in ticks of `base`.
    var times: [Int64]
    var base: AVRational
    /// The stored size of every frame.
    var size: PictureSize?
    var samples: Int
    var stills: ReelStills?
    /// The packets, if the video was copied from recordings without errors.
    var packets: SplicedPackets?
    /// The indices of the clips that are known to have speech.
    var spoken: Set<Int> = []
  }

  func write(progress: (Double) -> Void) throws -> Written {
    let total = max(0.001, clips.reduce(0) { $0 + $1.range.duration.seconds })
    for clip in clips {
      try Self.ofClip(clip.index) { try write(clip) { progress(min(1, $0.seconds / total)) } }
      progress(min(1, grid.time(at: slots).seconds / total))
    }
    try picture?.finish(at: slots, sink: writePicture)
    try sound?.finish(sink: writeSound)
    let duration = grid.time(at: slots)
    try muxer.finish(chapters(until: duration))
    return written(duration)
  }

  private func written(_ duration: MediaTime) -> Written {
    let copied = picture?.copied ?? 0
    let making = Reel.Making(
      mode: copied > 0 ? .smart : .reencode, copiedFrames: copied,
      encodedFrames: (picture?.times.count ?? 0) - copied)
    let parameters = picture?.track.parameters.pointee
    return Written(
      reel: Reel(clips: done, duration: duration, hasPicture: picture != nil, making: making),
      times: picture?.times ?? [], base: picture?.track.timeBase ?? Ticks.millisecond,
      size: parameters.map { PictureSize(width: Int($0.width), height: Int($0.height)) },
      samples: sound?.written ?? 0, stills: picture?.stills,
      packets: clips.contains(where: \.isSuspicious) ? nil : picture?.packets,
      spoken: Set(list.clips.indices.filter { list.clips[$0].isSpoken }))
  }

  private func chapters(until end: MediaTime) -> [ReelMuxer.Chapter] {
    done.indices.map { index in
      ReelMuxer.Chapter(
        start: done[index].reelStart,
        end: index + 1 < done.count ? done[index + 1].reelStart : end,
        title: list.clips[index].title)
    }
  }

  private func writePicture(_ packet: Packet) throws { try muxer.write(packet, stream: 0) }
  private func writeSound(_ packet: Packet) throws {
    try muxer.write(packet, stream: picture == nil ? 0 : 1)
  }

  // MARK: One clip

  /// - Parameter reached: called with the current length of the reel.
  private func write(_ clip: ReelClip, reached: (MediaTime) -> Void) throws {
    let range = clip.range
    let origin =
      try picture?.begin(clip) ?? ClipStart(ticks: range.start.milliseconds, base: Ticks.millisecond)
    if let sound {
      let track = try clip.sound(sound.shape)
      sound.begin(
        track, window: range, origin: origin.sample(rate: sound.shape.rate),
        reelStart: grid.sample(at: slots, soundRate: sound.shape.rate))
    }
    let pictureEnd = try show(reached: reached)
    let realEnd = try clipEnd(range: range, origin: origin, pictureEnd: pictureEnd)
    guard realEnd > range.start else {
      throw Self.outside(list.clips[clip.index], clip.index, realEnd, call)
    }
    let length = grid.slots(
      covering: realEnd.ticks(of: origin.base) - origin.ticks, of: origin.base)
    done.append(
      Reel.Clip(
        source: TimeRange(start: origin.time, end: realEnd), reelStart: grid.time(at: slots)))
    slots += length
    if let sound {
      let sample = grid.sample(at: slots, soundRate: sound.shape.rate)
      try sound.finishClip(at: sample, sink: writeSound)
    }
  }

  /// - Returns: the end of the video, or nil if it continues beyond the clip.
  private func show(reached: (MediaTime) -> Void) throws -> MediaTime? {
    guard let picture else { return .zero }
    return try picture.show(
      from: slots,
      reached: { slot in
        reached(grid.time(at: slot))
        guard let sound else { return }
        try sound.advance(to: grid.sample(at: slot, soundRate: sound.shape.rate), sink: writeSound)
      }, sink: writePicture)
  }

  /// Returns the end of the clip: as requested, or the point at which both video and sound have ended if
  /// that is earlier.
  private func clipEnd(
    range: TimeRange, origin: ClipStart, pictureEnd: MediaTime?
  ) throws -> MediaTime {
    guard let pictureEnd else { return range.end }
    guard let sound else { return min(range.end, pictureEnd) }
    let tick = Ticks.tick(rate: sound.shape.rate)
    let all = Int(range.end.ticks(of: tick))
    let reelEnd =
      grid.sample(at: slots, soundRate: sound.shape.rate) + all - origin.sample(rate: sound.shape.rate)
    try sound.advance(to: reelEnd, sink: writeSound)
    let heard = MediaTime(ticks: Int64(sound.heardUntil), of: tick)
    return min(range.end, max(pictureEnd, heard))
  }

  private static func outside(
    _ clip: EditDecisionList.Clip, _ index: Int, _ end: MediaTime?, _ call: FFmpegCall
  ) -> FFmpegError {
    FFmpegError(
      call.operation, call.subject,
      "clip \(index + 1) (\(clip.source.start)–\(clip.source.end)) has nothing in \(clip.recording.name)",
      hint: end.map { "the recording ends at \($0)" })
  }
}
