import CFFmpeg
import Foundation
import RecapCore

/// A still of a reel, as JPEG.
enum Still {
  /// Writes `frame`, in the colours of JPEG, to `url`, which must not exist yet.
  static func write(_ frame: Frame, to url: URL, call: FFmpegCall) throws {
    let file = try OutputFile(url, operation: "write the still")
    try write(frame, to: file, call: call)
    file.keep()
  }

  private static func write(_ frame: Frame, to file: OutputFile, call: FFmpegCall) throws {
    let source = frame.pointer
    let options = [("strict", "unofficial")]
    let encoder = try Encoder("mjpeg", options: options, call: call) {
      $0.pointee.width = source.pointee.width
      $0.pointee.height = source.pointee.height
      $0.pointee.pix_fmt = AV_PIX_FMT_YUVJ420P
      $0.pointee.color_range = AVCOL_RANGE_JPEG
      $0.pointee.time_base = AVRational(num: 1, den: 1)
      $0.pointee.flags |= ffmpeg_codec_flag_qscale
      $0.pointee.global_quality = FF_QP2LAMBDA * 3
    }
    let full = try fullRange(frame, call)
    full.pointer.pointee.quality = FF_QP2LAMBDA * 3
    full.pointer.pointee.pts = 0
    var bytes = Data()
    let collect = { (packet: Packet) in
      guard let data = packet.pointer.pointee.data else { return }
      bytes.append(data, count: Int(packet.pointer.pointee.size))
    }
    try encoder.encode(full, to: collect)
    try encoder.encode(nil, to: collect)
    do {
      let handle = try FileHandle(forWritingTo: file.url)
      try handle.write(contentsOf: bytes)
      try handle.close()
    } catch {
      throw FFmpegError(
        "write the still", file.url.lastPathComponent, error.localizedDescription,
        exitCode: .temporaryFailure)
    }
  }

  /// Converts video range (ITU-R BT.601: 16…235 and 16…240) to the full range of JPEG.
  private static func fullRange(_ frame: Frame, _ call: FFmpegCall) throws(FFmpegError) -> Frame {
    let size = PictureSize(width: Int(frame.pointer.pointee.width), height: Int(frame.pointer.pointee.height))
    let result = try Canvas.picture(size, filledWith: nil, call)
    let brightness = table(from: 16, span: 219, to: 0, 255)
    let colour = table(from: 128, span: 224, to: 128, 255)
    for (from, to) in zip(frame.planes, result.planes) {
      let table = from.index == 0 ? brightness : colour
      for row in 0..<from.height {
        for column in 0..<from.width {
          to.bytes[row * to.stride + column] = table[Int(from.bytes[row * from.stride + column])]
        }
      }
    }
    result.pointer.pointee.format = AV_PIX_FMT_YUVJ420P.rawValue
    result.pointer.pointee.color_range = AVCOL_RANGE_JPEG
    return result
  }

  private static func table(from zero: Int, span: Int, to target: Int, _ full: Int) -> [UInt8] {
    (0...255).map { value in
      let scaled = (Double((value - zero) * full) / Double(span)).rounded()
      return UInt8(clamping: target + Int(scaled))
    }
  }
}
