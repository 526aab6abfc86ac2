import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What `run` and its kind say and return however they end.
@Suite(.ownThreads) struct RunOutcomeTests {
  private let off = Program.manifest("ai-disabled")

  private func run(_ folder: TemporaryFolder, _ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments + ["--home", folder.path + "/home"])
  }

  /// Settings with a webhook that nobody answers.
  private func webhook(_ folder: TemporaryFolder) throws -> [String] {
    let key = "whsec_" + Data(repeating: 1, count: 24).base64EncodedString()
    let file = try folder.write(key, to: "secrets").path
    return [
      "notices.webhook.url=http://127.0.0.1:9/", "notices.webhook.secrets_file=\(file)",
      "notices.webhook.allow_private_addresses=true",
    ].flatMap { ["--set", $0] }
  }

  @Test func `metrics that cannot be written are only a warning`() throws {
    let folder = try TemporaryFolder()
    let metrics = ["--set", "metrics.textfile=\(folder.path)/none/recap.prom"]
    let run = try run(folder, ["run", off, "--json"] + metrics)
    #expect(run.status == 0)
    #expect(try run.json()["outcome"] == .string("withheld"))
    #expect(run.errors.contains("the metrics file was not written"))
    let drain = try self.run(folder, ["work", "--drain"] + metrics)
    #expect(drain.status == 0, "\(drain.errors)")
    #expect(try self.run(folder, ["events", "--deliveries"]).output.contains("delivered"))
  }

  @Test func `metrics do not follow a link`() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.write("precious", to: "victim")
    let link = folder.url.appending(path: "recap.prom")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: victim)
    #expect(
      try run(folder, ["run", off, "--set", "metrics.textfile=\(link.path)"]).status == 0)
    #expect(try String(contentsOf: victim, encoding: .utf8) == "precious")
    let attributes = try FileManager.default.attributesOfItem(atPath: link.path)
    #expect(attributes[.type] as? FileAttributeType == .typeRegular)
    #expect(attributes[.posixPermissions] as? Int == 0o644)
  }

  @Test func `a webhook that is away does not fail the run`() throws {
    let folder = try TemporaryFolder()
    let run = try run(folder, ["run", off, "--json"] + webhook(folder))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.json()["notices"]?["waiting"] == .number(1))
    #expect(try run.json()["notices"]?["sent"] == .number(1))
    #expect(run.errors.contains("a notice waits (webhook)"), "\(run.errors)")
    #expect(try self.run(folder, ["deliver", "--retry"] + webhook(folder)).status == 75)
    let erase = ["erase", "mtg-2056", "--reason", "x", "--yes"]
    #expect(try self.run(folder, erase + webhook(folder)).status == 0)
  }

  @Test func `a failed attempt is reported at once with its job`() throws {
    let folder = try TemporaryFolder()
    let engine = [
      "transcription.engine=command", "transcription.command.arguments=[/bin/false, \"{input}\"]",
      "queue.retry.maximum_attempts=1",
    ].flatMap { ["--set", $0] }
    let run = try run(folder, ["run", Program.manifest("audio-only"), "--json"] + engine)
    // Not 75: the queue does not go on with it.
    #expect(run.status == 69)
    let error = try run.json()["error"]
    #expect(error?["job"] == .number(1))
    #expect(error?["state"] == .string("discarded"))
    #expect(error?["retry_at"] == .null)
    #expect(error?["code"]?.integerValue == Int(run.status))
    #expect(run.errors.contains("; job 1 was discarded; `recap retry 1` queues it again\n"), "\(run.errors)")
    #expect(run.errors.contains("job started") && run.errors.contains("job discarded"), "\(run.errors)")
    let sent = try self.run(folder, ["events", "--deliveries"]).output
    #expect(sent.contains("recap.failed") && sent.contains("delivered"), "\(sent)")
  }

  @Test func `a reel without video is reported by its stage`() throws {
    let folder = try TemporaryFolder()
    let recording = Program.fixtures.appending(path: "kickoff/kickoff.mp4").path
    let cuts = try folder.write(#"[{"start": 1, "end": 3}]"#, to: "cuts.json").path
    let stage = ["stage", "reel", recording, "--cuts", cuts, "-o", folder.path + "/reel.mp4", "--json"]
    let whole = try Program.run(stage)
    #expect(whole.status == 0 && !whole.errors.contains("no picture"), "\(whole.errors)")
    #expect(try whole.json()["warnings"] == .array([]))
    let cut = try Program.run(stage + ["--set", "media.bounds.maximum_pixels=1024"])
    #expect(cut.status == 0 && cut.errors.contains("the reel has no picture"), "\(cut.errors)")
    #expect(try cut.json()["warnings"]?.arrayValue?.first?["code"] == .string("picture_left_out"))
  }

  @Test func `a retried attempt has its time`() throws {
    let folder = try TemporaryFolder()
    let engine = [
      "transcription.engine=command", "transcription.command.arguments=[/nowhere/engine, \"{input}\"]",
    ].flatMap { ["--set", $0] }
    let run = try run(
      folder, ["run", Program.manifest("audio-only"), "--json", "--log-format", "json"] + engine)
    #expect(run.status == 69)
    let error = try run.json()["error"]
    let next = try #require(error?["retry_at"]?.stringValue)
    #expect(run.errors.contains("; job 1 is retried at \(next)\n"), "\(run.errors)")
    #expect(error?["class"] == .string("resource"))
    #expect(error?["retry_at"]?.stringValue.flatMap(RFC3339.date) != nil)
    let lines = run.errors.split(separator: "\n").compactMap { try? JSONParser.parse(Data($0.utf8)) }
    let failed = try #require(lines.first { $0["message"] == .string("job failed") })
    #expect(failed["job"] == .number(1) && failed["meeting"] == .string("mtg-2080"))
    #expect(failed["class"] == .string("resource") && failed["attempt"] == .number(1))
    #expect(failed["next_try"]?.stringValue.flatMap(RFC3339.date) != nil)
  }

  @Test(
    arguments: [
      (["run", "nowhere.json"], 66), (["run"], 64), (["enqueue", "nowhere.json"], 66), (["show", "m"], 66),
      (["erase", "m", "--reason", "x"], 66), (["reprocess", "m"], 66), (["deliver"], 66),
      (["stage", "decode", "nowhere.mp4", "-o", "x"], 66),
      (["stage", "insights", "nowhere.json", "-o", "x"], 66),
      (["config", "check", "--set", "reel=7"], 78), (["run", "nowhere.json", "--set", "x=1"], 78),
    ])
  func `--json always prints one object`(command: [String], code: Int) throws {
    let outcome = try run(TemporaryFolder(), command + ["--json"])
    #expect(Int(outcome.status) == code, "\(outcome.errors)")
    let error = try outcome.json()["error"]
    #expect(error?["code"] == .number(Double(code)))
    // Nobody should try again what was asked wrongly.
    if code == 78 { #expect(error?["class"] == .string("permanent")) }
  }

  @Test func `the output of a stage is private`() throws {
    let folder = try TemporaryFolder()
    let recording = Program.fixtures.appending(path: "audio-only/audio-only.ogg").path
    let file = folder.path + "/a.f32"
    let outcome = try Program.system(
      "sh",
      ["-c", "umask 022; \"$0\" stage decode \"$1\" -o \"$2\"", Program.executable.path, recording, file])
    #expect(outcome.status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
  }
}
