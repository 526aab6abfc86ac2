import CFFmpeg
import RecapCore

/// The meaning of FFmpeg's return codes: the one table from number to name and exit code.
struct FFmpegErrorCode: Hashable, Sendable {
  var number: Int32

  init(_ number: Int32) { self.number = number }

  static let noMemory = Self(ffmpeg_error_no_memory)
  static let invalidData = Self(ffmpeg_error_invalid_data)
  static let exit = Self(ffmpeg_error_exit)

  struct Meaning: Sendable {
    var name: String
    var exitCode: ExitCode
  }

  /// Codes that are not about the data of the file. Everything else is: 65.
  private static let table: [Int32: Meaning] = [
    ffmpeg_error_access: Meaning(name: "EACCES", exitCode: .noInput),
    ffmpeg_error_not_permitted: Meaning(name: "EPERM", exitCode: .noInput),
    ffmpeg_error_missing: Meaning(name: "ENOENT", exitCode: .noInput),
    ffmpeg_error_exists: Meaning(name: "EEXIST", exitCode: .cannotCreate),
    ffmpeg_error_read_only: Meaning(name: "EROFS", exitCode: .cannotCreate),
    ffmpeg_error_no_space: Meaning(name: "ENOSPC", exitCode: .temporaryFailure),
    ffmpeg_error_quota: Meaning(name: "EDQUOT", exitCode: .temporaryFailure),
    ffmpeg_error_file_too_large: Meaning(name: "EFBIG", exitCode: .temporaryFailure),
    ffmpeg_error_io: Meaning(name: "EIO", exitCode: .temporaryFailure),
    ffmpeg_error_stale: Meaning(name: "ESTALE", exitCode: .temporaryFailure),
    ffmpeg_error_too_many_files: Meaning(name: "EMFILE", exitCode: .temporaryFailure),
    ffmpeg_error_exit: Meaning(name: "EXIT", exitCode: .temporaryFailure),
    // One allocation is capped (`FFmpegLog.largestAllocation`), so this is a table in the file that
    // asks for too much, not a machine that is short of memory. As "try again later" such a file
    // would come back for ever.
    ffmpeg_error_no_memory: Meaning(name: "ENOMEM", exitCode: .dataError),
    ffmpeg_error_invalid_data: Meaning(name: "INVALIDDATA", exitCode: .dataError),
    ffmpeg_error_unsupported: Meaning(name: "PATCHWELCOME", exitCode: .dataError),
    ffmpeg_error_end: Meaning(name: "EOF", exitCode: .dataError),
    ffmpeg_error_unsuitable: Meaning(name: "EINVAL", exitCode: .dataError),
    ffmpeg_error_range: Meaning(name: "ERANGE", exitCode: .dataError),
    ffmpeg_error_stream_missing: Meaning(name: "STREAM_NOT_FOUND", exitCode: .dataError),
    ffmpeg_error_decoder_missing: Meaning(name: "DECODER_NOT_FOUND", exitCode: .dataError),
    ffmpeg_error_demuxer_missing: Meaning(name: "DEMUXER_NOT_FOUND", exitCode: .dataError),
    ffmpeg_error_protocol_missing: Meaning(name: "PROTOCOL_NOT_FOUND", exitCode: .dataError),
    // An FFmpeg that was built without what Recap needs.
    ffmpeg_error_encoder_missing: Meaning(name: "ENCODER_NOT_FOUND", exitCode: .unavailable),
    ffmpeg_error_muxer_missing: Meaning(name: "MUXER_NOT_FOUND", exitCode: .unavailable),
    ffmpeg_error_again: Meaning(name: "EAGAIN", exitCode: .software),
    ffmpeg_error_bug: Meaning(name: "BUG", exitCode: .software),
    ffmpeg_error_external: Meaning(name: "EXTERNAL", exitCode: .software),
    ffmpeg_error_system: Meaning(name: "ENOSYS", exitCode: .software),
  ]

  var meaning: Meaning {
    Self.table[number] ?? Meaning(name: "\(number)", exitCode: .dataError)
  }

  /// FFmpeg's own sentence: "Invalid data found when processing input".
  var sentence: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
      guard let base = buffer.baseAddress, av_strerror(number, base, buffer.count) == 0 else {
        return "error \(number)"
      }
      return String(cString: base)
    }
  }
}
