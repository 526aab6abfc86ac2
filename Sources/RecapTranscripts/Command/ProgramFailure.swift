import RecapCore
import RecapProcess

/// A speech program that is not there, or did not do its work.
struct ProgramFailure: RecapFailure {
  let operation = "transcribe with"
  var subject: String
  var cause: String
  var hint: String?
  var exitCode: ExitCode

  /// A program that is set up wrongly fails every meeting of the night alike: they wait. Only where it says
  /// itself that the sound is at fault (65) is a meeting given up.
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

  /// The settings name no program that could work.
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
        program, "it wrote more than \(OutsideAnswer.mostBytes >> 20) MiB to standard output",
        hint: "standard output should hold the transcript only", exitCode: .unavailable)
    case .timedOut(let complaint):
      return ProgramFailure(
        program, said("it was not done after \(limit / .seconds(1)) s", complaint),
        hint: "transcription.command.time_limit, or a shorter maximum_piece", exitCode: .temporaryFailure)
    // Out of memory, most often: less may be going on when it is tried again.
    case .killed(let signal, let complaint):
      return ProgramFailure(
        program, said("signal \(signal) ended it", complaint), exitCode: .temporaryFailure)
    case .exited(let code, let complaint):
      return ProgramFailure(
        program, said("it ended with exit code \(code)", complaint), exitCode: meaning(of: code))
    }
  }

  static func missing(_ program: String, _ reason: String) -> ProgramFailure {
    ProgramFailure(
      program, reason, hint: "install it, or name its path first in transcription.command.arguments",
      exitCode: .unavailable)
  }

  /// Programs that follow sysexits.h are believed. Others say 1 for everything: it is tried again a few
  /// times, for the recording is seldom the reason.
  private static func meaning(of code: Int32) -> ExitCode {
    switch code {
    case ExitCode.dataError.rawValue: .dataError
    case ExitCode.configuration.rawValue, ExitCode.usage.rawValue: .configuration
    // 126 and 127 are a wrapper's words for a program that is not there.
    case ExitCode.unavailable.rawValue, 126, 127: .unavailable
    default: .temporaryFailure
    }
  }

  private static func said(_ what: String, _ complaint: String) -> String {
    complaint.isEmpty ? what : "\(what): \(complaint)"
  }
}
