import ArgumentParser
import Foundation
import RecapCore

struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Runs fixtures through the real pipeline, in memory, and compares with expected.json.",
    discussion:
      "A fixture is a folder with meeting.json, its recording and expected.json. Exit code 1 on a difference."
  )

  @Argument(help: "Fixture folders, or folders of fixtures.", completion: .directory)
  var folders: [String]

  @Flag(help: "Write the result as the new expected.json.")
  var accept = false

  @Option(help: "Keep each fixture's artefacts in this folder.")
  var keep: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    var differing = 0
    let cases = try folders.flatMap(Self.cases)
    for fixture in cases {
      try Task.checkCancellation()
      let differences = try await replay(fixture, settings)
      if !differences.isEmpty { differing += 1 }
      try report(fixture, differences)
    }
    if accept { return common.remark("the expectations of \(cases.count) fixtures were written") }
    common.remark("\(cases.count - differing) of \(cases.count) fixtures as expected")
    if differing > 0 { throw DifferenceFound() }
  }

  private func replay(_ fixture: URL, _ settings: Settings) async throws -> [String] {
    let actual = try await outcome(of: fixture, settings)
    let file = fixture.appending(path: "expected.json")
    if accept {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try AtomicOutput(path: file.path).write(encoder.finite(actual) + Data("\n".utf8))
      return []
    }
    guard let expected = try? Data(contentsOf: file) else {
      return ["- expected.json is missing; --accept writes it"]
    }
    do {
      return ReplayComparison.differences(
        expected: try JSONDecoder().decode(ReplayExpectation.self, from: expected), actual: actual)
    } catch let error as DecodingError {
      throw OperationFailure("read", file.path, "it is not a valid expectation: \(error)")
    }
  }

  private func outcome(of fixture: URL, _ settings: Settings) async throws -> ReplayExpectation {
    do {
      let meeting = try settings.manifestReader()
        .read(fixture.appending(path: "meeting.json"))
      let recap = try await Assembly.rehearse(
        meeting, settings,
        keep: keep.map { URL(fileURLWithPath: $0).appending(path: fixture.lastPathComponent) },
        progress: common.progress, log: common.logger)
      return ReplayExpectation(recap: recap)
    } catch let failure as any RecapFailure
      where failure.exitCode == .dataError || failure.exitCode == .noInput
    {
      var expectation = ReplayExpectation(failure: failure)
      // The path of the fixture is not part of the expectation.
      expectation.error = expectation.error?.replacing(fixture.path + "/", with: "")
      return expectation
    }
  }

  private func report(_ fixture: URL, _ differences: [String]) throws {
    let name = fixture.lastPathComponent
    try common.show(
      .object(["fixture": .string(name), "differences": .array(differences.map(JSON.string))]),
      ["\(name): \(accept ? "written" : differences.isEmpty ? "as expected" : "differs")"]
        + differences.map { "  " + TerminalText.safe($0) })
  }

  /// Returns `path` itself if it is a fixture, otherwise the fixtures in it.
  private static func cases(_ path: String) throws -> [URL] {
    let folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    let isCase = { (url: URL) in
      FileManager.default.fileExists(atPath: url.appending(path: "meeting.json").path)
    }
    if isCase(folder) { return [folder] }
    let inside =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let cases = inside.filter(isCase).sorted { $0.lastPathComponent < $1.lastPathComponent }
    guard !cases.isEmpty else {
      throw OperationFailure(
        "replay", path, "it contains no fixture", hint: "a fixture is a folder with a meeting.json",
        exitCode: .noInput)
    }
    return cases
  }
}
