import Foundation
import RecapCore
import Testing

extension StoreSubject {
  /// A file for a stage's output.
  func file(_ name: String, _ text: String) throws -> URL {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let file = home.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// A new folder for the files of a kept output.
  func fetched() throws -> URL {
    let folder = home.appending(path: "fetched-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  func key(_ meeting: String = "mtg-1", _ stage: String = "transcribe", settings: String = "a") -> StageKey {
    StageKey(meetingID: meeting, stage: stage, revision: 1, parts: ["settings": settings])
  }

  func keep(_ key: StageKey, _ output: String = "{}", at seconds: Double = 0) async throws {
    try await at(seconds).journal.keep(
      StageRecord(key: key, output: Data(output.utf8), cpu: .seconds(1)), claim: nil)
  }

  func output(_ key: StageKey) async throws -> String? {
    guard case .kept(let record) = try await journal.find(key, fetchingInto: nil) else { return nil }
    return String(decoding: record.output, as: UTF8.self)
  }
}

/// What every `StageJournal` must do.
package enum JournalConformance {
  /// What a journal must do that is part of a store: the twin's stands alone.
  package static let inStores: [Conformance<StoreSubject>] = [
    Conformance("manifest and stages stay as long as the meeting has a recap") { store in
      for meeting in ["mtg-1", "mtg-2"] {
        _ = try await store.queue.enqueue(Sample.submission(meeting))
        let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
        try await store.keep(store.key(meeting))
        if meeting == "mtg-1" { try await store.finish(meeting) }
        _ = try await store.queue.settle(.init(claim, .completed(output: .null)), next: nil)
      }
      #expect(try await store.at(60).queue.prune([.completed], olderThan: .zero) == 2)
      #expect(try await store.queue.latestInput(meetingID: "mtg-1") != nil)
      #expect(try await store.queue.latestInput(meetingID: "mtg-2") == nil)
      #expect(try await store.output(store.key("mtg-1")) == "{}")
      #expect(try await store.output(store.key("mtg-2")) == nil)
    }
  ]

  package static let all: [Conformance<StoreSubject>] = [
    Conformance("what was kept is found under its key, with its files") { store in
      let reel = try store.file("reel.mp4", "moving pictures")
      let record = StageRecord(
        key: store.key(), output: Data("{\"a\":1}".utf8), files: [reel], cpu: .seconds(3))
      try await store.journal.keep(record, claim: nil)
      // Kept means kept: the original may go.
      try FileManager.default.removeItem(at: reel)
      guard case .kept(let found) = try await store.journal.find(store.key(), fetchingInto: store.fetched())
      else {
        Issue.record("nothing was kept")
        return
      }
      #expect(found.output == record.output)
      #expect(found.files.map(\.lastPathComponent) == ["reel.mp4"])
      #expect(try Data(contentsOf: found.files[0]) == Data("moving pictures".utf8))
      for other in [store.key("mtg-2"), store.key("mtg-1", "reel"), store.key(settings: "b")] {
        #expect(try await store.journal.find(other, fetchingInto: nil) == .absent)
      }
    },
    Conformance("an output that was changed is damaged, not an output") { store in
      let file = try store.file("reel.mp4", "moving pictures")
      let record = StageRecord(key: store.key(), output: Data("{}".utf8), files: [file], cpu: .zero)
      try await store.journal.keep(record, claim: nil)
      try await store.bytes.writeStage(
        store.journal, store.key(), "reel.mp4", Data("other pictures".utf8))
      #expect(try await store.journal.find(store.key(), fetchingInto: store.fetched()) == .damaged)
      try await store.at(1).journal.keep(record, claim: nil)
      #expect(try await store.journal.find(store.key(), fetchingInto: store.fetched()) != .damaged)
    },
    Conformance("the two latest outputs of a stage stay") { store in
      for (index, settings) in ["a", "b", "c"].enumerated() {
        try await store.keep(store.key(settings: settings), "\"\(settings)\"", at: Double(index))
      }
      try await store.keep(store.key("mtg-1", "reel"), at: 4)
      #expect(try await store.output(store.key(settings: "a")) == nil)
      #expect(try await store.output(store.key(settings: "b")) == "\"b\"")
      #expect(try await store.output(store.key(settings: "c")) == "\"c\"")
    },
    Conformance("the latest key says what has changed since") { store in
      #expect(try await store.journal.latestParts(meetingID: "mtg-1", stage: "transcribe") == nil)
      try await store.keep(store.key(settings: "a"))
      try await store.keep(store.key(settings: "b"), at: 1)
      try await store.keep(store.key("mtg-2", settings: "z"), at: 2)
      let parts = try #require(try await store.journal.latestParts(meetingID: "mtg-1", stage: "transcribe"))
      #expect(parts == ["settings": "b", "revision": "1"])
      #expect(store.key(settings: "c").differences(from: parts) == ["settings"])
    },
    Conformance("a meeting's stages are forgotten together") { store in
      try await store.keep(store.key())
      try await store.keep(store.key("mtg-2"))
      try await store.journal.delete(meetingID: "mtg-1")
      try await store.journal.delete(meetingID: "nobody")
      #expect(try await store.journal.find(store.key(), fetchingInto: store.fetched()) == .absent)
      #expect(try await store.output(store.key("mtg-2")) == "{}")
    },
    Conformance("who lost the claim keeps nothing") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      let slow = try #require(try await store.queue.claim(Sample.claim())?.claim)
      let record = StageRecord(key: store.key(), output: Data("{}".utf8), cpu: .zero)
      _ = try await store.queue.settle(
        .init(slow, .crashed(reason: "stood still", isAtFault: true)), next: nil)
      let fast = try #require(try await store.queue.claim(Sample.claim())?.claim)
      await #expect(throws: ClaimLost.self) {
        try await store.journal.keep(record, claim: slow)
      }
      #expect(try await store.journal.find(store.key(), fetchingInto: store.fetched()) == .absent)
      try await store.journal.keep(record, claim: fast)
      #expect(try await store.output(store.key()) == "{}")
    },
  ]
}
