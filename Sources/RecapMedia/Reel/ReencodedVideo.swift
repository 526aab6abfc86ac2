import CFFmpeg
import RecapCore

/// The video of a reel that is encoded throughout: the frames of the recordings, fitted into one size.
final class ReencodedVideo: ClipVideo {
  let track: ReelTrack
  let grid: ReelGrid
  let stills: ReelStills
  let copied = 0
  let packets: SplicedPackets? = nil
  private let frames: FrameSlotEncoder
  private let canvas: Canvas
  private var clip: ReelClip?
  private var origin = ClipStart(ticks: 0, base: Ticks.millisecond)

  /// - Parameter stream: the stream of the recording that decides size, shape and rate.
  init(
    like stream: MediaStream, settings: FFmpegReelCutter.Settings, wantsStills: Bool, call: FFmpegCall
  ) throws {
    let rate = stream.pointer.pointee
    grid = ReelGrid(
      base: rate.r_frame_rate, average: rate.avg_frame_rate, maximum: settings.maximumFrameRate)
    let size = stream.codedSize.displayed(shape: stream.pixelShape, turns: stream.quarterTurns)
    canvas = Canvas(
      size: size.shrunk(into: settings.largestPicture), colour: ColourTags(stream), call: call)
    stills = ReelStills(
      canvas.size, grid: grid, areWanted: wantsStills, settings: settings, call: call)
    frames = try FrameSlotEncoder(
      canvas.size, colour: canvas.colour, grid: grid, stills: stills, settings: settings, call: call)
    track = try ReelTrack(frames.encoder, call: call)
  }

  var times: [Int64] { frames.times }

  func begin(_ clip: ReelClip) throws -> ClipStart {
    self.clip = clip
    try clip.source.picture?.begin(at: clip.range.start)
    origin = ClipStart(clip.range.start, reader: clip.source.picture, grid: grid)
    return origin
  }

  func show(
    from slot: Int, reached: (Int) throws -> Void, sink: (Packet) throws -> Void
  ) throws -> MediaTime? {
    guard let clip else { return .zero }
    let reader = clip.source.picture
    stills.begin(at: slot)
    try frames.show(try first(reader), at: slot, isCut: true, sink: sink)
    guard let reader else { return .zero }
    let end = clip.range.end.ticks(of: origin.base)
    let last = grid.slots(covering: end - origin.ticks, of: origin.base) - 1
    while reader.hasUpcoming, reader.upcomingTime < end {
      try Task.checkCancellation()
      let own = min(last, grid.slot(at: reader.upcomingTime - origin.ticks, of: origin.base))
      try frames.show(
        try draw(reader.upcoming, of: reader.stream), at: slot + own, isCut: false, sink: sink)
      try reader.next()
      try reached(slot + own)
    }
    return reader.hasUpcoming ? nil : reader.hasShown ? reader.shownEnd : .zero
  }

  func finish(at slots: Int, sink: (Packet) throws -> Void) throws {
    try frames.finish(at: slots, sink: sink)
  }

  private func first(_ reader: PictureReader?) throws(FFmpegError) -> Frame {
    guard let reader else { return try canvas.black() }
    if reader.hasShown { return try draw(reader.shown, of: reader.stream) }
    // The video begins later than the sound: its first frame is shown until then.
    return try reader.hasUpcoming ? draw(reader.upcoming, of: reader.stream) : canvas.black()
  }

  private func draw(_ frame: Frame, of stream: MediaStream) throws(FFmpegError) -> Frame {
    try canvas.draw(frame, shape: stream.shape(of: frame), turns: stream.quarterTurns)
  }
}
