import Foundation
import RecapCore

/// Asks for confirmation of an operation that cannot be undone.
enum Confirmation {
  /// Asks on the terminal, unless `yes` has confirmed in advance.
  /// - Parameters:
  ///   - question: the question without its question mark, safe for a terminal.
  ///   - operation: the operation for the refusal, with `subject`: "erase", "mtg-2041".
  /// - Throws: `OperationFailure` (64) if the answer is no, or if there is no one to ask: standard input or
  ///   standard error is not a terminal; `CancellationError` if a signal arrives before the answer.
  static func ask(_ question: String, _ operation: String, _ subject: String, yes: Bool) throws {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw OperationFailure(
        operation, subject, "it cannot be undone, and there is no terminal to confirm it on",
        hint: "--yes confirms it", exitCode: .usage)
    }
    StandardError.write("\(question)? [y/N] ")
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // A signal cancels the task, but would not interrupt a read.
    while poll(&input, 1, 100) <= 0 { try Task.checkCancellation() }
    let answer = readLine()
    try Task.checkCancellation()
    guard let answer, ["y", "yes"].contains(answer.lowercased()) else {
      throw OperationFailure(operation, subject, "it was not confirmed", exitCode: .usage)
    }
  }
}
