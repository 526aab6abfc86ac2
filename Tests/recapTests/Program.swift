import Foundation
import RecapCore
import RecapTestSupport

/// The built program, run as its users run it.
struct Program {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    /// Standard output as one JSON value.
    func json() throws -> JSON { try JSONParser.parse(Data(output.utf8)) }
  }

  /// The repository: three folders above this file.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static var fixtures: URL { repository.appending(path: "Fixtures") }

  /// `recap` stands beside the test bundle.
  static var executable: URL {
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
      .appending(path: "recap")
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "recap")
  }

  static func manifest(_ fixture: String) -> String {
    fixtures.appending(path: fixture).appending(path: "meeting.json").path
  }

  /// Runs a command to its end. Output goes through files: a pipe would block a talkative child.
  static func run(
    _ arguments: [String], executable: URL = Program.executable, environment: [String: String] = [:]
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    let process = try start(arguments, executable: executable, environment: environment, in: folder)
    process.waitUntilExit()
    return try Outcome(
      status: process.terminationStatus,
      output: String(decoding: Data(contentsOf: folder.url.appending(path: "out")), as: UTF8.self),
      errors: String(decoding: Data(contentsOf: folder.url.appending(path: "err")), as: UTF8.self))
  }

  static func start(
    _ arguments: [String], executable: URL = Program.executable, environment: [String: String] = [:],
    in folder: TemporaryFolder
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    for (name, set) in [
      ("out", { process.standardOutput = $0 }), ("err", { process.standardError = $0 }),
    ] as [(String, (FileHandle) -> Void)] {
      let file = folder.url.appending(path: name)
      try Data().write(to: file)
      set(try FileHandle(forWritingTo: file))
    }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// A system command, found on the path.
  static func system(_ command: String, _ arguments: [String]) throws -> Outcome {
    try run([command] + arguments, executable: URL(fileURLWithPath: "/usr/bin/env"))
  }
}
