import CFFmpeg
import RecapCore

/// The FFmpeg libraries that this process runs with.
package enum FFmpegLibraries {
  /// What recaps are made with: reading what meetings are recorded in, writing the reel and its poster.
  private static let decoders = ["h264", "vp8", "vp9", "aac", "opus", "vorbis", "mp3"]
  private static let encoders = ["libx264", "aac", "mjpeg"]

  /// Names the libraries' versions.
  /// - Throws: an `InputFailure` with exit code 69 that names the codecs which are missing.
  package static func check() throws -> String {
    let missing =
      decoders.filter { avcodec_find_decoder_by_name($0) == nil }
      + encoders.filter { avcodec_find_encoder_by_name($0) == nil }
    guard missing.isEmpty else {
      throw InputFailure(
        "use", "the FFmpeg libraries", "they were built without \(missing.joined(separator: ", "))",
        hint: "install Debian's libavcodec-extra or a full build", exitCode: .unavailable)
    }
    return "libavformat \(text(avformat_version())), libavcodec \(text(avcodec_version()))"
  }

  private static func text(_ version: UInt32) -> String {
    "\(version >> 16).\(version >> 8 & 0xFF).\(version & 0xFF)"
  }
}
