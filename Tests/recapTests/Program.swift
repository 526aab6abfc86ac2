import Foundation
import RecapCore
import RecapProcess
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

  /// Runs a command to its end.
  static func run(
    _ arguments: [String], executable: URL = Program.executable, environment: [String: String] = [:],
    within patience: Duration = TestProgram.patience
  ) throws -> Outcome {
    let outcome = try TestProgram.run(
      executable.path, arguments, environment: environment, within: patience)
    return Outcome(status: outcome.status, output: outcome.text, errors: outcome.errors)
  }

  static func start(
    _ arguments: [String], environment: [String: String] = [:], in folder: TemporaryFolder
  ) throws -> TestProgram {
    try TestProgram(executable.path, arguments, environment: environment, folder: folder.url)
  }

  /// A system command, found on the path.
  static func system(
    _ command: String, _ arguments: [String], within patience: Duration = TestProgram.patience
  ) throws -> Outcome {
    try run([command] + arguments, executable: URL(fileURLWithPath: "/usr/bin/env"), within: patience)
  }
}
