import CFFmpeg
import RecapCore

/// The pictures of a reel that is encoded throughout: frames on a grid of slots, each shown until the
/// next one.
final class DrawnPicture: ClipPicture {
  let track: ReelTrack
  let grid: ReelGrid
  let stills: ReelStills
  let copied = 0
  private(set) var times: [Int64] = []
  private let encoder: Encoder
  private let canvas: Canvas
  private let call: FFmpegCall
  private var clip: ReelClip?
  private var origin = Origin(ticks: 0, base: Timestamp.millisecond)
  private var pending: (frame: Frame, slot: Int, isCut: Bool)?
  /// How long each frame that is inside the encoder is shown, by its slot.
  private var lengths: [Int64: Int] = [:]

  /// - Parameter stream: of the recording that decides on size, shape and rate.
  init(
    like stream: MediaStream, settings: FFmpegReelCutter.Settings, wantsStills: Bool, call: FFmpegCall
  ) throws {
    self.call = call
    let rate = stream.pointer.pointee
    grid = ReelGrid(
      base: rate.r_frame_rate, average: rate.avg_frame_rate, maximum: settings.maximumFrameRate)
    let size = stream.codedSize.displayed(shape: stream.pixelShape, turns: stream.quarterTurns)
    canvas = Canvas(
      size: size.shrunk(into: settings.largestPicture), colour: ColourTags(stream), call: call)
    stills = ReelStills(
      canvas.size, grid: grid, areWanted: wantsStills, settings: settings, call: call)
    encoder = try Self.encoder(canvas, grid, settings, call)
    track = try ReelTrack(encoder, call: call)
  }

  private static func encoder(
    _ canvas: Canvas, _ grid: ReelGrid, _ settings: FFmpegReelCutter.Settings, _ call: FFmpegCall
  ) throws -> Encoder {
    let options = [
      ("preset", settings.preset), ("crf", "\(settings.quality)"), ("forced-idr", "1"),
      ("x264-params", Encoder.reproducible),
    ]
    return try Encoder("libx264", options: options, call: call) {
      $0.pointee.width = Int32(canvas.size.width)
      $0.pointee.height = Int32(canvas.size.height)
      $0.pointee.pix_fmt = AV_PIX_FMT_YUV420P
      $0.pointee.time_base = grid.tick
      $0.pointee.framerate = grid.rate
      $0.pointee.sample_aspect_ratio = AVRational(num: 1, den: 1)
      // A place to seek to at least every four seconds.
      $0.pointee.gop_size = Int32(4 * av_q2d(grid.rate))
      $0.pointee.color_range = AVCOL_RANGE_MPEG
      $0.pointee.colorspace = canvas.colour.space
      $0.pointee.color_primaries = canvas.colour.primaries
      $0.pointee.color_trc = canvas.colour.transfer
    }
  }

  func begin(_ clip: ReelClip) throws -> Origin {
    self.clip = clip
    try clip.source.picture?.begin(at: clip.range.start)
    origin = Origin(clip.range.start, reader: clip.source.picture, grid: grid)
    return origin
  }

  func show(
    from slot: Int, reached: (Int) throws -> Void, sink: (Packet) throws -> Void
  ) throws -> MediaTime? {
    guard let clip else { return .zero }
    let reader = clip.source.picture
    stills.begin(at: slot)
    try show(try first(reader), at: slot, isCut: true, sink: sink)
    guard let reader else { return .zero }
    let end = clip.range.end.ticks(of: origin.base)
    let last = grid.slots(covering: end - origin.ticks, of: origin.base) - 1
    while reader.hasUpcoming, reader.upcomingTime < end {
      try Task.checkCancellation()
      let own = min(last, grid.slot(at: reader.upcomingTime - origin.ticks, of: origin.base))
      try show(try draw(reader.upcoming, of: reader.stream), at: slot + own, isCut: false, sink: sink)
      try reader.next()
      try reached(slot + own)
    }
    return reader.hasUpcoming ? nil : reader.hasShown ? reader.shownEnd : .zero
  }

  func finish(at slots: Int, sink: (Packet) throws -> Void) throws {
    let last = pending
    if let last, last.slot < slots - 1 {
      // MP4 does not keep how long the last frame is shown: it is shown once more at the very end.
      try encodePending(until: slots - 1, sink: sink)
      pending = (last.frame, slots - 1, false)
    }
    try encodePending(until: slots, sink: sink)
    try stills.finish()
    try encoder.encode(nil) { try hand($0, to: sink) }
  }

  private func first(_ reader: PictureReader?) throws(FFmpegError) -> Frame {
    guard let reader else { return try canvas.black() }
    if reader.hasShown { return try draw(reader.shown, of: reader.stream) }
    // The picture begins later than the sound: its first one stands in until then.
    return try reader.hasUpcoming ? draw(reader.upcoming, of: reader.stream) : canvas.black()
  }

  private func draw(_ frame: Frame, of stream: MediaStream) throws(FFmpegError) -> Frame {
    try canvas.draw(frame, shape: stream.shape(of: frame), turns: stream.quarterTurns)
  }

  /// Shows `frame` from `slot` on. Of several in one slot the last is shown, but the first frame of a
  /// clip stays: it is the one that was on display at the cut.
  private func show(_ frame: Frame, at slot: Int, isCut: Bool, sink: (Packet) throws -> Void) throws {
    if let pending, pending.slot >= slot {
      if pending.isCut { return }
      self.pending = (frame, pending.slot, false)
      return
    }
    try encodePending(until: slot, sink: sink)
    pending = (frame, slot, isCut)
  }

  private func encodePending(until slot: Int, sink: (Packet) throws -> Void) throws {
    guard let (frame, start, isCut) = pending else { return }
    pending = nil
    try stills.offer(frame, at: start)
    // A reference of our own: the stills must not carry the encoder's marks.
    let marked = try Frame(call)
    try call.check(av_frame_ref(marked.pointer, frame.pointer))
    marked.pointer.pointee.pts = Int64(start)
    marked.pointer.pointee.pict_type = isCut ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE
    marked.pointer.pointee.color_range = AVCOL_RANGE_MPEG
    lengths[Int64(start)] = slot - start
    times.append(Int64(start))
    try encoder.encode(marked) { try hand($0, to: sink) }
  }

  private func hand(_ packet: Packet, to sink: (Packet) throws -> Void) throws {
    if let length = lengths.removeValue(forKey: packet.pointer.pointee.pts) {
      packet.pointer.pointee.duration = Int64(length)
    }
    try sink(packet)
  }
}
