import Foundation
import Logging
import RecapCore
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

@Suite struct StaleJobReaperTests {
  private let queue = InMemoryStore()
  private let lines = LogLines()

  /// Every worker is dead; what is told of a meeting named "bad" is refused by the store.
  private func rescue(_ reported: ReportedCauses) -> StaleJobReaper {
    StaleJobReaper(
      queue: queue,
      observer: LeaseObserver(identity: Sample.worker(1), stallTimeout: .seconds(600)) { _ in false },
      announce: { job, claim in
        var event = Event(
          kind: .failed, meetingID: job.meetingID, occurrence: "\(claim)", time: ManualTime.start,
          source: "urn:test", data: .null)
        if job.meetingID == "bad" { event.id = "" }
        return [event]
      }, log: Logger(label: "test") { _ in lines.handler }, reported: reported)
  }

  private func claimAll(_ meetings: [String]) async throws {
    for (index, meeting) in meetings.enumerated() {
      _ = try await queue.enqueue(Sample.submission(meeting))
      _ = try #require(try await queue.claim(Sample.claim(by: 100 + index)))
    }
  }

  @Test func `a job that cannot be rescued holds up no other`() async throws {
    try await claimAll(["a", "bad", "c"])
    let reported = ReportedCauses()
    for _ in 0..<3 { try await rescue(reported).run() }
    #expect(await queue.jobs(JobFilter(states: [.available])).map(\.meetingID) == ["c", "a"])
    #expect(await queue.job(2)?.state == .running)
    #expect(lines.all.filter { $0.hasPrefix("error") }.count == 1)
    #expect(lines.all.contains { $0.contains("job not taken back") && $0.contains("event_id UNIQUE") })
  }

  @Test func `a failed rescue is retried and a new cause logged`() async throws {
    try await claimAll(["bad"])
    let reported = ReportedCauses()
    try await rescue(reported).run()
    let held = try #require(await queue.job(1)?.claim)
    _ = try await queue.settle(.init(held, .interrupted), next: nil)
    try await rescue(reported).run()
    _ = try #require(try await queue.claim(Sample.claim()))
    try await rescue(reported).run()
    // It ran again in between, under another claim: the same cause is news.
    #expect(lines.all.filter { $0.hasPrefix("error") }.count == 1)
    #expect(reported.resolve("job 1"))
    #expect(!reported.resolve("job 1"))
  }
}

/// Collects log lines.
final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock(\.self) }

  var handler: any LogHandler { Handler(lines: self) }

  private struct Handler: LogHandler {
    let lines: LogLines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let fields = metadata.merging(event.metadata ?? [:]) { $1 }.map { "\($0)=\($1)" }.sorted()
      lines.lines.withLock { $0.append("\(event.level) \(event.message) \(fields.joined(separator: " "))") }
    }
  }
}
