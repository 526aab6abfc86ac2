import Foundation
import RecapCore

/// Asks before something that cannot be taken back.
enum Confirmation {
  /// Asks on the terminal; `yes` answers beforehand.
  /// - Parameters:
  ///   - question: without the question mark; safe for a terminal.
  ///   - operation: for the refusal, with `subject`: "erase", "mtg-2041".
  /// - Throws: `InputFailure` (64) if the answer is no, or if nobody can be asked: standard input or standard
  ///   error is no terminal; `CancellationError` if a signal comes before the answer.
  static func ask(_ question: String, _ operation: String, _ subject: String, yes: Bool) throws {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw InputFailure(
        operation, subject, "this cannot be taken back, and there is no terminal to ask on",
        hint: "--yes does it without asking", exitCode: .usage)
    }
    StandardError.write("\(question)? [y/N] ")
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // A signal cancels the task, and would not end a read.
    while poll(&input, 1, 100) <= 0 { try Task.checkCancellation() }
    let answer = readLine()
    try Task.checkCancellation()
    guard let answer, ["y", "yes"].contains(answer.lowercased()) else {
      throw InputFailure(operation, subject, "it was not confirmed", exitCode: .usage)
    }
  }
}
