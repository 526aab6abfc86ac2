import Foundation
import RecapCore
import Subprocess
import SystemPackage

/// A program with the interface of `sendmail`: it takes the sender as an argument, the message on standard
/// input, and the recipients in either. It runs without a shell, with a small environment and a time limit.
struct MailProgram: Sendable {
  /// The number of bytes of standard error that are kept for the error message.
  private static let complaintBytes = 4096
  private static let variables = ["PATH", "HOME", "LANG", "TMPDIR", "LOGNAME", "USER"]

  var arguments: [String]
  var recipients: MailSink.Settings.Recipients
  var timeLimit: Duration

  enum Ending: Sendable, Hashable {
    case taken
    case refused(status: Int32, complaint: String)
    case notStarted(String)
    /// The message could not be handed over, or the program's exit status is unknown.
    case broken(String)
    case timedOut
  }

  /// - Throws: only `CancellationError`.
  func send(_ message: MailMessage, from: MailAddress, to addresses: [MailAddress]) async throws -> Ending {
    let ending = try await TimeLimit.within(timeLimit) { try await start(message, from, addresses) }
    try Task.checkCancellation()
    return ending ?? .timedOut
  }

  private func start(
    _ message: MailMessage, _ from: MailAddress, _ addresses: [MailAddress]
  ) async throws -> Ending {
    guard let program = arguments.first else { return .notStarted("no program is named") }
    // With `-i`, a line with a single dot does not end the message.
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
    let inherited = ProcessInfo.processInfo.environment.filter { Self.variables.contains($0.key) }
    do {
      let result = try await Subprocess.run(
        program.contains("/") ? .path(FilePath(program)) : .name(program), arguments: Arguments(Array(words)),
        environment: .custom(
          Dictionary(uniqueKeysWithValues: inherited.map { (Environment.Key(stringLiteral: $0), $1) })),
        platformOptions: options,
        input: .fileDescriptor(try Self.nameless(content), closeAfterSpawningProcess: true),
        output: .discarded, error: .sequence
      ) { execution in
        var tail = Data()
        for try await buffer in execution.standardError {
          buffer.withUnsafeBytes { tail.append(contentsOf: $0) }
          tail = Data(tail.suffix(Self.complaintBytes))
        }
        return tail
      }
      switch result.terminationStatus {
      case .exited(0): return .taken
      case .exited(let code):
        return .refused(status: code, complaint: Self.lastLine(of: result.closureResult))
      case .signaled(let signal):
        return .refused(status: 128 + signal, complaint: "signal \(signal) ended it")
      }
    } catch let error as Errno {
      return .broken(error.description)
    } catch let error as SubprocessError {
      try Task.checkCancellation()
      let cause = error.underlyingError.map { "\($0)" }
      return error.code == .executableNotFound || error.code == .spawnFailed
        ? .notStarted(cause ?? "there is no such program") : .broken(cause ?? "\(error)")
    }
  }

  /// Returns the message as an unlinked file. It is not a pipe, because a program that ends without reading
  /// the pipe would end this process by SIGPIPE.
  ///
  /// Lines end in LF, as such programs expect: they convert to what the protocol needs.
  /// - Throws: `Errno`.
  private static func nameless(_ message: String) throws -> FileDescriptor {
    let path = FileManager.default.temporaryDirectory.appending(path: "recap-mail-\(UUID().uuidString)").path
    let file = try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: .ownerReadWrite)
    unlink(path)
    do {
      try file.writeAll(message.replacing("\r\n", with: "\n").utf8)
      try file.seek(offset: 0, from: .start)
    } catch {
      try? file.close()
      throw error
    }
    return file
  }

  private var options: PlatformOptions {
    var options = PlatformOptions()
    // A new session is also a new process group, which can be ended as a whole.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(500))
    ]
    return options
  }

  private static func lastLine(of output: Data) -> String {
    let lines = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { SingleLine.text(String($0)) }.filter { !$0.isEmpty }
    return String((lines.last ?? "").prefix(300))
  }
}
