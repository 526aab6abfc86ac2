import Foundation
import RecapCore
import RecapDelivery
import RecapTestSupport
import Testing

@Suite(.ownThreads) struct JSONLinesSinkTests {
  private let folder: TemporaryFolder
  private let file: URL
  private let sink: JSONLinesSink

  init() throws {
    folder = try TemporaryFolder()
    file = folder.url.appending(path: "events.jsonl")
    sink = JSONLinesSink(file: file)
  }

  private func entry(_ sequence: Int, meeting: String = "mtg", data: JSON = .null) -> OutboxEntry {
    let event = Event(
      kind: .ready, meetingID: meeting, revision: sequence, time: ManualTime.start, source: "/test",
      data: data)
    return OutboxEntry(sequence: sequence, event: event)
  }

  private func lines() throws -> [JSON] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { try JSONParser.parse(Data($0.utf8)) }
  }

  @Test func `an event is one line of CloudEvents JSON`() async throws {
    try await sink.deliver(entry(7))
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == CanonicalJSON.serialize(entry(7).payload) + "\n")
    let line = try #require(try lines().first)
    #expect(line["specversion"] == .string("1.0"))
    #expect(line["type"] == .string("recap.ready"))
    #expect(line["sequence"] == .string("000000000007"))
  }

  @Test func `a line from a failed attempt is not written again`() async throws {
    try await sink.deliver(entry(1))
    var again = entry(1)
    again.deliveries = [
      DeliveryStatus(sink: "jsonl", state: .sending, attempts: 1, lastError: "cannot sync")
    ]
    try await sink.deliver(again)
    #expect(try lines().count == 1)
  }

  @Test func `a file that stays locked is a temporary failure`() async throws {
    let descriptor = open(file.path, O_RDWR | O_CREAT, 0o600)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    let hasty = JSONLinesSink(file: file, lockTimeout: .milliseconds(1))
    let failure = await #expect(throws: DeliveryFailure.self) { try await hasty.deliver(entry(1)) }
    #expect(failure?.exitCode == .temporaryFailure)
    #expect(failure?.cause == "another process has locked it")
    #expect(try lines().isEmpty)
  }

  @Test func `the file is private`() async throws {
    try await sink.deliver(entry(1))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `an existing file is made private`() async throws {
    try Data().write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    try await sink.deliver(entry(1))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `an event that is in the file is not written again`() async throws {
    for sequence in [1, 2, 1, 2, 3] { try await sink.deliver(entry(sequence)) }
    #expect(try lines().compactMap { $0["sequence"]?.stringValue } == (1...3).map { "00000000000\($0)" })
    try await JSONLinesSink(file: file).deliver(entry(3))
    #expect(try lines().count == 3)
  }

  @Test func `an id inside another event's data is not the event`() async throws {
    try await sink.deliver(entry(1, data: .object(["id": .string(entry(2).event.id)])))
    try await sink.deliver(entry(2))
    #expect(try lines().count == 2)
  }

  @Test func `events are found across block boundaries`() async throws {
    let long = JSON.object(["note": .string(String(repeating: "x", count: 50_000))])
    for sequence in 1...6 { try await sink.deliver(entry(sequence, data: long)) }
    for sequence in 1...6 { try await sink.deliver(entry(sequence, data: long)) }
    #expect(try lines().count == 6)
  }

  /// Every place at which a crash can cut the second line.
  @Test func `a torn line is repaired wherever it was cut`() async throws {
    try await sink.deliver(entry(1))
    let first = try Data(contentsOf: file)
    try await sink.deliver(entry(2))
    let both = try Data(contentsOf: file)
    for length in first.count..<both.count {
      try both.prefix(length).write(to: file)
      try await sink.deliver(entry(2))
      #expect(try Data(contentsOf: file) == both, "cut after \(length) bytes")
    }
  }

  @Test func `a torn first line is repaired`() async throws {
    try Data("{\"id\":\"x".utf8).write(to: file)
    try await sink.deliver(entry(1))
    #expect(try lines().count == 1)
  }

  @Test func `several sinks share a file`() async throws {
    let file = file
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for sequence in 1...10 {
            await #expect(throws: Never.self) {
              try await JSONLinesSink(file: file).deliver(entry(sequence, meeting: "mtg-\(worker % 2)"))
            }
          }
        }
      }
    }
    let ids = try lines().compactMap { $0["id"]?.stringValue }
    #expect(ids.count == 20)
    #expect(Set(ids).count == 20)
  }

  @Test func `a folder is refused and the event stays in the outbox`() async throws {
    let sink = JSONLinesSink(file: folder.url)
    let failure = await #expect(throws: DeliveryFailure.self) { try await sink.deliver(entry(1)) }
    #expect(failure?.disposition == .retry)
    #expect(failure?.hint == "the event stays in the outbox")
  }

  @Test func `a FIFO is refused at once`() async throws {
    let pipe = folder.url.appending(path: "pipe")
    try #require(mkfifo(pipe.path, 0o600) == 0)
    let failure = await #expect(throws: DeliveryFailure.self) {
      try await JSONLinesSink(file: pipe).deliver(entry(1))
    }
    #expect(failure?.cause == "it is not a regular file")
  }

  @Test func `a missing folder is named`() async throws {
    let missing = folder.url.appending(path: "no/events.jsonl")
    let failure = await #expect(throws: DeliveryFailure.self) {
      try await JSONLinesSink(file: missing).deliver(entry(1))
    }
    #expect(failure?.description.contains(missing.path) == true)
  }
}
