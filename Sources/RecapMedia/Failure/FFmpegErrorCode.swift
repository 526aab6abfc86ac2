import CFFmpeg
import Glibc
import RecapCore

/// The meaning of FFmpeg's return codes: a table from number to name and exit code.
struct FFmpegErrorCode: Hashable, Sendable {
  var number: Int32

  init(_ number: Int32) { self.number = number }

  static let noMemory = Self(ffmpeg_error_no_memory)
  static let invalidData = Self(ffmpeg_error_invalid_data)
  static let exit = Self(ffmpeg_error_exit)

  struct Meaning: Sendable {
    var name: String
    var exitCode: ExitCode
    /// What the code says about the file, in words.
    var words: String

    init(_ name: String, _ exitCode: ExitCode, _ words: String) {
      (self.name, self.exitCode, self.words) = (name, exitCode, words)
    }

    /// Makes the meaning of an error of the system.
    init(_ name: String, system code: Int32, _ exitCode: ExitCode) {
      self.init(name, exitCode, String(cString: strerror(code)))
    }
  }

  /// A Boolean value that indicates whether the content of an open file is the cause.
  var isDamage: Bool { meaning.exitCode == .dataError }

  /// The known codes. All others are about the data of the file: 65.
  private static let table: [Int32: Meaning] = [
    ffmpeg_error_access: Meaning("EACCES", system: EACCES, .noInput),
    // -1, which older parts of FFmpeg return for any damage. The system never returns it for a read.
    ffmpeg_error_not_permitted: Meaning("EPERM", .dataError, "its data is damaged"),
    ffmpeg_error_missing: Meaning("ENOENT", system: ENOENT, .noInput),
    ffmpeg_error_exists: Meaning("EEXIST", system: EEXIST, .cannotCreate),
    ffmpeg_error_read_only: Meaning("EROFS", system: EROFS, .cannotCreate),
    ffmpeg_error_no_space: Meaning("ENOSPC", system: ENOSPC, .temporaryFailure),
    ffmpeg_error_quota: Meaning("EDQUOT", system: EDQUOT, .temporaryFailure),
    ffmpeg_error_file_too_large: Meaning("EFBIG", system: EFBIG, .temporaryFailure),
    ffmpeg_error_io: Meaning("EIO", system: EIO, .temporaryFailure),
    ffmpeg_error_stale: Meaning("ESTALE", system: ESTALE, .temporaryFailure),
    ffmpeg_error_too_many_files: Meaning("EMFILE", system: EMFILE, .temporaryFailure),
    ffmpeg_error_exit: Meaning("EXIT", .temporaryFailure, "it was stopped"),
    // The size of an allocation is limited (`FFmpegLog.largestAllocation`), so the cause is a table in the
    // file that requires too much, not a machine without memory. As a transient failure, such a file would
    // be retried in vain.
    ffmpeg_error_no_memory: Meaning(
      "ENOMEM", .dataError, "a table in it asks for more memory than it may have"),
    ffmpeg_error_invalid_data: Meaning("INVALIDDATA", .dataError, "its data is damaged"),
    ffmpeg_error_unsupported: Meaning("PATCHWELCOME", .dataError, "it uses a feature that is not supported"),
    ffmpeg_error_end: Meaning("EOF", .dataError, "it ends too early"),
    ffmpeg_error_unsuitable: Meaning("EINVAL", .dataError, "it holds values that do not fit together"),
    ffmpeg_error_range: Meaning("ERANGE", .dataError, "it holds a value that is out of range"),
    ffmpeg_error_stream_missing: Meaning("STREAM_NOT_FOUND", .dataError, "it lacks the stream"),
    ffmpeg_error_decoder_missing: Meaning("DECODER_NOT_FOUND", .dataError, "there is no decoder for it"),
    ffmpeg_error_demuxer_missing: Meaning(
      "DEMUXER_NOT_FOUND", .dataError, "it is in none of the formats that recordings come in"),
    ffmpeg_error_protocol_missing: Meaning(
      "PROTOCOL_NOT_FOUND", .dataError, "it names another place, which is not followed"),
    // An FFmpeg that was built without what Recap needs.
    ffmpeg_error_encoder_missing: Meaning(
      "ENCODER_NOT_FOUND", .unavailable, "FFmpeg lacks an encoder for it"),
    ffmpeg_error_muxer_missing: Meaning("MUXER_NOT_FOUND", .unavailable, "FFmpeg cannot write its format"),
    ffmpeg_error_again: Meaning("EAGAIN", .software, inside),
    ffmpeg_error_bug: Meaning("BUG", .software, inside),
    ffmpeg_error_external: Meaning("EXTERNAL", .software, inside),
    ffmpeg_error_system: Meaning("ENOSYS", .software, inside),
  ]

  private static let inside = "FFmpeg failed internally"

  var meaning: Meaning { Self.table[number] ?? Meaning("\(number)", .dataError, "its data is damaged") }

  /// Returns FFmpeg's message for the code, the code's name, and the last line that FFmpeg logged.
  func detail(_ log: FFmpegLog?) -> String {
    let line = log?.lastLine.map { "; \($0)" } ?? ""
    return "FFmpeg: \(sentence) [\(meaning.name)]\(line)"
  }

  /// FFmpeg's own message: "Invalid data found when processing input".
  private var sentence: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
      guard let base = buffer.baseAddress, av_strerror(number, base, buffer.count) == 0 else {
        return "error \(number)"
      }
      return String(cString: base)
    }
  }
}
