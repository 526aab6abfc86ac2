import CFFmpeg

/// Operations on single pixels: black borders and quarter turns.
extension Canvas {
  /// Returns a new 4:2:0 frame, filled with one brightness and colour if given.
  static func picture(
    _ size: PictureSize, filledWith fill: (UInt8, UInt8)?, _ call: FFmpegCall
  ) throws(FFmpegError) -> Frame {
    let frame = try Frame(call)
    frame.pointer.pointee.format = AV_PIX_FMT_YUV420P.rawValue
    frame.pointer.pointee.width = Int32(clamping: size.width)
    frame.pointer.pointee.height = Int32(clamping: size.height)
    try call.check(av_frame_get_buffer(frame.pointer, 0))
    guard let fill else { return frame }
    for plane in frame.planes {
      let value = plane.index == 0 ? fill.0 : fill.1
      plane.bytes.update(repeating: value, count: plane.stride * plane.height)
    }
    return frame
  }

  /// Returns `picture` in the middle of a black frame of the canvas's size.
  func onBlack(_ picture: Frame, _ inner: PictureSize) throws(FFmpegError) -> Frame {
    let result = try black()
    let (left, top) = ((size.width - inner.width) / 4 * 2, (size.height - inner.height) / 4 * 2)
    for (from, to) in zip(picture.planes, result.planes) {
      let (x, y) = to.index == 0 ? (left, top) : (left / 2, top / 2)
      for row in 0..<from.height {
        (to.bytes + (y + row) * to.stride + x).update(from: from.bytes + row * from.stride, count: from.width)
      }
    }
    return result
  }

  static func isFullRange(_ picture: UnsafeMutablePointer<AVFrame>) -> Bool {
    picture.pointee.color_range == AVCOL_RANGE_JPEG
      || withoutRange(picture.pointee.format).rawValue != picture.pointee.format
  }

  /// Returns the pixel format without the deprecated variants that include the range.
  static func withoutRange(_ format: Int32) -> AVPixelFormat {
    switch AVPixelFormat(format) {
    case AV_PIX_FMT_YUVJ420P: AV_PIX_FMT_YUV420P
    case AV_PIX_FMT_YUVJ422P: AV_PIX_FMT_YUV422P
    case AV_PIX_FMT_YUVJ444P: AV_PIX_FMT_YUV444P
    case AV_PIX_FMT_YUVJ440P: AV_PIX_FMT_YUV440P
    default: AVPixelFormat(format)
    }
  }

  /// Returns the matrix that players use if none is specified.
  static func matrix(_ space: AVColorSpace) -> AVColorSpace {
    space == AVCOL_SPC_UNSPECIFIED || space == AVCOL_SPC_RESERVED || space == AVCOL_SPC_RGB
      ? AVCOL_SPC_SMPTE170M : space
  }
}

extension Frame {
  /// A plane of a 4:2:0 frame with 8 bits, valid as long as the frame exists.
  struct Plane {
    var index: Int
    var bytes: UnsafeMutablePointer<UInt8>
    var stride: Int
    var width: Int
    var height: Int
  }

  var planes: [Plane] {
    let (data, strides) = (pointer.pointee.data, pointer.pointee.linesize)
    let (width, height) = (Int(pointer.pointee.width), Int(pointer.pointee.height))
    let half = ((width + 1) / 2, (height + 1) / 2)
    let all = [
      (data.0, strides.0, (width, height)), (data.1, strides.1, half), (data.2, strides.2, half),
    ]
    return all.enumerated().compactMap { index, plane in
      plane.0.map {
        Plane(index: index, bytes: $0, stride: Int(plane.1), width: plane.2.0, height: plane.2.1)
      }
    }
  }

  /// Returns this frame, turned clockwise by `turns` quarters.
  func turned(clockwise turns: Int, _ call: FFmpegCall) throws(FFmpegError) -> Frame {
    let (width, height) = (Int(pointer.pointee.width), Int(pointer.pointee.height))
    let size =
      turns % 2 == 0
      ? PictureSize(width: width, height: height) : PictureSize(width: height, height: width)
    let result = try Canvas.picture(size, filledWith: nil, call)
    for (from, to) in zip(planes, result.planes) {
      for y in 0..<to.height {
        for x in 0..<to.width {
          let (column, row) =
            switch turns % 4 {
            case 1: (y, from.height - 1 - x)
            case 2: (from.width - 1 - x, from.height - 1 - y)
            default: (from.width - 1 - y, x)
            }
          to.bytes[y * to.stride + x] = from.bytes[row * from.stride + column]
        }
      }
    }
    return result
  }
}
