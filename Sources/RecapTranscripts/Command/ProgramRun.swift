import Foundation
import RecapCore
import Subprocess
import SystemPackage

/// One run of a foreign program: no shell, a small environment, bounded output, a time limit, and an end
/// that takes everything with it that the program started.
struct ProgramRun: Sendable {
  /// Asked to end, a program has this long before it is killed.
  private static let grace = Duration.milliseconds(200)
  /// Of standard error, this much is kept for the error message, in bytes.
  private static let complaintBytes = 4096

  /// A path, or a name that is looked up in `PATH`.
  var program: String
  var arguments: [String]
  /// The whole of it; nothing is inherited.
  var environment: [String: String]
  /// The working folder.
  var folder: URL
  var timeLimit: Duration
  /// Of standard output, in bytes.
  var outputLimit: Int

  /// What became of the program.
  enum Ending: Sendable {
    /// It ended by itself with 0; its standard output.
    case done(Data)
    case exited(code: Int32, complaint: String)
    case killed(signal: Int32, complaint: String)
    case tooMuchOutput
    case timedOut(complaint: String)
    /// It was never started; the system's reason.
    case notStarted(String)
    /// It was started, but the system would not say what became of it.
    case lost(String)
  }

  /// - Parameter onLife: called whenever the program writes to standard error.
  /// - Throws: `CancellationError`, within a second after its task was cancelled.
  func run(onLife: @escaping @Sendable () -> Void) async throws -> Ending {
    let complaint = Complaint(limit: Self.complaintBytes)
    let ending = try await TimeLimit.within(timeLimit) { try await start(complaint, onLife: onLife) }
    try Task.checkCancellation()
    return ending ?? .timedOut(complaint: complaint.lastLine)
  }

  private func start(_ complaint: Complaint, onLife: @escaping @Sendable () -> Void) async throws -> Ending {
    var options = PlatformOptions()
    // A session of its own is also a process group of its own: the whole of it can be ended.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: Self.grace)
    ]
    let family = ProcessFamily()
    var group: pid_t?
    // What the program left running would go on for nobody. The group's number is not given away again
    // while anything of it runs; when nothing does, the signal finds nobody.
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
