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
          let file = store.home.appending(path: "artefacts/mtg-1/1/\(name)")
          let intact = try Data(contentsOf: file)
          for place in [0, intact.count / 2, intact.count - 1] {
            var changed = intact
            changed[place] ^= 1
            try changed.write(to: file)
            #expect(try await store.archive.verify(meetingID: nil).contains { $0.meetingID == "mtg-1" })
            #expect(try await store.archive.verify(meetingID: "mtg-2") == [])
          }
        },
        Conformance("\(name) gone is found") { store in
          try await store.finish()
          try FileManager.default.removeItem(at: store.home.appending(path: "artefacts/mtg-1/1/\(name)"))
          #expect(try await !store.archive.verify(meetingID: "mtg-1").isEmpty)
        },
      ]
    } + [
      Conformance("a file that no record lists is found") { store in
        try await store.finish()
        try Data().write(to: store.home.appending(path: "artefacts/mtg-1/1/extra"))
        #expect(try await !store.archive.verify(meetingID: nil).isEmpty)
      }
    ]
}
