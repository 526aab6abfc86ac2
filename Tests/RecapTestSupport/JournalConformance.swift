package import Foundation
package import RecapCore
import Testing

/// A journal under test, with the queue whose claims it checks.
package struct JournalSubject: Sendable {
  package let journal: any StageJournal
  package let queue: any JobQueue
  /// Where a test makes its files.
  package let folder: URL

  package init(journal: any StageJournal, queue: any JobQueue, folder: URL) {
    self.journal = journal
    self.queue = queue
    self.folder = folder
  }

  func file(_ name: String, _ text: String) throws -> URL {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  func key(_ meeting: String = "mtg-1", _ stage: String = "transcribe", settings: String = "a") -> StageKey {
    StageKey(meetingID: meeting, stage: stage, revision: 1, parts: ["settings": settings])
  }

  func keep(_ key: StageKey, _ output: String = "{}", at seconds: Double = 0) async throws {
    try await journal.keep(
      StageRecord(key: key, output: Data(output.utf8), cpu: .seconds(1)), claim: nil,
      at: ManualTime.after(seconds))
  }

  func output(_ key: StageKey) async throws -> String? {
    guard case .kept(let record) = try await journal.find(key) else { return nil }
    return String(decoding: record.output, as: UTF8.self)
  }
}

/// What every `StageJournal` must do.
package enum JournalConformance {
  package static let all: [Conformance<JournalSubject>] = [
    Conformance("what was kept is found under its key, with its files") { subject in
      let reel = try subject.file("reel.mp4", "moving pictures")
      let record = StageRecord(
        key: subject.key(), output: Data("{\"a\":1}".utf8), files: [reel], cpu: .seconds(3))
      try await subject.journal.keep(record, claim: nil, at: ManualTime.start)
      // Kept means kept: the original may go.
      try FileManager.default.removeItem(at: reel)
      guard case .kept(let found) = try await subject.journal.find(subject.key()) else {
        Issue.record("nothing was kept")
        return
      }
      #expect(found.output == record.output)
      #expect(found.files.map(\.lastPathComponent) == ["reel.mp4"])
      #expect(try Data(contentsOf: found.files[0]) == Data("moving pictures".utf8))
      for other in [subject.key("mtg-2"), subject.key("mtg-1", "reel"), subject.key(settings: "b")] {
        #expect(try await subject.journal.find(other) == .absent)
      }
    },
    Conformance("an output that was changed is damaged, not an output") { subject in
      let file = try subject.file("reel.mp4", "moving pictures")
      let record = StageRecord(key: subject.key(), output: Data("{}".utf8), files: [file], cpu: .zero)
      try await subject.journal.keep(record, claim: nil, at: ManualTime.start)
      guard case .kept(let found) = try await subject.journal.find(subject.key()) else { return }
      try FileManager.default.removeItem(at: found.files[0])
      try Data("other pictures".utf8).write(to: found.files[0])
      #expect(try await subject.journal.find(subject.key()) == .damaged)
      try await subject.journal.keep(record, claim: nil, at: ManualTime.after(1))
      #expect(try await subject.journal.find(subject.key()) != .damaged)
    },
    Conformance("the two latest outputs of a stage stay") { subject in
      for (index, settings) in ["a", "b", "c"].enumerated() {
        try await subject.keep(subject.key(settings: settings), "\"\(settings)\"", at: Double(index))
      }
      try await subject.keep(subject.key("mtg-1", "reel"), at: 4)
      #expect(try await subject.output(subject.key(settings: "a")) == nil)
      #expect(try await subject.output(subject.key(settings: "b")) == "\"b\"")
      #expect(try await subject.output(subject.key(settings: "c")) == "\"c\"")
    },
    Conformance("the latest key says what has changed since") { subject in
      #expect(try await subject.journal.latestParts(meetingID: "mtg-1", stage: "transcribe") == nil)
      try await subject.keep(subject.key(settings: "a"))
      try await subject.keep(subject.key(settings: "b"), at: 1)
      try await subject.keep(subject.key("mtg-2", settings: "z"), at: 2)
      let parts = try #require(try await subject.journal.latestParts(meetingID: "mtg-1", stage: "transcribe"))
      #expect(parts == ["settings": "b", "revision": "1"])
      #expect(subject.key(settings: "c").differences(from: parts) == ["settings"])
    },
    Conformance("a meeting's stages are forgotten together") { subject in
      try await subject.keep(subject.key())
      try await subject.keep(subject.key("mtg-2"))
      try await subject.journal.delete(meetingID: "mtg-1")
      try await subject.journal.delete(meetingID: "nobody")
      #expect(try await subject.journal.find(subject.key()) == .absent)
      #expect(try await subject.output(subject.key("mtg-2")) == "{}")
    },
    Conformance("who lost the claim keeps nothing") { subject in
      _ = try await subject.queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start)
      let slow = try #require(try await subject.queue.claim(Sample.claim())?.claim)
      let record = StageRecord(key: subject.key(), output: Data("{}".utf8), cpu: .zero)
      _ = try await subject.queue.settle(
        .init(slow, .crashed(reason: "stood still", isAtFault: true)), at: ManualTime.start, next: nil)
      let fast = try #require(try await subject.queue.claim(Sample.claim())?.claim)
      await #expect(throws: ClaimLost.self) {
        try await subject.journal.keep(record, claim: slow, at: ManualTime.start)
      }
      #expect(try await subject.journal.find(subject.key()) == .absent)
      try await subject.journal.keep(record, claim: fast, at: ManualTime.start)
      #expect(try await subject.output(subject.key()) == "{}")
    },
  ]
}
