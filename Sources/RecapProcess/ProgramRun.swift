package import Foundation
import RecapCore
import Subprocess
import SystemPackage

/// One run of another program: no shell, a given environment, bounded output, a time limit.
package struct ProgramRun: Sendable {
  /// What happens to processes that the program started and left running.
  package enum Children: Sendable {
    /// They are killed.
    case killed
    /// They go on: a mail program may deliver in the background.
    case left
  }

  /// Asked to end, a program has this long before it is killed.
  private static let grace = Duration.milliseconds(200)

  /// A path, or a name that is looked up in `PATH`.
  package var program: String
  package var arguments: [String]
  /// All of it; nothing is inherited.
  package var environment: [String: String]
  /// The working folder; nil: this process's.
  package var folder: URL?
  /// Standard input; nil: none.
  package var input: String?
  package var timeLimit: Duration
  /// How many bytes of standard output are read; nil: it is discarded.
  package var outputLimit: Int?
  package var children: Children

  package init(
    program: String, arguments: [String], environment: [String: String], folder: URL? = nil,
    input: String? = nil, timeLimit: Duration, outputLimit: Int?, children: Children
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
    self.timeLimit = timeLimit
    self.outputLimit = outputLimit
    self.children = children
  }

  /// How the program ended. `complaint` is the last line of its standard error.
  package enum Termination: Sendable {
    /// With exit code 0; its standard output.
    case done(Data)
    case exited(code: Int32, complaint: String)
    case killed(signal: Int32, complaint: String)
    case tooMuchOutput
    case timedOut(complaint: String)
    /// It was never started; the system's reason.
    case notStarted(String)
    /// It was started, but its end or its input was lost; the system's reason.
    case lost(String)
  }

  /// - Parameter onActivity: called whenever the program writes to standard error.
  /// - Throws: `CancellationError`, within a second after its task was cancelled.
  package func run(onActivity: @escaping @Sendable () -> Void = {}) async throws -> Termination {
    let errors = StderrTail()
    let termination = try await TimeLimit.within(timeLimit) { try await start(errors, onActivity) }
    try Task.checkCancellation()
    return termination ?? .timedOut(complaint: errors.lastLine)
  }

  private func start(
    _ errors: StderrTail, _ onActivity: @escaping @Sendable () -> Void
  ) async throws -> Termination {
    let family = children == .killed ? ProcessFamily() : nil
    var group: pid_t?
    // The group's number is not given away again while anything of it runs; if nothing does, the signal finds
    // nothing.
    defer {
      if let family {
        if let group { kill(-group, SIGKILL) }
        family.kill(leader: nil)
      }
    }
    do {
      let executable: Subprocess.Executable =
        program.contains("/") ? .path(FilePath(program)) : .name(program)
      let variables = Environment.custom(
        Dictionary(
          uniqueKeysWithValues: environment.merging(family?.variables ?? [:]) { $1 }
            .map { (Environment.Key(stringLiteral: $0), $1) }))
      let folder = folder.map { FilePath($0.path(percentEncoded: false)) }
      let input = FileDescriptorInput.fileDescriptor(try standardInput(), closeAfterSpawningProcess: true)
      let status: TerminationStatus
      var output = Data()
      if let outputLimit {
        let result = try await Subprocess.run(
          executable, arguments: Arguments(arguments), environment: variables, workingDirectory: folder,
          platformOptions: options, input: input, output: .sequence, error: .sequence
        ) { execution in
          group = execution.processIdentifier.value
          let stderr = execution.standardError
          async let reading: Void = errors.read(stderr, onActivity: onActivity)
          let output = try await Self.collect(execution.standardOutput, atMost: outputLimit)
          try await reading
          return output
        }
        (status, output) = (result.terminationStatus, result.closureResult)
      } else {
        // Not read and dropped: what is left running may keep it open.
        let result = try await Subprocess.run(
          executable, arguments: Arguments(arguments), environment: variables, workingDirectory: folder,
          platformOptions: options, input: input, output: .discarded, error: .sequence
        ) { execution in
          group = execution.processIdentifier.value
          try await errors.read(execution.standardError, onActivity: onActivity)
        }
        status = result.terminationStatus
      }
      switch status {
      case .exited(0): return .done(output)
      case .exited(let code): return .exited(code: code, complaint: errors.lastLine)
      case .signaled(let signal): return .killed(signal: signal, complaint: errors.lastLine)
      }
    } catch is OutputTooLarge {
      return .tooMuchOutput
    } catch let error as Errno {
      return .lost(error.description)
    } catch let error as SubprocessError {
      try Task.checkCancellation()
      guard error.code == .executableNotFound || error.code == .spawnFailed else {
        return .lost("\(error)")
      }
      return .notStarted(error.underlyingError.map { "\($0)" } ?? "there is no such program")
    }
  }

  private var options: PlatformOptions {
    var options = PlatformOptions()
    // A session of its own is also a process group of its own, which can be ended as a whole.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: Self.grace)
    ]
    return options
  }

  /// The input as a file without a name. Not a pipe: a program that ends without reading one would end this process
  /// by SIGPIPE.
  /// - Throws: `Errno`.
  private func standardInput() throws -> FileDescriptor {
    guard let input else { return try FileDescriptor.open("/dev/null", .readOnly, options: [.closeOnExec]) }
    let path = FileManager.default.temporaryDirectory.appending(path: "recap-input-\(UUID().uuidString)").path
    let file = try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: .ownerReadWrite)
    unlink(path)
    do {
      try file.writeAll(input.utf8)
      try file.seek(offset: 0, from: .start)
    } catch {
      try? file.close()
      throw error
    }
    return file
  }

  private struct OutputTooLarge: Error {}

  private static func collect(_ output: SubprocessOutputSequence, atMost limit: Int) async throws -> Data {
    var data = Data()
    for try await buffer in output {
      buffer.withUnsafeBytes { data.append(contentsOf: $0) }
      guard data.count <= limit else { throw OutputTooLarge() }
    }
    return data
  }
}
