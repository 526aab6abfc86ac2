import CFFmpeg
package import RecapCore

/// A failure inside FFmpeg or of the media layer's own bounds.
package struct FFmpegError: RecapFailure, Hashable {
  package var operation: String
  /// The file's name.
  package var subject: String
  package var cause: String
  package var hint: String?
  package var exitCode: ExitCode

  /// A refusal by a rule of ours.
  init(
    _ operation: String, _ subject: String, _ cause: String, hint: String? = nil,
    exitCode: ExitCode = .dataError
  ) {
    self.operation = operation
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
  }

  /// A return code of FFmpeg's, with the last line that it logged for this job: the code says what
  /// kind of failure it is, the line says which.
  init(
    _ operation: String, _ subject: String, code: FFmpegErrorCode, log: FFmpegLog?,
    hint: String? = nil
  ) {
    let meaning = code.meaning
    let line = log?.lastLine.map { "; \($0)" } ?? ""
    self.init(
      operation, subject, "\(code.sentence) [\(meaning.name)]\(line)", hint: hint,
      exitCode: meaning.exitCode)
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

  /// - Returns: the code where it is not negative.
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
