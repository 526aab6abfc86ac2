import CFFmpeg
package import RecapCore

/// A failure inside FFmpeg or of the bounds of this module.
package struct FFmpegError: RecapFailure, Hashable {
  package var operation: String
  /// The name of the file.
  package var subject: String
  package var cause: String
  package var hint: String?
  /// FFmpeg's own message, or nil if FFmpeg was not called.
  package var detail: String?
  package var exitCode: ExitCode

  /// Makes a failure with Recap's own words.
  init(
    _ operation: String, _ subject: String, _ cause: String, hint: String? = nil, detail: String? = nil,
    exitCode: ExitCode = .dataError
  ) {
    self.operation = operation
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.detail = detail
    self.exitCode = exitCode
  }

  /// Makes a failure from a return code of FFmpeg. Recap decides the kind of failure; the name of the code
  /// and the last line that was logged for this job are the detail.
  init(
    _ operation: String, _ subject: String, code: FFmpegErrorCode, log: FFmpegLog?,
    hint: String? = nil
  ) {
    let meaning = code.meaning
    self.init(
      operation, subject, meaning.words, hint: hint, detail: code.detail(log), exitCode: meaning.exitCode)
  }
}

/// The operation and the file of a series of FFmpeg calls, for their errors.
struct FFmpegCall {
  var operation: String
  var subject: String
  var log: FFmpegLog?

  init(_ operation: String, _ subject: String, log: FFmpegLog? = nil) {
    self.operation = operation
    self.subject = subject
    self.log = log
  }

  /// - Returns: `code` if it is not negative.
  @discardableResult
  func check(_ code: Int32) throws(FFmpegError) -> Int32 {
    guard code < 0 else { return code }
    throw FFmpegError(operation, subject, code: FFmpegErrorCode(code), log: log)
  }

  /// - Returns: the pointer of an `av…_alloc`.
  /// - Throws: `FFmpegError` (75) if it is nil: if these small allocations fail, the machine is out of
  ///   memory.
  func allocated<T>(_ pointer: T?) throws(FFmpegError) -> T {
    guard let pointer else {
      throw FFmpegError(operation, subject, "out of memory", exitCode: .temporaryFailure)
    }
    return pointer
  }

  func refuse(_ cause: String, hint: String? = nil) -> FFmpegError {
    FFmpegError(operation, subject, cause, hint: hint)
  }
}
