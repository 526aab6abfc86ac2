import CFFmpeg
import RecapCore

/// The video of a reel of recordings without video: the loudness of each clip as a row of bars, which
/// become brighter as they are played. Players that support only video can play it, too.
final class WaveformPicture: ClipVideo {
  let track: ReelTrack
  let grid = ReelGrid(rate: AVRational(num: 25, den: 1))
  let stills: ReelStills
  let copied = 0
  let packets: SplicedPackets? = nil
  private let frames: FrameSlotEncoder
  private let waveform: Waveform
  private var clip: ReelClip?
  private var levels: [Float] = []
  private var end = MediaTime.zero

  /// In pixels; reduced if the settings require it.
  private static let size = PictureSize(width: 640, height: 360)
  /// Enough to see the pauses.
  private static let shape = SoundShape(rate: 8000, channels: 1)

  init(settings: FFmpegReelCutter.Settings, wantsStills: Bool, call: FFmpegCall) throws {
    let size = Self.size.shrunk(into: settings.largestPicture)
    waveform = Waveform(size: size, call: call)
    stills = ReelStills(size, grid: grid, areWanted: wantsStills, settings: settings, call: call)
    frames = try FrameSlotEncoder(
      size, colour: .stills, grid: grid, stills: stills, settings: settings, call: call)
    track = try ReelTrack(frames.encoder, call: call)
  }

  var times: [Int64] { frames.times }

  func begin(_ clip: ReelClip) throws -> ClipStart {
    self.clip = clip
    try measure(clip)
    return ClipStart(ticks: clip.range.start.milliseconds, base: Ticks.millisecond)
  }

  /// Reads the sound of the clip once before encoding, because the whole row is shown from the start.
  private func measure(_ clip: ReelClip) throws {
    let tick = Ticks.tick(rate: Self.shape.rate)
    let (start, stop) = (clip.range.start.ticks(of: tick), clip.range.end.ticks(of: tick))
    var meter = WaveformMeter(range: Int(start)..<Int(stop), bars: waveform.bars)
    var heard = Int(start)
    let sound = try clip.sound(Self.shape)
    while let run = try sound?.read() {
      try Task.checkCancellation()
      if let samples = run.channels.first { meter.take(samples, at: run.start) }
      heard = run.end
    }
    levels = meter.levels
    end = min(clip.range.end, MediaTime(ticks: Int64(heard), of: tick))
  }

  func show(
    from slot: Int, reached: (Int) throws -> Void, sink: (Packet) throws -> Void
  ) throws -> MediaTime? {
    guard let clip else { return .zero }
    stills.begin(at: slot)
    let length = max(1, clip.range.duration.milliseconds)
    let slots = grid.slots(covering: (end - clip.range.start).milliseconds, of: Ticks.millisecond)
    var shown = -1
    for own in 0..<slots {
      try Task.checkCancellation()
      let bars = Int(grid.time(at: own).milliseconds * Int64(levels.count) / length)
      if bars != shown {
        try frames.show(
          try waveform.draw(levels, heard: bars), at: slot + own, isCut: own == 0, sink: sink)
        shown = bars
      }
      try reached(slot + own)
    }
    return end
  }

  func finish(at slots: Int, sink: (Packet) throws -> Void) throws {
    try frames.finish(at: slots, sink: sink)
  }
}
