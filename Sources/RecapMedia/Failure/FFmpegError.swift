import CFFmpeg
package import RecapCore

/// A failure inside FFmpeg or of the media layer's own bounds.
package struct FFmpegError: RecapFailure, Hashable {
  package var operation: String
  /// The file's name.
  package var subject: String
  package var cause: String
  package var hint: String?
  /// What FFmpeg said; nil if it was not asked.
  package var detail: String?
  package var exitCode: ExitCode

  /// A refusal in our words.
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

  /// A return code of FFmpeg's: what kind of failure it is, we say; the name of the code and the last line
  /// that was logged for this job are detail.
  init(
    _ operation: String, _ subject: String, code: FFmpegErrorCode, log: FFmpegLog?,
    hint: String? = nil
  ) {
    let meaning = code.meaning
    self.init(
      operation, subject, meaning.words, hint: hint, detail: code.detail(log), exitCode: meaning.exitCode)
  }
}

/// What is being done to which file, for the errors of a row of FFmpeg calls.
struct FFmpegCall {
  var operation: String
  var subject: String
  var log: FFmpegLog?

  init(_ operation: String, _ subject: String, log: FFmpegLog? = nil) {
    self.operation = operation
    self.subject = subject
    self.log = log
  }

  /// - Returns: the code if it is not negative.
  @discardableResult
  func check(_ code: Int32) throws(FFmpegError) -> Int32 {
    guard code < 0 else { return code }
    throw FFmpegError(operation, subject, code: FFmpegErrorCode(code), log: log)
  }

  /// - Returns: the pointer of an `av…_alloc`, or 75: our own small allocations failing means that the
  ///   machine is out of memory.
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
