import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

@Suite struct EventRelayTests {
  /// A sink that refuses some events, once each.
  private final class Receiver: EventSink {
    let name: String
    let got = Mutex<[Int]>([])
    private let refused: Mutex<Set<Int>>

    init(_ name: String, refusing refused: Set<Int> = []) {
      self.name = name
      self.refused = Mutex(refused)
    }

    func deliver(_ entry: OutboxEntry) throws {
      if refused.withLock({ $0.remove(entry.sequence) }) != nil {
        throw InputFailure("deliver", name, "it is busy", exitCode: .temporaryFailure)
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
          folder: draftFolder
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

  @Test func everySinkGetsEveryEventInOrderAndOnce() async throws {
    let (store, _) = try await outbox(events: 3)
    let sinks = [Receiver("a"), Receiver("b")]
    let relay = EventRelay(outbox: store, sinks: sinks, now: { ManualTime.start })
    #expect(try await relay.deliver() == 6)
    #expect(try await relay.deliver() == 0)
    for sink in sinks { #expect(sink.got.withLock { $0 } == [1, 2, 3]) }
  }

  @Test func aRefusedEventIsSentAgainBeforeTheNext() async throws {
    let (store, _) = try await outbox(events: 3)
    let sink = Receiver("a", refusing: [2])
    let relay = EventRelay(outbox: store, sinks: [sink], now: { ManualTime.start })
    await #expect(throws: InputFailure.self) { try await relay.deliver() }
    #expect(sink.got.withLock { $0 } == [1])
    #expect(try await relay.deliver() == 2)
    #expect(sink.got.withLock { $0 } == [1, 2, 3])
  }
}
