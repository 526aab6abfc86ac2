import CFFmpeg
import RecapCore

/// The picture of a reel: frames on a grid of slots, each shown until the next one.
final class ReelPicture {
  let encoder: Encoder
  let canvas: Canvas
  let grid: ReelGrid
  /// Frames that went to the encoder.
  private(set) var frames = 0
  /// A frame of about the first second of the reel.
  private(set) var poster: Frame?
  private let posterSlot: Int
  private let call: FFmpegCall
  private var pending: (frame: Frame, slot: Int, isCut: Bool)?
  /// How long each frame that is inside the encoder is shown, by its slot.
  private var lengths: [Int64: Int] = [:]

  init(
    canvas: Canvas, grid: ReelGrid, settings: FFmpegReelCutter.Settings, call: FFmpegCall
  ) throws {
    self.canvas = canvas
    self.grid = grid
    self.call = call
    posterSlot = grid.slot(at: 1, of: AVRational(num: 1, den: 1))
    let options = [
      ("preset", settings.preset), ("crf", "\(settings.quality)"), ("forced-idr", "1"),
    ]
    encoder = try Encoder("libx264", options: options, call: call) {
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

  /// Shows `frame` from `slot` on. Of several in one slot the last is shown, but the first frame of a
  /// clip stays: it is the one that was on display at the cut.
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
      // MP4 does not keep how long the last frame is shown: it is shown once more at the very end.
      try encodePending(until: slots - 1, sink: sink)
      pending = (last.frame, slots - 1, false)
    }
    try encodePending(until: slots, sink: sink)
    try encoder.encode(nil) { try hand($0, to: sink) }
  }

  private func encodePending(until slot: Int, sink: (Packet) throws -> Void) throws {
    guard let (frame, start, isCut) = pending else { return }
    pending = nil
    if poster == nil || start <= posterSlot { poster = frame }
    // A reference of our own: the poster must not carry the encoder's marks.
    let marked = try Frame(call)
    try call.check(av_frame_ref(marked.pointer, frame.pointer))
    marked.pointer.pointee.pts = Int64(start)
    marked.pointer.pointee.pict_type = isCut ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE
    marked.pointer.pointee.color_range = AVCOL_RANGE_MPEG
    lengths[Int64(start)] = slot - start
    frames += 1
    try encoder.encode(marked) { try hand($0, to: sink) }
  }

  private func hand(_ packet: Packet, to sink: (Packet) throws -> Void) throws {
    if let length = lengths.removeValue(forKey: packet.pointer.pointee.pts) {
      packet.pointer.pointee.duration = Int64(length)
    }
    try sink(packet)
  }
}
