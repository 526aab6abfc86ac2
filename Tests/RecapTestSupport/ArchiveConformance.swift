import Foundation
import RecapCore
import Testing

/// What every `RecapArchive` must do.
package enum ArchiveConformance {
  package static let all: [Conformance<StoreSubject>] =
    [
      Conformance("a finished recap is found by its input, with equal content") { store in
        let (stored, isDuplicate) = try await store.finish()
        #expect(!isDuplicate)
        #expect(try CanonicalJSON.encode(stored.recap) == stored.content)
        #expect(Digest(of: stored.content) == stored.digest)
        #expect(try await store.archive.find(meetingID: "mtg-1", inputDigest: Digest(of: "input")) == stored)
        #expect(try await store.archive.find(meetingID: "mtg-1", inputDigest: Digest(of: "other")) == nil)
        #expect(try await store.archive.find(meetingID: "mtg-2", inputDigest: Digest(of: "input")) == nil)
      },
      Conformance("the artefacts are those of the draft, and its folder is gone") { store in
        let draft = try store.draft()
        let stored = try await store.archive.finish(draft).stored
        #expect(try await store.bytes.read("mtg-1", 1, "recap.json") == stored.content)
        #expect(try await store.bytes.read("mtg-1", 1, "highlights.mp4") == Sample.reelBytes)
        #expect(!FileManager.default.fileExists(atPath: draft.folder.path))
      },
      Conformance("a draft is told where its files will be") { store in
        var draft = try store.draft()
        let compose = draft.compose
        draft.compose = { slot in
          var (recap, events) = try compose(slot)
          events = [
            Event(
              kind: .ready, meetingID: "mtg-1", revision: slot.revision, time: ManualTime.start,
              source: "/test",
              data: .string(slot.place))
          ]
          return (recap, events)
        }
        let stored = try await store.archive.finish(draft).stored
        let event = try #require(try await store.outbox.entries(after: 0, limit: 1).first?.event)
        #expect(event.data == .string(stored.location.place))
        #expect(stored.location.description.hasSuffix(stored.location.place))
      },
      Conformance("an artefact is read as the record lists it, or not at all") { store in
        let stored = try await store.finish().stored
        let transcript = try await store.archive.artefact(ArtefactName.transcript, of: stored)
        let listed = stored.recap.artefacts.first { $0.name == ArtefactName.transcript }
        #expect(Digest(of: transcript) == listed?.digest)
        for name in ["absent.txt", "../1/transcript.json", ""] {
          await #expect(throws: (any Error).self) { try await store.archive.artefact(name, of: stored) }
        }
        try await store.bytes.write("mtg-1", 1, ArtefactName.transcript, transcript + Data(" ".utf8))
        await #expect(throws: (any Error).self) {
          try await store.archive.artefact(ArtefactName.transcript, of: stored)
        }
      },
      Conformance("the same input again gives the same record, no event, and its draft is gone") { store in
        let first = try await store.finish()
        let draft = try store.draft()
        let second = try await store.archive.finish(draft)
        #expect(second.isDuplicate)
        #expect(second.stored == first.stored)
        #expect(!FileManager.default.fileExists(atPath: draft.folder.path))
        #expect(try await store.outbox.entries(after: 0, limit: 10).count == 1)
      },
      Conformance("another input makes the next revision, which names the one before") { store in
        let first = try await store.finish().stored
        let second = try await store.finish(input: "other").stored
        #expect(second.recap.revision == 2)
        #expect(second.recap.supersedes == first.digest)
        #expect(try await store.archive.revisions(meetingID: "mtg-1") == [first, second])
        #expect(try await store.archive.revisions(meetingID: "nobody").isEmpty)
      },
      Conformance("the chain runs over all meetings in the order of commits") { store in
        let stored = [
          try await store.finish("mtg-b").stored, try await store.finish("mtg-a").stored,
          try await store.finish("mtg-b", input: "other").stored,
        ]
        var link = RecordChain.origin
        for (index, record) in stored.enumerated() {
          #expect(record.sequence == index + 1)
          link = RecordChain.link(
            after: link, sequence: index + 1, meetingID: record.recap.meetingID,
            revision: record.recap.revision, commitment: record.commitment)
          #expect(record.link == link)
        }
      },
      Conformance("a list shows the latest revision of each meeting, newest meeting first, by room") {
        store in
        try await store.finish("mtg-old", startedAt: "2025-03-01T09:00:00Z")
        try await store.finish("mtg-new", startedAt: "2025-03-09T09:00:00Z")
        try await store.finish("mtg-mid", room: "room-2", startedAt: "2025-03-04T09:00:00.500Z")
        try await store.finish("mtg-first", startedAt: "2025-03-04T09:00:00Z")
        try await store.finish("mtg-old", input: "other", startedAt: "2025-03-01T09:00:00Z")
        let all = try await store.archive.latest(roomID: nil)
        #expect(all.map(\.recap.meetingID) == ["mtg-new", "mtg-mid", "mtg-first", "mtg-old"])
        #expect(all.map(\.recap.revision) == [1, 1, 1, 2])
        #expect(try await store.archive.latest(roomID: "room-2").map(\.recap.meetingID) == ["mtg-mid"])
        #expect(try await store.archive.latest(roomID: "room-3").isEmpty)
      },
      Conformance("a record that would not pass its own verify is never committed") { store in
        var draft = try store.draft()
        let compose = draft.compose
        draft.compose = { slot in
          var (recap, events) = try compose(slot)
          recap.actionItems[0].text = "Send a rocket to the printer"
          return (recap, events)
        }
        let changed = draft
        let failure = await #expect(throws: UncoveredRecord.self) { try await store.archive.finish(changed) }
        #expect(failure?.exitCode == .software)
        #expect(failure?.cause.contains("rocket") == false)
        #expect(try await store.archive.revisions(meetingID: "mtg-1").isEmpty)
        #expect(FileManager.default.fileExists(atPath: draft.folder.path))
      },
      Conformance("a draft that cannot compose changes nothing") { store in
        var draft = try store.draft()
        draft.compose = { _ in throw OperationFailure("compose", "it", "no") }
        let failing = draft
        await #expect(throws: OperationFailure.self) { _ = try await store.archive.finish(failing) }
        #expect(try await store.archive.latest(roomID: nil).isEmpty)
        #expect(try await store.outbox.entries(after: 0, limit: 10).isEmpty)
        #expect(try await store.finish().stored.recap.revision == 1)
      },
      Conformance("many at once: each input once, revisions without a gap") { store in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for index in 0..<12 { group.addTask { try await store.finish(input: "input \(index % 4)") } }
          try await group.waitForAll()
        }
        #expect(try await store.archive.revisions(meetingID: "mtg-1").map(\.recap.revision) == [1, 2, 3, 4])
        #expect(try await store.outbox.entries(after: 0, limit: 100).count == 4)
        #expect(try await store.archive.verify(meetingID: nil) == [])
      },
      Conformance("verify finds nothing where nothing is wrong") { store in
        #expect(try await store.archive.verify(meetingID: nil) == [])
        try await store.finish()
        try await store.finish("mtg-2")
        #expect(try await store.archive.verify(meetingID: nil) == [])
      },
    ] + tampering
}
