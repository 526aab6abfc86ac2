import CFFmpeg

/// The codecs that a recording may use. FFmpeg has hundreds of decoders, and each reachable one is code
/// that a crafted file can attack: only those of meeting recordings are allowed.
package struct MediaCodecs: Sendable {
  /// The codecs by FFmpeg's names. Browsers, conference services and phones write `opus`, `aac` and G.711
  /// (`pcm_mulaw`, `pcm_alaw`); phones and dictation machines `amr_nb`, `amr_wb`, `alac` and `mp3`;
  /// broadcast recorders `mp2`, `ac3` and `eac3`; older conference services `wmav1` and `wmav2` (Windows
  /// Media), `nellymoser` and `speex` (Flash); the others come from editors.
  static let sound = [
    "aac", "ac3", "alac", "amr_nb", "amr_wb", "eac3", "flac", "mp2", "mp3", "nellymoser", "opus",
    "speex", "vorbis", "wmav1", "wmav2",
  ]
  static let plainSound = [
    "alaw", "f32be", "f32le", "f64be", "f64le", "mulaw", "s16be", "s16le", "s24be", "s24le", "s32be", "s32le",
    "s8", "u8",
  ].map { "pcm_\($0)" }
  static let picture = ["av1", "h264", "hevc", "mpeg4", "vp8", "vp9"]

  private let more: [String]
  private let names: Set<String>

  init(_ bounds: MediaBounds) {
    more = bounds.codecs
    names = Set(Self.sound + Self.plainSound + Self.picture + bounds.codecs)
  }

  /// Returns a Boolean value that indicates whether this FFmpeg knows a codec of that name.
  package static func isKnown(_ name: String) -> Bool { avcodec_descriptor_get_by_name(name) != nil }

  func allow(_ stream: MediaStream) -> Bool { names.contains(stream.codecName) }

  /// The value of `codec_whitelist`: the names of the decoders that FFmpeg uses for these codecs.
  var decoders: String {
    names.sorted().compactMap { name in
      avcodec_descriptor_get_by_name(name).flatMap { avcodec_find_decoder($0.pointee.id) }
        .map { String(cString: $0.pointee.name) }
    }.joined(separator: ",")
  }

  /// Returns why `stream` is not decoded.
  func refusal(_ stream: MediaStream) -> (cause: String, hint: String) {
    let (kind, allowed) =
      stream.isSound ? ("sound", Self.sound + ["PCM"] + more) : ("picture", Self.picture + more)
    let codec = stream.isCodecKnown ? stream.codecName : "a codec that FFmpeg does not know"
    return (
      "its \(kind) is in \(codec), which is not decoded",
      "allowed: \(allowed.joined(separator: ", ")); media.bounds.codecs allows more; or convert it: ffmpeg -i IN OUT.mkv"
    )
  }
}
