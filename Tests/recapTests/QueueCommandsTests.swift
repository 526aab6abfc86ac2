import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

/// The queue as its operators use it.
@Suite(.ownThreads) struct QueueCommandsTests {
  /// The built program on a home of its own.
  private struct Desk {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    var home: String { folder.path + "/home" }

    func recap(_ arguments: String..., status: Int32 = 0) throws -> Program.Outcome {
      let outcome = try Program.run(arguments + ["--home", home])
      #expect(outcome.status == status, "\(arguments): \(outcome.output)\(outcome.errors)")
      return outcome
    }

    func lines(_ arguments: String...) throws -> [JSON] {
      let outcome = try Program.run(arguments + ["--json", "--home", home])
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      return try outcome.output.split(separator: "\n").map { try JSONParser.parse(Data($0.utf8)) }
    }
  }

  private let off = Program.manifest("ai-disabled")

  @Test func `a manifest that is queued twice is one job`() throws {
    let desk = try Desk()
    let first = try desk.lines("enqueue", off)[0]
    #expect(first["state"] == .string("available"))
    #expect(first["duplicate"] == .bool(false))
    let again = try desk.lines("enqueue", off, "--priority", "1")[0]
    #expect(again["duplicate"] == .bool(true))
    #expect(again["job"] == first["job"])
    #expect(try desk.recap("jobs", "why", "1").output.contains("is due, but no worker runs"))
    #expect(try desk.recap("doctor", status: 75).output.contains("no worker runs (start one: `recap work`)"))
    _ = try desk.recap("work", "--drain")
    #expect(
      try desk.recap("jobs", "why", "1").output.contains("was completed: withheld (ai_disabled), revision 1"))
    #expect(try desk.lines("enqueue", off)[0]["duplicate"] == .bool(true))
    #expect(try desk.lines("events").map { $0["type"]?.stringValue } == ["recap.withheld"])
    #expect(try desk.lines("events", "--deliveries")[0]["state"] == .string("delivered"))
  }

  @Test func `an invalid manifest does not stop others`() throws {
    let desk = try Desk()
    let outcome = try desk.recap("enqueue", Program.manifest("broken-text"), off, "nowhere.json", status: 65)
    #expect(outcome.output == "mtg-2056: job 1, available\n")
    #expect(outcome.errors.split(separator: "\n").count { $0.hasPrefix("recap: ") } == 2)
    #expect(try desk.recap("jobs", "why", "9", status: 66).errors.contains("there is no such job"))
  }

  @Test func `a job can be cancelled and retried`() throws {
    let desk = try Desk()
    _ = try desk.recap("enqueue", off, "--at", "2100-01-01T00:00:00Z")
    #expect(try desk.recap("jobs", "why", "1").output.contains("waits until 2100-01-01T00:00:00Z"))
    _ = try desk.recap("work", "--drain")
    #expect(try desk.lines("cancel", "1")[0]["state"] == .string("cancelled"))
    #expect(try desk.lines("retry", "1")[0]["state"] == .string("available"))
    _ = try desk.recap("work", "--drain")
    #expect(try desk.recap("retry", "1", status: 64).errors.contains("it was completed"))
    #expect(try desk.lines("prune")[0]["pruned"] == .number(0))
    #expect(try desk.lines("prune", "--all", "--yes")[0]["pruned"] == .number(1))
    #expect(try desk.lines("jobs").isEmpty)
    // The job is forgotten, the recap is not.
    #expect(try desk.lines("enqueue", off)[0]["revision"] == .number(1))
    #expect(try desk.lines("run", off)[0]["duplicate"] == .bool(true))
  }

  @Test func `a failing job holds up neither daemon nor others`() throws {
    let desk = try Desk()
    let failing = [
      "--set", "transcription.engine=command", "--set",
      "transcription.command.arguments=[/bin/false, \"{input}\"]",
      "--set", "queue.retry.maximum_attempts=1",
    ]
    func fail(_ command: String...) throws {
      let outcome = try Program.run(command + failing + ["--home", desk.home])
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    try fail("enqueue", Program.manifest("audio-only"))
    for round in 1...3 {
      try fail("work", "--drain")
      #expect(try desk.lines("jobs").map { $0["state"] } == [.string("discarded")])
      #expect(try desk.lines("events").count { $0["type"] == .string("recap.failed") } == round)
      _ = try desk.recap("retry", "1")
    }
    #expect(try desk.lines("run", off).map { $0["outcome"] } == [.string("withheld")])
    _ = try desk.recap("verify")
  }

  @Test func `a refused recording is one event for each cause`() throws {
    let desk = try Desk()
    let manifest = desk.folder.path + "/meeting.json"
    try Data(
      """
      {"meeting_id": "m-1", "room_id": "r", "title": "T", "started_at": "2025-03-04T09:00:00Z",
       "ended_at": "2025-03-04T09:08:00Z", "host": "p1", "participants": [{"id": "p1", "name": "Ann"}],
       "recording": "rec.mp4"}
      """.utf8
    ).write(to: URL(filePath: manifest))
    for _ in 0..<2 { _ = try desk.recap("enqueue", manifest, status: 66) }
    try Data("no recording".utf8).write(to: URL(filePath: desk.folder.path + "/rec.mp4"))
    for _ in 0..<2 { _ = try desk.recap("run", manifest, status: 65) }
    let events = try desk.lines("events")
    #expect(events.map { $0["type"] } == [.string("recap.failed"), .string("recap.failed")])
    #expect(events.map { $0["data"]?["class"] } == [.string("transient"), .string("permanent")])
    #expect(events.allSatisfy { $0["data"]?["job"] == .null && $0["subject"] == .string("m-1") })
    #expect(try desk.lines("jobs").isEmpty)
    _ = try desk.recap("erase", "m-1", "--reason", "x", "--yes")
    #expect(try desk.lines("events").isEmpty)
  }

  @Test(arguments: [0, 100, 4096])
  func `a damaged store is a finding of verify`(at offset: Int) throws {
    let desk = try Desk()
    _ = try desk.recap("run", off)
    let (file, copy) = (URL(filePath: desk.home + "/recap.db"), desk.folder.path + "/copy.db")
    // All of it in the file, and nothing in a log.
    _ = try desk.recap("backup", copy)
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
    try FileManager.default.moveItem(atPath: copy, toPath: file.path)
    var bytes = try Data(contentsOf: file)
    for index in offset..<offset + 16 { bytes[index] ^= 0x5A }
    try bytes.write(to: file)
    let outcome = try desk.recap("verify", status: 1)
    #expect(!outcome.output.isEmpty)
  }

  @Test func `a different reprocess is a different job`() throws {
    let desk = try Desk()
    _ = try desk.recap("run", off)
    let requests = [[], [], ["--from", "reel"], ["--set", "reel.encoding.quality=30"]]
    let jobs = try requests.map { request in
      let outcome = try Program.run(
        ["reprocess", "mtg-2056", "--enqueue", "--json", "--home", desk.home] + request)
      return try outcome.json()["id"]?.integerValue
    }
    #expect(jobs == [2, 2, 3, 4])
  }

  @Test func `workers that end at once restart less and less often`() throws {
    let desk = try Desk()
    let config = desk.folder.path + "/recap.yaml"
    try Data("queue: {poll_interval: 0.2}\n".utf8).write(to: URL(filePath: config))
    let daemon = try Program.start(
      [
        "work", "--home", desk.home, "--config", config, "--set",
        "metrics.textfile=\(desk.folder.path)/recap.prom",
      ],
      in: desk.folder)
    defer {
      daemon.process.signal(SIGTERM)
      _ = daemon.process.wait(atMost: TestProgram.patience)
    }
    try daemon.process.waits { FileManager.default.fileExists(atPath: desk.folder.path + "/recap.prom") }
    try Data("nonsense: {}\n".utf8).write(to: URL(filePath: config))
    _ = try desk.recap("enqueue", off)
    try daemon.process.waits { try daemon.errors().components(separatedBy: "nonsense").count > 3 }
    let doctor = try desk.recap("doctor", status: 75).output
    #expect(doctor.contains("workers end before they claim a job: exit code 78 (bad settings)"))
    try Data().write(to: URL(filePath: config))
    try daemon.process.waits { try daemon.errors().contains("workers claim jobs again") }
    #expect(try desk.lines("jobs").map { $0["state"] } == [.string("completed")])
    #expect(try daemon.errors().components(separatedBy: "workers end before").count == 2)
  }

  @Test func `an erasure leaves no word in any file`() throws {
    let desk = try Desk()
    let fixture = try ToldFixture("audio-only")
    let (engine, short) = ("transcription.engine=sidecar", "insights.highlights.total_seconds=20")
    let run = try desk.lines("run", fixture.manifest, "--quiet", "--set", engine, "--set", short)[0]
    #expect(run["outcome"] == .string("ready"))
    let explained = try desk.recap(
      "run", fixture.manifest, "--set", engine, "--set", short, "--set", "reel.encoding.quality=30", "--set",
      "reel.encoding.sound_bit_rate=64000", "--explain", "--quiet")
    #expect(
      explained.errors == "transcribe  reused\ninsights    reused\nreel        done: settings changed\n")
    let same = try desk.recap(
      "reprocess", "mtg-2080", "--set", engine, "--set", short, "--set", "reel.encoding.quality=30", "--set",
      "reel.encoding.sound_bit_rate=64000")
    #expect(same.output == "mtg-2080: unchanged, revision 2 stays\n")
    let forecast = try desk.recap(
      "reprocess", "mtg-2080", "--dry-run", "--from", "insights", "--set", engine, "--set", short)
    #expect(
      forecast.output
        == "mtg-2080:\n  transcribe  reused\n  insights    would run: asked for\n  reel        would run: if insights comes out differently\n"
    )
    let words = try distinctiveWords(in: "audio-only")
    #expect(try found(words, in: desk.home).count > 40)
    let tombstones = try desk.lines("erase", "mtg-2080", "--reason", "asked for by the host", "--yes")
    #expect(tombstones.map { $0["revision"] } == [.number(1), .number(2)])
    #expect(try found(words, in: desk.home) == [])
    _ = try desk.recap("verify")
    #expect(
      try desk.recap("run", fixture.manifest, "--set", engine, "--set", short, status: 65).errors.contains(
        "it was erased on request"))
    #expect(
      try desk.recap("erase", "nobody", "--reason", "x", "--yes", status: 66).errors.contains(
        "the store has no data of it")
    )
  }

  /// Fifty of the longest words that were said, but for those that a home has where nothing was said: the
  /// store's schema has words as well, and an event counts decisions.
  private func distinctiveWords(in fixture: String) throws -> Set<String> {
    let file = Program.fixtures.appending(path: fixture).appending(path: "truth.json")
    guard case .array(let turns) = try JSONParser.parse(Data(contentsOf: file))["turns"] else { return [] }
    let texts = turns.flatMap { turn -> [String] in
      guard case .array(let sentences) = turn["sentences"] else { return [] }
      return sentences.compactMap { $0["text"]?.stringValue }
    }
    let words = Set(
      texts.joined(separator: " ").lowercased().split { !$0.isLetter }.map(String.init).filter {
        $0.count > 6 && $0 != "decision"
      })
    let other = try Desk()
    _ = try other.recap("run", off)
    let telling = try words.subtracting(found(words, in: other.home))
    return Set(telling.sorted { ($1.count, $0) < ($0.count, $1) }.prefix(50))
  }

  /// The words that are in any file of a folder. `grep -o` prints one match for each place; a word that begins inside
  /// of another one's match is asked for again.
  private func found(_ words: Set<String>, in folder: String) throws -> Set<String> {
    var result: Set<String> = []
    while true {
      let asked = words.subtracting(result)
      let options = asked.flatMap { ["-e", $0] }
      let outcome = try Program.system("grep", ["-r", "-i", "-a", "-o", "-h", "-F"] + options + [folder])
      let new = asked.intersection(outcome.output.lowercased().split(separator: "\n").map(String.init))
      guard !new.isEmpty else { return result }
      result.formUnion(new)
      if result == words { return result }
    }
  }
}
