import CFFmpeg

/// Encodes frames on a grid of slots, each shown until the next one.
final class FrameSlotEncoder {
  let encoder: Encoder
  let grid: ReelGrid
  private let stills: ReelStills
  private let call: FFmpegCall
  /// The slot of each frame that was sent to the encoder.
  private(set) var times: [Int64] = []
  private var pending: (frame: Frame, slot: Int, isCut: Bool)?
  /// The number of slots for which each frame inside the encoder is shown, by its own slot.
  private var lengths: [Int64: Int] = [:]

  init(
    _ size: PictureSize, colour: ColourTags, grid: ReelGrid, stills: ReelStills,
    settings: FFmpegReelCutter.Settings, call: FFmpegCall
  ) throws {
    self.grid = grid
    self.stills = stills
    self.call = call
    let options = [
      ("preset", settings.preset), ("crf", "\(settings.quality)"), ("forced-idr", "1"),
      ("x264-params", Encoder.reproducible),
    ]
    encoder = try Encoder("libx264", options: options, call: call) {
      $0.pointee.width = Int32(size.width)
      $0.pointee.height = Int32(size.height)
      $0.pointee.pix_fmt = AV_PIX_FMT_YUV420P
      $0.pointee.time_base = grid.tick
      $0.pointee.framerate = grid.rate
      $0.pointee.sample_aspect_ratio = AVRational(num: 1, den: 1)
      // A keyframe at least every four seconds, for seeking.
      $0.pointee.gop_size = Int32(4 * av_q2d(grid.rate))
      $0.pointee.color_range = AVCOL_RANGE_MPEG
      $0.pointee.colorspace = colour.space
      $0.pointee.color_primaries = colour.primaries
      $0.pointee.color_trc = colour.transfer
    }
  }

  /// Shows `frame` from `slot` on. Of several frames in one slot, the last is shown, except that the first
  /// frame of a clip stays: it is the one on display at the cut.
  func show(_ frame: Frame, at slot: Int, isCut: Bool, sink: (Packet) throws -> Void) throws {
    if let pending, pending.slot >= slot {
      if pending.isCut { return }
      self.pending = (frame, pending.slot, false)
      return
    }
    try encodePending(until: slot, sink: sink)
    pending = (frame, slot, isCut)
  }

  /// Encodes what is left of a reel of `slots` slots.
  func finish(at slots: Int, sink: (Packet) throws -> Void) throws {
    let last = pending
    if let last, last.slot < slots - 1 {
      // MP4 does not store how long the last frame is shown, so it is shown once more at the very end.
      try encodePending(until: slots - 1, sink: sink)
      pending = (last.frame, slots - 1, false)
    }
    try encodePending(until: slots, sink: sink)
    try stills.finish()
    try encoder.encode(nil) { try hand($0, to: sink) }
  }

  private func encodePending(until slot: Int, sink: (Packet) throws -> Void) throws {
    guard let (frame, start, isCut) = pending else { return }
    pending = nil
    try stills.offer(frame, at: start)
    // A separate reference, because the stills must not carry the encoder's marks.
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
