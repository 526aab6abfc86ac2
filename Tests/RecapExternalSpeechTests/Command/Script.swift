import Foundation
import RecapCore
import RecapTestSupport

@testable import RecapExternalSpeech

/// A program for one test: a shell script, and the folder in which it runs.
struct Script: Workspace {
  let folder: TemporaryFolder
  let file: URL

  /// - Parameter body: of `/bin/sh`; `$1` is the input, `$2` the output.
  init(_ body: String) throws {
    folder = try TemporaryFolder()
    file = folder.url.appending(path: "recogniser")
    try Data("#!/bin/sh\n\(body)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
  }

  func withScratch<Output: Sendable>(
    _ name: String, _ body: (URL) async throws -> Output
  ) async throws -> Output {
    let scratch = folder.url.appending(path: name)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: scratch) }
    return try await body(scratch)
  }

  func transcriber(
    _ source: ToneSource = ToneSource(seconds: 10), arguments: [String] = ["{input}"],
    environment: [String: String] = ["PATH": "/usr/bin:/bin"],
    _ change: (inout CommandTranscriber.Settings) -> Void = { _ in }
  ) -> CommandTranscriber {
    var settings = CommandTranscriber.Settings()
    settings.arguments = [file.path] + arguments
    change(&settings)
    return CommandTranscriber(
      source: source, workspace: self, settings: settings, environment: environment)
  }

  /// What the script left in a file beside itself.
  func left(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  /// Whether no scratch folder is left.
  var isTidy: Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return !names.contains { $0.hasPrefix("program-") }
  }
}
