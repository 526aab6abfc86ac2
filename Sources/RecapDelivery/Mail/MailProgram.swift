import Foundation
import RecapCore
import RecapProcess

/// A program that accepts a message like `sendmail`: the sender as an argument, the message on standard input, and the
/// recipients in either.
struct MailProgram: Sendable {
  private static let variables = ["PATH", "HOME", "LANG", "TMPDIR", "LOGNAME", "USER"]

  var arguments: [String]
  var recipients: MailSink.Settings.Recipients
  var timeLimit: Duration

  /// - Throws: `CancellationError` only.
  func send(
    _ message: MailMessage, from: MailAddress, to addresses: [MailAddress]
  ) async throws -> ProgramRun.Termination {
    guard let program = arguments.first else { return .notStarted("no program is named") }
    // A single dot does not end the message.
    var words = arguments.dropFirst() + ["-i", "-f", from.description]
    let content: String
    switch recipients {
    case .message:
      words.append("-t")
      content = message.content(blindCopiesTo: addresses)
    case .arguments:
      // After `--`, no argument is an option.
      words += ["--"] + addresses.map(\.description)
      content = message.content()
    }
    return try await ProgramRun(
      program: program, arguments: Array(words),
      environment: ProcessInfo.processInfo.environment.filter { Self.variables.contains($0.key) },
      // Lines end in LF, as is the custom of such programs: they know what the wire wants.
      input: content.replacing("\r\n", with: "\n"), timeLimit: timeLimit, outputLimit: nil, children: .left
    ).run()
  }
}
