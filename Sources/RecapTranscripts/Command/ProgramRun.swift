import Foundation
import RecapCore
import Subprocess
import SystemPackage

/// One run of an external program: no shell, a small environment, bounded output, a time limit, and the end
/// of every process that the program started.
struct ProgramRun: Sendable {
  /// The time between the signal to end and the signal to kill.
  private static let grace = Duration.milliseconds(200)
  /// The number of bytes of standard error that are kept for the error message.
  private static let complaintBytes = 4096

  /// A path, or a name that is searched in `PATH`.
  var program: String
  var arguments: [String]
  /// The whole environment; nothing is inherited.
  var environment: [String: String]
  /// The working folder.
  var folder: URL
  var timeLimit: Duration
  /// The limit for standard output, in bytes.
  var outputLimit: Int

  /// How the run ended.
  enum Ending: Sendable {
    /// The program exited with 0. The value is its standard output.
    case done(Data)
    case exited(code: Int32, complaint: String)
    case killed(signal: Int32, complaint: String)
    case tooMuchOutput
    case timedOut(complaint: String)
    /// The program could not be started. The value is the system's reason.
    case notStarted(String)
    /// The program was started, but its exit status is unknown.
    case lost(String)
  }

  /// - Parameter onLife: called whenever the program writes to standard error.
  /// - Throws: `CancellationError`, within a second after the task was cancelled.
  func run(onLife: @escaping @Sendable () -> Void) async throws -> Ending {
    let complaint = Complaint(limit: Self.complaintBytes)
    let ending = try await TimeLimit.within(timeLimit) { try await start(complaint, onLife: onLife) }
    try Task.checkCancellation()
    return ending ?? .timedOut(complaint: complaint.lastLine)
  }

  private func start(_ complaint: Complaint, onLife: @escaping @Sendable () -> Void) async throws -> Ending {
    var options = PlatformOptions()
    // A new session is also a new process group, which can be ended as a whole.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: Self.grace)
    ]
    let family = ProcessFamily()
    var group: pid_t?
    // Kills what the program left running. The group's id is not reused while one of its processes runs; if
    // none does, the signal reaches no process.
    defer {
      if let group { kill(-group, SIGKILL) }
      family.kill(leader: nil)
    }
    do {
      let result = try await Subprocess.run(
        program.contains("/") ? .path(FilePath(program)) : .name(program),
        arguments: Arguments(arguments),
        environment: .custom(
          Dictionary(
            uniqueKeysWithValues: environment.merging(family.variables) { $1 }
              .map { (Environment.Key(stringLiteral: $0), $1) })),
        workingDirectory: FilePath(folder.path(percentEncoded: false)), platformOptions: options,
        input: .none, output: .sequence, error: .sequence
      ) { execution in
        group = execution.processIdentifier.value
        let errors = execution.standardError
        async let complaining: Void = complaint.read(errors, onLife: onLife)
        let output = try await collect(execution.standardOutput)
        try await complaining
        return output
      }
      switch result.terminationStatus {
      case .exited(0): return .done(result.closureResult)
      case .exited(let code): return .exited(code: code, complaint: complaint.lastLine)
      case .signaled(let signal): return .killed(signal: signal, complaint: complaint.lastLine)
      }
    } catch is OutputTooLarge {
      return .tooMuchOutput
    } catch let error as SubprocessError {
      try Task.checkCancellation()
      guard error.code == .executableNotFound || error.code == .spawnFailed else {
        return .lost("\(error)")
      }
      return .notStarted(error.underlyingError.map { "\($0)" } ?? "there is no such program")
    }
  }

  private struct OutputTooLarge: Error {}

  private func collect(_ output: SubprocessOutputSequence) async throws -> Data {
    var data = Data()
    for try await buffer in output {
      buffer.withUnsafeBytes { data.append(contentsOf: $0) }
      guard data.count <= outputLimit else { throw OutputTooLarge() }
    }
    return data
  }
}
