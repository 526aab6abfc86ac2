import Foundation
import RecapCore
import Testing

extension ArchiveConformance {
  /// Each change to a stored file is found, under the meeting that it belongs to.
  static let tampering: [Conformance<StoreSubject>] =
    ["recap.json", "transcript.json", "transcript.vtt", "highlights.mp4", "index.html"].flatMap { name in
      [
        Conformance("a flipped bit in \(name) is found") { store in
          try await store.finish()
          try await store.finish("mtg-2")
          let intact = try await store.bytes.read("mtg-1", 1, name)
          for place in [0, intact.count / 2, intact.count - 1] {
            var changed = intact
            changed[place] ^= 1
            try await store.bytes.write("mtg-1", 1, name, changed)
            #expect(try await store.archive.verify(meetingID: nil).contains { $0.meetingID == "mtg-1" })
            #expect(try await store.archive.verify(meetingID: "mtg-2") == [])
          }
        },
        Conformance("\(name) gone is found") { store in
          try await store.finish()
          try await store.bytes.write("mtg-1", 1, name, nil)
          #expect(try await !store.archive.verify(meetingID: "mtg-1").isEmpty)
        },
      ]
    }

  /// What a store must do that keeps each record in a folder.
  package static let folders: [Conformance<StoreSubject>] = [
    Conformance("the artefact folder has its final name and holds the record") { store in
      let draft = try store.draft()
      let stored = try await store.archive.finish(draft).stored
      let folder = store.home.appending(path: "artefacts/mtg-1/1")
      #expect(stored.location.folder?.standardizedFileURL.path == folder.standardizedFileURL.path)
      #expect(try Data(contentsOf: folder.appending(path: "recap.json")) == stored.content)
      #expect(try Data(contentsOf: folder.appending(path: "highlights.mp4")) == Sample.reelBytes)
    },
    Conformance("what a crash left under the next revision's name is replaced") { store in
      let orphan = store.home.appending(path: "artefacts/mtg-1/1")
      try FileManager.default.createDirectory(at: orphan, withIntermediateDirectories: true)
      try Data("half".utf8).write(to: orphan.appending(path: "garbage"))
      try await store.finish()
      #expect(!FileManager.default.fileExists(atPath: orphan.appending(path: "garbage").path))
    },
    Conformance("a file that no record lists is found") { store in
      try await store.finish()
      try Data().write(to: store.home.appending(path: "artefacts/mtg-1/1/extra"))
      #expect(try await !store.archive.verify(meetingID: nil).isEmpty)
    },
  ]
}
