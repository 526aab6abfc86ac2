import ArgumentParser
import Foundation
import RecapCore

/// Turns whatever went wrong into one line for a person and one code for a scheduler.
enum ExitStatus {
  /// The code for `error`; `signal` is what interrupted the run, if anything did.
  static func code(for error: any Error, signal: Int32?) -> RecapCore.ExitCode {
    switch error {
    case let failure as JobFailure:
      let code = code(for: failure.underlying, signal: signal)
      // 75 tells the scheduler that the queue tries the job again. It does not try a discarded one again.
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

  /// What to print; nil if everything has been said.
  static func message(for error: any Error) -> String? {
    switch error {
    case let failure as JobFailure:
      guard let message = message(for: failure.underlying) else { return nil }
      return message + (failure.outcome.map { "; \($0)" } ?? "")
    case let failure as any RecapFailure: return TerminalText.safe(failure.description)
    case is CancellationError: return "interrupted; what was not finished is as if it had never begun"
    case is DifferenceFound, is Unfit, is SaidAlready: return nil
    case let error as ValidationError: return TerminalText.safe(error.message)
    default:
      return TerminalText.safe("internal error: \(error) (please report it with the command that you ran)")
    }
  }
}

/// A command did its work and found what it was asked to look for: exit code 1.
struct DifferenceFound: Error {}
