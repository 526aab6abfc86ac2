import CFFmpeg
import RecapCore

/// The video of a reel by smart rendering: it is copied from the recordings bit by bit, except between a
/// cut and the next keyframe, where it is encoded.
///
/// The plan is made before the first packet is written: the packets around each clip are read for their
/// times, which costs next to nothing.
final class SplicedVideo: ClipVideo {
  let track: ReelTrack
  let grid: ReelGrid
  let stills: ReelStills
  private(set) var copied = 0
  private(set) var times: [Int64] = []
  private var written: [SplicedPacket] = []
  /// The number of runs of copied frames so far.
  private var runs = 0
  private let coding: SpliceFormat.Coding
  private let plans: [SplicePlan]
  private let encoders: SpliceEncoder
  private let call: FFmpegCall
  private let packet: Packet
  private var order: DecodeTimes
  private var clip: ReelClip?
  /// The start of the clip in the reel, in ticks of the track.
  private var start: Int64 = 0
  /// The duration of each frame of the clip by its presentation time, in ticks of the track.
  private var lengths: [Int64: Int64] = [:]

  /// - Throws: `SpliceRefusal`.
  init(
    _ clips: [ReelClip], settings: FFmpegReelCutter.Settings, wantsStills: Bool, call: FFmpegCall
  ) throws {
    self.call = call
    guard let model = clips.first?.source.picture?.stream else { throw SpliceRefusal.recordings }
    let format = try SpliceFormat(model)
    for clip in clips {
      guard let stream = clip.source.picture?.stream, try SpliceFormat(stream) == format else {
        throw SpliceRefusal.recordings
      }
    }
    coding = format.coding
    let rate = model.pointer.pointee
    // Copied video keeps its frame rate.
    let grid = ReelGrid(base: rate.r_frame_rate, average: rate.avg_frame_rate, maximum: 240)
    self.grid = grid
    plans = try clips.map { try Self.plan($0, format, grid) }
    guard plans.contains(where: { !$0.copied.isEmpty }) else { throw SpliceRefusal.keyframes }
    let reordering = plans.map(\.reordering).max() ?? 0
    encoders = try SpliceEncoder(
      like: model, format, isReordered: reordering > 0, frameRate: grid.rate, settings: settings, call: call)
    track = try ReelTrack(copying: model, header: encoders.header, frameRate: grid.rate, call: call)
    order = DecodeTimes(
      delay: reordering, step: Ticks.rescale(1, grid.tick, track.timeBase))
    let size = model.codedSize.displayed(shape: model.pixelShape, turns: model.quarterTurns)
    stills = ReelStills(size, grid: grid, areWanted: wantsStills, settings: settings, call: call)
    packet = try Packet(call)
  }

  private static func plan(
    _ clip: ReelClip, _ format: SpliceFormat, _ grid: ReelGrid
  ) throws -> SplicePlan {
    guard let reader = clip.source.picture else { throw SpliceRefusal.recordings }
    let base = reader.stream.timeBase
    let pictures = try reader.scan(format).pictures(around: clip.range)
    let wanted = clip.range.start.ticks(of: base)
    let shown = pictures.lazy.map(\.time).filter { $0 <= wanted }.max()
    let origin = ClipStart(clip.range.start, shown: shown, base: base, grid: grid)
    let end = clip.range.end.ticks(of: base)
    // A frame whose place is that of the next clip would be shown for no time at all.
    let slots = grid.slots(covering: end - origin.ticks, of: base)
    let last = Ticks.rescale(
      Int64(2 * slots - 1), AVRational(num: grid.tick.num, den: grid.tick.den * 2), base)
    return try SplicePlan(pictures, origin: origin.ticks, end: min(end, origin.ticks + last))
  }

  func begin(_ clip: ReelClip) throws -> ClipStart {
    self.clip = clip
    let base = clip.source.picture?.stream.timeBase ?? track.timeBase
    return ClipStart(ticks: plans[clip.index].origin, base: base)
  }

  func show(
    from slot: Int, reached: (Int) throws -> Void, sink: (Packet) throws -> Void
  ) throws -> MediaTime? {
    guard let clip, let reader = clip.source.picture else { throw SpliceRefusal.recordings }
    let plan = plans[clip.index]
    let base = reader.stream.timeBase
    start = Ticks.rescale(Int64(slot), grid.tick, track.timeBase)
    note(plan, clip, base)
    stills.begin(at: slot)
    func advance(_ time: Int64) throws { try reached(slot + grid.slot(at: time - plan.origin, of: base)) }
    if let head = plan.head {
      try encode(head, plan, reader, from: slot, reached: advance, sink: sink)
    }
    try offerStill(plan, reader, from: slot)
    try copy(plan, reader, reached: advance, sink: sink)
    if let tail = plan.tail {
      try encode(tail, plan, reader, from: slot, reached: advance, sink: sink)
    }
    return plan.pictureEnd.map { MediaTime(ticks: $0, of: base) }
  }

  func finish(at slots: Int, sink: (Packet) throws -> Void) throws {
    try stills.finish()
    guard let clip, let reader = clip.source.picture, let last = times.last else { return }
    let place = Ticks.rescale(Int64(slots - 1), grid.tick, track.timeBase)
    guard place - last > order.step / 2 else { return }
    // MP4 does not store how long the last frame is shown, so it is shown once more at the very end.
    guard let plan = plans.last, let shown = plan.times.last,
      try reader.begin(at: shown, from: plan.lastKey), reader.hasShown
    else { throw SpliceRefusal.damage }
    let encoder = try encoders.next()
    times.append(place)
    lengths[place] = order.step
    try encode(reader.shown, at: place, encoder, sink)
    try encode(nil, at: 0, encoder, sink)
  }

  /// An H.264 frame whose bytes, parameter sets and group equal those of an undamaged recording decodes as
  /// in that. VP9 can change its size at any keyframe, and a recording with errors may contain anything.
  var packets: SplicedPackets? {
    guard case .avc = coding else { return nil }
    return SplicedPackets(list: written, reordering: order.delay)
  }

  // MARK: Times

  /// Returns a time of the recording on the reel's timeline, in ticks of the track.
  private func place(_ time: Int64, _ plan: SplicePlan, _ base: AVRational) -> Int64 {
    start + Ticks.rescale(time - plan.origin, base, track.timeBase)
  }

  private func note(_ plan: SplicePlan, _ clip: ReelClip, _ base: AVRational) {
    let own = plan.times.map { place($0, plan, base) }
    let slots = grid.slots(covering: clip.range.end.ticks(of: base) - plan.origin, of: base)
    let end = start + Ticks.rescale(Int64(slots), grid.tick, track.timeBase)
    lengths = Dictionary(
      zip(own, own.dropFirst() + [max(end, (own.last ?? 0) + 1)]).map { ($0, max(1, $1 - $0)) },
      uniquingKeysWith: { one, _ in one })
    times += own
  }

  /// Passes on `packet`, whose frame is shown at `time` of the reel.
  /// - Parameter run: the index of its run of copied frames, or nil for an encoded one.
  private func hand(
    _ packet: Packet, at time: Int64, run: Int? = nil, to sink: (Packet) throws -> Void
  ) throws {
    let pointer = packet.pointer
    written.append(SplicedPacket(packet, run: run))
    pointer.pointee.pts = time
    pointer.pointee.dts = order.next(time)
    pointer.pointee.duration = lengths[time] ?? 0
    pointer.pointee.pos = -1
    guard pointer.pointee.dts <= time else { throw SpliceRefusal.timestamps }
    try sink(packet)
  }

  // MARK: Pictures

  private func copy(
    _ plan: SplicePlan, _ reader: PictureReader, reached: (Int64) throws -> Void,
    sink: (Packet) throws -> Void
  ) throws {
    guard let first = plan.copied.first else { return }
    guard try reader.beginCopy(from: first) else { throw SpliceRefusal.damage }
    defer { runs += 1 }
    for picture in plan.copied {
      guard try reader.copy(into: packet) == picture.time else { throw SpliceRefusal.damage }
      try hand(packet, at: place(picture.time, plan, reader.stream.timeBase), run: runs, to: sink)
      copied += 1
      try reached(picture.time)
    }
  }

  private func encode(
    _ part: SplicePlan.Encoded, _ plan: SplicePlan, _ reader: PictureReader, from slot: Int,
    reached: (Int64) throws -> Void, sink: (Packet) throws -> Void
  ) throws {
    guard try reader.begin(at: part.start, from: part.key, upTo: part.last) else {
      throw SpliceRefusal.damage
    }
    let encoder = try encoders.next()
    let base = reader.stream.timeBase
    func put(_ frame: Frame, _ time: Int64) throws {
      try Task.checkCancellation()
      try stills.offer(
        frame, shape: reader.stream.shape(of: frame), turns: reader.stream.quarterTurns,
        at: slot + grid.slot(at: time - plan.origin, of: base))
      try encode(frame, at: place(time, plan, base), encoder, sink)
      try reached(time)
    }
    var count = 1
    guard reader.hasShown || reader.hasUpcoming else { throw SpliceRefusal.damage }
    // The video may begin later than the sound: its first frame is shown until then.
    try put(reader.hasShown ? reader.shown : reader.upcoming, part.start)
    while reader.hasUpcoming, reader.upcomingTime < part.end {
      guard count < part.times.count, reader.upcomingTime == part.times[count] else {
        throw SpliceRefusal.damage
      }
      try put(reader.upcoming, reader.upcomingTime)
      try reader.next()
      count += 1
    }
    guard count == part.times.count else { throw SpliceRefusal.damage }
    try encode(nil, at: 0, encoder, sink)
  }

  private func encode(
    _ frame: Frame?, at time: Int64, _ encoder: Encoder, _ sink: (Packet) throws -> Void
  ) throws {
    var marked: Frame?
    if let frame {
      let own = try Frame(call)
      try call.check(av_frame_ref(own.pointer, frame.pointer))
      own.pointer.pointee.pts = time
      own.pointer.pointee.pict_type = AV_PICTURE_TYPE_NONE
      marked = own
    }
    try encoder.encode(marked) { packet in
      try encoders.adapt(packet)
      try hand(packet, at: packet.pointer.pointee.pts, to: sink)
    }
  }

  /// Decodes the still of a clip separately if the frame for it is copied.
  private func offerStill(_ plan: SplicePlan, _ reader: PictureReader, from slot: Int) throws {
    guard stills.areWanted, let first = plan.copied.first else { return }
    let base = reader.stream.timeBase
    let wanted = plan.origin + Ticks.rescale(1, AVRational(num: 1, den: 1), base)
    guard let shown = plan.times.last(where: { $0 <= wanted }), shown >= first.time,
      let key = plan.copied.last(where: { $0.isKey && $0.time <= shown })
    else { return }
    guard try reader.begin(at: shown, from: key), reader.hasShown else { throw SpliceRefusal.damage }
    try stills.offer(
      reader.shown, shape: reader.stream.shape(of: reader.shown), turns: reader.stream.quarterTurns,
      at: slot + grid.slot(at: shown - plan.origin, of: base))
  }
}
