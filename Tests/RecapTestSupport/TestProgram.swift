package import Foundation
package import RecapProcess

/// A program that a test runs beside itself.
package struct TestProgram {
  /// What a program that has ended leaves.
  package struct Outcome {
    package var end: ProcessEnd
    package var output: Data
    package var errors: String

    /// The exit code, or 128 and the number of the signal.
    package var status: Int32 { end.code }
    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// No program of a test takes as long: one that does hangs, and the test fails in place of the whole run.
  package static let patience = Duration.seconds(300)
  /// The same for drills and replays of every fixture, beside others on a busy machine.
  package static let longPatience = Duration.seconds(900)

  package let process: SpawnedProcess
  private let name: String
  private let files: TemporaryFolder

  /// Starts a program. Its output goes through files: a pipe would block a talkative child.
  /// - Parameters:
  ///   - program: a path, or a name that is looked up in `PATH`.
  ///   - environment: is added to this process's.
  ///   - folder: the working folder; nil: one for this program alone.
  ///   - input: for standard input; nil: none.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil,
    input: String? = nil
  ) throws {
    files = try TemporaryFolder()
    name = ([program] + arguments.prefix(2)).joined(separator: " ")
    let place = folder?.path ?? files.path
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { close(descriptor) } }
    try files.write(input ?? "", to: "in")
    for (file, mode) in [("in", O_RDONLY), ("out", O_WRONLY | O_CREAT), ("err", O_WRONLY | O_CREAT)] {
      let descriptor = open(files.path + "/" + file, mode | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      descriptors.append(descriptor)
    }
    process = try SpawnedProcess(
      Spawn(
        program, arguments, environment: Self.environment(environment), folder: place,
        input: descriptors[0], output: descriptors[1], errors: descriptors[2]))
  }

  /// This process's environment and more.
  package static func environment(_ more: [String: String] = [:]) -> [String: String] {
    ProcessInfo.processInfo.environment.merging(more) { $1 }
  }

  /// Waits for the end.
  /// - Throws: `ProgramHangs`; it is killed then.
  package func outcome(within patience: Duration = patience) throws -> Outcome {
    let end = try process.ended(name, within: patience)
    return try Outcome(end: end, output: written("out"), errors: errors())
  }

  /// What the program has written to standard error so far.
  package func errors() throws -> String { try String(decoding: written("err"), as: UTF8.self) }

  /// The first line that the program writes to standard output.
  /// - Throws: `ProgramHangs` if it ends or waits without one.
  package func line() throws -> String {
    var line: Substring?
    try process.waits {
      let text = try String(decoding: written("out"), as: UTF8.self)
      line = text.contains("\n") ? text.prefix { $0 != "\n" } : nil
      return line != nil
    }
    return String(line ?? "")
  }

  private func written(_ file: String) throws -> Data {
    try Data(contentsOf: files.url.appending(path: file))
  }

  /// Runs a program to its end; see ``init(_:_:environment:folder:input:)``.
  @discardableResult
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil,
    input: String? = nil, within patience: Duration = patience
  ) throws -> Outcome {
    try TestProgram(program, arguments, environment: environment, folder: folder, input: input)
      .outcome(within: patience)
  }
}

extension SpawnedProcess {
  /// Waits for the end.
  /// - Throws: `ProgramHangs`; it is killed then.
  @discardableResult
  package func ended(
    _ name: String = "the program", within patience: Duration = TestProgram.patience
  ) throws -> ProcessEnd {
    if let end = wait(atMost: patience) { return end }
    signal(SIGKILL)
    throw ProgramHangs(description: "\(name) (process \(pid)) still ran after \(patience)")
  }

  /// Waits until something holds that this process brings about.
  /// - Throws: `ProgramHangs` if it does not while the process runs, and within the patience.
  package func waits(until holds: () throws -> Bool) throws {
    let end = ContinuousClock.now + TestProgram.patience
    while isRunning, ContinuousClock.now < end {
      if try holds() { return }
      usleep(2_000)
    }
    guard try holds() else {
      throw ProgramHangs(
        description: "what was waited for has not come from process \(pid), which "
          + (self.end.map { "ended with \($0)" } ?? "still runs"))
    }
  }
}

/// A program that does not end, or not do what a test waits for.
package struct ProgramHangs: Error, CustomStringConvertible {
  package let description: String
}
