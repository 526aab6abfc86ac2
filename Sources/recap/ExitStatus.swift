import ArgumentParser
import Foundation
import RecapCore

/// Converts an error to one line for a user and one exit code for a scheduler.
enum ExitStatus {
  /// Returns the exit code for `error`. `signal` is the signal that interrupted the run, if any.
  static func code(for error: any Error, signal: Int32?) -> RecapCore.ExitCode {
    switch error {
    case let failure as JobFailure:
      let code = code(for: failure.underlying, signal: signal)
      // 75 tells the scheduler that the queue will retry the job, but it does not retry a discarded one.
      return code == .temporaryFailure && failure.job?.state == .discarded ? .unavailable : code
    case let failure as any RecapFailure: return failure.exitCode
    case is CancellationError: return signal == SIGTERM ? .terminated : .interrupted
    case is DifferenceFound: return .difference
    case let unfit as Unfit: return unfit.code
    case let said as SaidAlready: return said.code
    case is ValidationError: return .usage
    default: return .software
    }
  }

  /// Returns the message to print, or nil if it has been printed already.
  static func message(for error: any Error) -> String? {
    switch error {
    case let failure as JobFailure:
      guard let message = message(for: failure.underlying) else { return nil }
      return message + (failure.outcome.map { "; \($0)" } ?? "")
    case let failure as any RecapFailure: return TerminalText.safe(failure.description)
    case is CancellationError: return "interrupted; no partial result was kept"
    case is DifferenceFound, is Unfit, is SaidAlready: return nil
    case let error as ValidationError: return TerminalText.safe(error.message)
    default:
      return TerminalText.safe("internal error: \(error) (please report it with the command that you ran)")
    }
  }
}

/// Thrown if a command did its work and found what it looks for: exit code 1.
struct DifferenceFound: Error {}
