import RecapCore
import RecapProcess

/// A failure of a speech program: it is missing, or it made no transcript.
struct ProgramFailure: RecapFailure {
  let operation = "transcribe with"
  var subject: String
  var cause: String
  var hint: String?
  var exitCode: ExitCode

  /// A misconfigured program fails every meeting of the night, so meetings are snoozed. A meeting is
  /// discarded only if the program itself reports that the sound is the cause (65).
  var disposition: Disposition {
    switch exitCode {
    case .dataError: .discard
    case .temporaryFailure: .retry
    default: .snooze
    }
  }

  init(_ program: String, _ cause: String, hint: String? = nil, exitCode: ExitCode) {
    subject = program
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
  }

  /// Returns the failure for settings that do not name a usable program.
  static func misconfigured(_ cause: String) -> ProgramFailure {
    ProgramFailure(
      "transcription.command.arguments", cause,
      hint: "for example [whisper-cli, -m, model.bin, -ojf, -of, \"{output}\", \"{input}\"]",
      exitCode: .configuration)
  }

  /// What a termination without an answer means; nil for one with an answer.
  static func of(
    _ termination: ProgramRun.Termination, program: String, limit: Duration
  ) -> ProgramFailure? {
    switch termination {
    case .done: return nil
    case .notStarted(let reason): return missing(program, reason)
    case .lost(let reason): return ProgramFailure(program, reason, exitCode: .temporaryFailure)
    case .tooMuchOutput:
      return ProgramFailure(
        program, "it wrote more than \(ExternalTranscript.mostBytes >> 20) MiB to standard output",
        hint: "standard output should hold the transcript only", exitCode: .unavailable)
    case .timedOut(let complaint):
      return ProgramFailure(
        program, said("it did not finish within \(limit / .seconds(1)) s", complaint),
        hint: "raise transcription.command.time_limit, or lower transcription.command.maximum_piece",
        exitCode: .temporaryFailure)
    // The usual cause is a lack of memory, which may pass until the retry.
    case .killed(let signal, let complaint):
      return ProgramFailure(
        program, said("it was killed by signal \(signal)", complaint), exitCode: .temporaryFailure)
    case .exited(let code, let complaint):
      return ProgramFailure(
        program, said("it exited with code \(code)", complaint), exitCode: meaning(of: code))
    }
  }

  static func missing(_ program: String, _ reason: String) -> ProgramFailure {
    ProgramFailure(
      program, reason, hint: "install it, or name its path first in transcription.command.arguments",
      exitCode: .unavailable)
  }

  /// Returns the meaning of a program's exit code. The codes of sysexits.h are accepted. Other programs
  /// return 1 for everything, which is retried a few times, because the recording is seldom the cause.
  private static func meaning(of code: Int32) -> ExitCode {
    switch code {
    case ExitCode.dataError.rawValue: .dataError
    case ExitCode.configuration.rawValue, ExitCode.usage.rawValue: .configuration
    // A wrapper returns 126 or 127 if its program is missing.
    case ExitCode.unavailable.rawValue, 126, 127: .unavailable
    default: .temporaryFailure
    }
  }

  private static func said(_ what: String, _ complaint: String) -> String {
    complaint.isEmpty ? what : "\(what): \(complaint)"
  }
}
