import CFFmpeg
import RecapCore

/// The FFmpeg libraries of this process.
package enum FFmpegLibraries {
  /// The codecs that are needed to read meeting recordings and to write the reel and its poster.
  private static let decoders = ["h264", "vp8", "vp9", "aac", "opus", "vorbis", "mp3"]
  private static let encoders = ["libx264", "aac", "mjpeg"]

  /// Returns the libraries' versions.
  /// - Throws: `OperationFailure` (69), which names the missing codecs.
  package static func check() throws -> String {
    let missing =
      decoders.filter { avcodec_find_decoder_by_name($0) == nil }
      + encoders.filter { avcodec_find_encoder_by_name($0) == nil }
    guard missing.isEmpty else {
      throw OperationFailure(
        "use", "the FFmpeg libraries", "they were built without \(missing.joined(separator: ", "))",
        hint: "install Debian's libavcodec-extra or a full build", exitCode: .unavailable)
    }
    return "libavformat \(text(avformat_version())), libavcodec \(text(avcodec_version()))"
  }

  private static func text(_ version: UInt32) -> String {
    "\(version >> 16).\(version >> 8 & 0xFF).\(version & 0xFF)"
  }
}
