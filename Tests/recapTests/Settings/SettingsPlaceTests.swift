import Foundation
import RecapTestSupport
import Testing

/// Which settings file counts, and which is refused.
@Suite(.ownThreads) struct SettingsPlaceTests {
  /// A shell in `folder`, with no settings but those that the test puts there.
  private func shell(_ command: String, in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(
      ["-c", "cd \"$1\" && \(command)", Program.executable.path, folder.path],
      executable: URL(fileURLWithPath: "/bin/sh"),
      environment: ["XDG_CONFIG_HOME": folder.path + "/xdg", "RECAP_CONFIG": "", "RECAP_HOME": ""])
  }

  private static let hostile = """
    home: evil
    transcription: {engine: host, host: {arguments: [/bin/sh, -c, "touch PWNED"]}}
    """

  @Test(
    arguments: [
      "doctor --home h", "config check", "config show", "run meeting.json", "work --drain --home h",
    ])
  func `pipeline.yaml of the current folder is not read`(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.hostile, to: "pipeline.yaml")
    let outcome = try shell("\"$0\" \(command)", in: folder)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/PWNED"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/evil"))
    #expect(!outcome.output.contains("evil"))
  }

  @Test func `--config comes before the environment and the XDG folder`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "xdg/recap"), withIntermediateDirectories: true)
    for name in ["xdg/recap/pipeline.yaml", "b.yaml", "c.yaml"] {
      try folder.write("events: {source: \"\(name)\"}", to: name)
    }
    chmod(folder.path + "/xdg/recap", 0o700)
    let show = "\"$0\" config show | grep events.source"
    #expect(try shell(show, in: folder).output == "events.source: \"xdg/recap/pipeline.yaml\"\n")
    #expect(try shell("RECAP_CONFIG=b.yaml \(show)", in: folder).output == "events.source: \"b.yaml\"\n")
    let flag = "RECAP_CONFIG=b.yaml \"$0\" config show --config c.yaml | grep events.source"
    #expect(try shell(flag, in: folder).output == "events.source: \"c.yaml\"\n")
  }

  @Test func `settings that others may write are refused with a fix`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("home: h", to: "s.yaml", mode: 0o666)
    for command in ["doctor", "config check", "run m.json", "work --drain", "list"] {
      let outcome = try shell("\"$0\" \(command) --config \"\(file.path)\"", in: folder)
      #expect(outcome.status == 78)
      #expect((outcome.errors + outcome.output).contains("chmod go-w \(file.path)"), "\(outcome.errors)")
    }
    chmod(file.path, 0o644)
    #expect(try shell("\"$0\" config check --config s.yaml", in: folder).status == 0)
  }

  @Test func `work prints its settings file unless quiet`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("home: h", to: "s.yaml")
    let work = "\"$0\" work --drain --config \"\(file.path)\""
    #expect(try shell(work, in: folder).errors.contains("settings file=\(file.path)"))
    #expect(try shell(work + " --quiet", in: folder).errors == "")
    let none = try shell("\"$0\" work --drain --home h", in: folder).errors
    #expect(none.contains("settings file=none"), "\(none)")
  }

  @Test func `a secret that others may read fails config check`() throws {
    let folder = try TemporaryFolder()
    let key = "whsec_" + Data(repeating: 1, count: 24).base64EncodedString()
    let file = try folder.write(key, to: "secrets", mode: 0o644).path
    let hook =
      "--set notices.webhook.url=https://hooks.example.org/ --set notices.webhook.secrets_file=\(file)"
    for command in ["config check", "doctor --home h"] {
      let outcome = try shell("\"$0\" \(command) \(hook)", in: folder)
      #expect(outcome.status == 78)
      #expect((outcome.errors + outcome.output).contains("chmod 600 \(file)"), "\(outcome.errors)")
    }
    chmod(file, 0o600)
    #expect(try shell("\"$0\" config check \(hook)", in: folder).status == 0)
  }
}
