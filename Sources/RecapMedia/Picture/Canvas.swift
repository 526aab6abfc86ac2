import CFFmpeg

/// Converts frames of any size, shape and format to those of the reel: 4:2:0 with 8 bits and square pixels,
/// scaled to fit and centred on black.
final class Canvas {
  let size: PictureSize
  /// The colour tags of the first recording; frames of later ones are converted to them.
  let colour: ColourTags
  private let call: FFmpegCall
  private var scaler: OpaquePointer?
  private var scaledFrom: ScalerKey?

  private struct ScalerKey: Hashable {
    var source: PictureSize
    var format: Int32
    var target: PictureSize
    var isFullRange: Bool
    var matrix: UInt32
  }

  init(size: PictureSize, colour: ColourTags, call: FFmpegCall) {
    self.size = size
    self.colour = colour
    self.call = call
  }

  deinit { sws_freeContext(scaler) }

  /// Returns a frame of the reel made from `source`, turned clockwise by `turns` quarters.
  func draw(_ source: Frame, shape: AVRational, turns: Int) throws(FFmpegError) -> Frame {
    let picture = source.pointer
    let given = PictureSize(width: Int(picture.pointee.width), height: Int(picture.pointee.height))
    let isFullRange = Self.isFullRange(picture)
    if turns == 0, given == size, picture.pointee.format == AV_PIX_FMT_YUV420P.rawValue, !isFullRange,
      shape.num == shape.den, Self.matrix(picture.pointee.colorspace) == Self.matrix(colour.space)
    {
      let same = try Frame(call)
      try call.check(av_frame_ref(same.pointer, picture))
      return same
    }
    let upright = given.displayed(shape: shape, turns: turns).fitted(into: size)
    let lying = turns % 2 == 0 ? upright : PictureSize(width: upright.height, height: upright.width)
    let scaled = try scale(source, from: given, to: lying, isFullRange: isFullRange)
    let turned = try turns == 0 ? scaled : scaled.turned(clockwise: turns, call)
    return try upright == size ? turned : onBlack(turned, upright)
  }

  /// Returns a black frame.
  func black() throws(FFmpegError) -> Frame { try Self.picture(size, filledWith: (16, 128), call) }

  private func scale(
    _ source: Frame, from given: PictureSize, to target: PictureSize, isFullRange: Bool
  ) throws(FFmpegError) -> Frame {
    let matrix = Self.matrix(source.pointer.pointee.colorspace)
    let key = ScalerKey(
      source: given, format: source.pointer.pointee.format, target: target, isFullRange: isFullRange,
      matrix: matrix.rawValue)
    if scaledFrom != key { try makeScaler(key) }
    let result = try Self.picture(target, filledWith: nil, call)
    let from = source.pointer
    try call.check(
      withUnsafeTemporaryAllocation(of: UnsafePointer<UInt8>?.self, capacity: 4) { planes in
        let data = from.pointee.data
        (planes[0], planes[1]) = (data.0.map { UnsafePointer($0) }, data.1.map { UnsafePointer($0) })
        (planes[2], planes[3]) = (data.2.map { UnsafePointer($0) }, data.3.map { UnsafePointer($0) })
        return withUnsafePointer(to: &from.pointee.linesize.0) { strides in
          sws_scale(
            scaler, planes.baseAddress, strides, 0, Int32(given.height), &result.pointer.pointee.data.0,
            &result.pointer.pointee.linesize.0)
        }
      })
    return result
  }

  private func makeScaler(_ key: ScalerKey) throws(FFmpegError) {
    sws_freeContext(scaler)
    scaledFrom = nil
    // Exact rounding and no shortcuts give the same frame on every processor.
    let flags = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT
    scaler =
      call.log.map { log in
        log.collecting {
          sws_getContext(
            Int32(key.source.width), Int32(key.source.height), Self.withoutRange(key.format),
            Int32(key.target.width), Int32(key.target.height), AV_PIX_FMT_YUV420P, flags, nil, nil, nil)
        }
      } ?? nil
    guard let scaler else { throw call.refuse("its pictures cannot be scaled") }
    sws_setColorspaceDetails(
      scaler, sws_getCoefficients(Int32(key.matrix)), key.isFullRange ? 1 : 0,
      sws_getCoefficients(Int32(Self.matrix(colour.space).rawValue)), 0, 0, 1 << 16, 1 << 16)
    scaledFrom = key
  }
}
