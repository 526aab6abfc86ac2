import CFFmpeg
import CMedia
import RecapCore
import Testing

@testable import RecapMedia

@Suite struct FFmpegErrorTests {
  @Test func `the error code decides the exit code`() {
    #expect(FFmpegErrorCode(ffmpeg_error_missing).meaning.exitCode == .noInput)
    #expect(FFmpegErrorCode(ffmpeg_error_invalid_data).meaning.exitCode == .dataError)
    #expect(FFmpegErrorCode(ffmpeg_error_no_space).meaning.exitCode == .temporaryFailure)
    #expect(FFmpegErrorCode(ffmpeg_error_file_too_large).meaning.exitCode == .temporaryFailure)
    #expect(FFmpegErrorCode(ffmpeg_error_encoder_missing).meaning.exitCode == .unavailable)
    #expect(FFmpegErrorCode(-987_654).meaning.exitCode == .dataError)
    // What much of FFmpeg returns for damage, and what EPERM is.
    #expect(FFmpegErrorCode(-1).isDamage)
  }

  @Test func `an allocation that is too large is not retried`() {
    let error = FFmpegError("open", "a.mp4", code: .noMemory, log: nil)
    #expect(error.exitCode == .dataError)
    #expect(error.disposition == .discard)
  }

  @Test func `FFmpeg's text is in the detail, not in the description`() {
    let error = FFmpegError("open", "a.mp4", code: .invalidData, log: nil)
    #expect(error.description == "cannot open a.mp4: its data is damaged")
    #expect(error.detail == "FFmpeg: Invalid data found when processing input [INVALIDDATA]")
    let full = FFmpegError("write", "a.mp4", code: FFmpegErrorCode(ffmpeg_error_no_space), log: nil)
    #expect(full.description == "cannot write a.mp4: No space left on device")
    let unknown = FFmpegError("open", "a.mp4", code: FFmpegErrorCode(-987_654), log: nil)
    #expect(unknown.description == "cannot open a.mp4: its data is damaged")
    #expect(unknown.detail?.contains("-987654") == true)
  }

  @Test func `the detail carries the last line of the log`() {
    let log = FFmpegLog()
    log.collecting {
      logError("first\n")
      logError("second\n")
    }
    #expect(log.errors == 2)
    let error = FFmpegError("open", "a.mp4", code: .invalidData, log: log)
    #expect(error.detail?.hasSuffix("; second") == true)
    #expect(!error.description.contains("second"))
  }

  @Test func `nested logs are kept apart`() {
    let (outer, inner) = (FFmpegLog(), FFmpegLog())
    outer.collecting {
      inner.collecting { logError("inner") }
      logError("outer")
    }
    logError("nobody's")
    #expect(outer.lastLine == "outer")
    #expect(inner.lastLine == "inner")
    #expect(outer.errors == 1)
  }

  @Test func `an allow-list refusal is not counted as an error`() {
    let log = FFmpegLog()
    log.collecting { logError("Codec (x) not on whitelist 'y'\n") }
    #expect(log.errors == 0)
    #expect(!log.refusedFormat)
    log.collecting { logError("Format not on whitelist 'y'\n") }
    #expect(log.errors == 0)
    #expect(log.refusedFormat)
  }

  @Test func `addresses are removed from log lines`() {
    #expect(
      FFmpegLog.withoutContext("[mov,mp4 @ 0x55ac] [x @ 0x1] moov atom not found") == "moov atom not found")
    #expect(FFmpegLog.withoutContext("[sic] stays") == "[sic] stays")
  }

  private func logError(_ text: String) {
    withVaList([]) { av_vlog(nil, AV_LOG_ERROR, text, $0) }
  }
}
