import Foundation
import Logging
import RecapCore
import RecapInsight
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

@Suite struct EventRelayTests {
  /// A sink that refuses some events, once each.
  private final class Receiver: EventSink {
    let name: String
    let replaysHistory = true
    let got = Mutex<[Int]>([])
    private let refused: Mutex<Set<Int>>

    init(_ name: String, refusing refused: Set<Int> = []) {
      self.name = name
      self.refused = Mutex(refused)
    }

    func deliver(_ entry: OutboxEntry) throws {
      if refused.withLock({ $0.remove(entry.sequence) }) != nil {
        throw OperationFailure("deliver", name, "it is busy", exitCode: .temporaryFailure)
      }
      got.withLock { $0.append(entry.sequence) }
    }
  }

  private func outbox(events count: Int) async throws -> (InMemoryStore, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let store = InMemoryStore(home: folder.url)
    for number in 1...count {
      let draftFolder = folder.url.appending(path: "draft-\(number)")
      try FileManager.default.createDirectory(at: draftFolder, withIntermediateDirectories: true)
      _ = try await store.finish(
        RecapDraft(
          meetingID: "m-\(number)", inputDigest: Digest(of: "\(number)"), createdAt: ManualTime.start,
          folder: draftFolder, transcript: Sample.transcript(meetingID: "m-\(number)"),
          verifier: TranscriptCoverVerifier()
        ) { slot in
          let recap = Sample.recap(meetingID: "m-\(number)", slot: slot, input: Digest(of: "\(number)"))
          let event = Event(
            kind: .ready, meetingID: "m-\(number)", revision: 1, time: ManualTime.start, source: "urn:test",
            data: .null)
          return (recap, [event])
        })
    }
    return (store, folder)
  }

  @Test func `every sink gets every event once and in order`() async throws {
    let (store, _) = try await outbox(events: 3)
    let sinks = [Receiver("a"), Receiver("b")]
    let relay = EventRelay(outbox: store, sinks: sinks)
    #expect(try await relay.deliver().delivered == 6)
    #expect(try await relay.deliver().delivered == 0)
    for sink in sinks { #expect(sink.got.withLock { $0 } == [1, 2, 3]) }
  }

  @Test func `a failing sink does not hold up another`() async throws {
    let (store, _) = try await outbox(events: 3)
    let (flaky, steady) = (Receiver("a", refusing: [2]), Receiver("b"))
    let relay = EventRelay(outbox: store, sinks: [flaky, steady])
    let report = try await relay.deliver()
    #expect(report.delivered == 5)
    #expect(report.failures.map(\.sink) == ["a"])
    #expect(flaky.got.withLock { $0 } == [1, 3])
    #expect(try await relay.deliver().delivered == 0)
    store.clock.set(6)
    #expect(try await relay.deliver().delivered == 1)
    #expect(flaky.got.withLock { $0 } == [1, 3, 2])
    #expect(steady.got.withLock { $0 } == [1, 2, 3])
  }

  @Test func `sent and refused notices are logged`() async throws {
    let (store, _) = try await outbox(events: 2)
    let lines = LogLines()
    let relay = EventRelay(
      outbox: store, sinks: [Receiver("a", refusing: [2])],
      log: Logger(label: "test") { _ in lines.handler })
    _ = try await relay.deliver()
    #expect(lines.all.contains("info notice sent attempt=1 event=recap.ready meeting=m-1 sequence=1 sink=a"))
    #expect(
      lines.all.contains(
        "warning notice failed attempt=1 cause=cannot deliver a: it is busy event=recap.ready meeting=m-2 "
          + "sequence=2 sink=a"))
  }

  @Test func `a sink is skipped after three failures`() async throws {
    let (store, _) = try await outbox(events: 9)
    let relay = EventRelay(
      outbox: store, sinks: [Receiver("a", refusing: Set(1...9))])
    #expect(try await relay.deliver().failures.count == 3)
  }

  /// Takes its event only once the other sink has its own.
  private struct Slow: EventSink {
    let name = "slow"
    let replaysHistory = true
    let signal: AsyncStream<Void>
    func deliver(_ entry: OutboxEntry) async { for await _ in signal {} }
  }

  private struct Quick: EventSink {
    let name = "quick"
    let replaysHistory = true
    let signal: AsyncStream<Void>.Continuation
    func deliver(_ entry: OutboxEntry) { signal.finish() }
  }

  @Test func `a slow sink does not hold up another`() async throws {
    let (store, _) = try await outbox(events: 1)
    let (signal, continuation) = AsyncStream<Void>.makeStream()
    let relay = EventRelay(
      outbox: store, sinks: [Slow(signal: signal), Quick(signal: continuation)])
    #expect(try await relay.deliver().delivered == 2)
  }
}
