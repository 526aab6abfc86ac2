import CFFmpeg

/// A width and height in pixels.
struct PictureSize: Hashable {
  var width: Int
  var height: Int

  /// Returns the size on a display with square pixels, after `turns` quarter turns.
  func displayed(shape: AVRational, turns: Int) -> PictureSize {
    var result = self
    let (wide, high) = (Int64(shape.num), Int64(shape.den))
    if wide > 0, high > 0, wide < 64 * high, high < 64 * wide {
      result.width = max(1, Int(av_rescale(Int64(width), wide, high)))
    }
    return turns % 2 == 0 ? result : PictureSize(width: result.height, height: result.width)
  }

  /// Returns the largest even size of the same shape inside `frame`, scaled up if necessary.
  func fitted(into frame: PictureSize) -> PictureSize {
    let (w, h) = (max(1, width), max(1, height))
    if w * frame.height >= h * frame.width {
      return PictureSize(width: frame.width, height: min(frame.height, Self.even(h * frame.width, w)))
    }
    return PictureSize(width: min(frame.width, Self.even(w * frame.height, h)), height: frame.height)
  }

  /// Returns this size made even, and reduced to fit into `largest` if it is too large.
  func shrunk(into largest: PictureSize) -> PictureSize {
    guard width > largest.width || height > largest.height else {
      return PictureSize(width: Self.even(width, 1), height: Self.even(height, 1))
    }
    return fitted(into: largest)
  }

  /// Returns the even number nearest to `a`/`b`, at least 2, because 4:2:0 has half as many colour samples.
  private static func even(_ a: Int, _ b: Int) -> Int { max(2, (a + b) / (2 * b) * 2) }
}
