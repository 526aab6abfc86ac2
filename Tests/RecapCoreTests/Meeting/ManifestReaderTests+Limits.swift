import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// The lengths of lists and texts of a manifest.
extension ManifestReaderTests {
  private func entries(_ count: Int, _ entry: (Int) -> String) -> String {
    "[" + (0..<count).map(entry).joined(separator: ",") + "]"
  }

  @Test(arguments: [
    "recordings", "participants", "room_members", "ai_windows", "speaker_timeline", "chat", "vocabulary",
  ])
  func `a list over its limit is refused and one at it is read`(key: String) throws {
    let (most, entry): (Int, (Int) -> String) =
      switch key {
      case "recordings": (64, { #"{"path":"part-\#($0).mp4"}"# })
      case "participants": (10_000, { #"{"id":"p\#($0)","name":"P"}"# })
      case "room_members": (10_000, { #""r\#($0)""# })
      case "vocabulary": (500, { #""term\#($0)""# })
      case "ai_windows":
        // All inside the meeting.
        (100_000, { #"{"start":\#(Double($0) / 64),"end":\#(Double($0) / 64 + 1 / 128)}"# })
      case "speaker_timeline":
        (100_000, { #"{"start":\#($0),"end":\#($0 + 1),"participant_id":"p1"}"# })
      default:
        (100_000, { #"{"at":\#($0),"from":"p1","text":"hi"}"# })
      }
    let removed = key == "recordings" ? ["recording"] : []
    #expect(throws: Never.self) { try read([:], list: (key, entries(most, entry)), without: removed) }
    let failure = #expect(throws: OperationFailure.self) {
      try read([:], list: (key, entries(most + 1, entry)), without: removed)
    }
    #expect(failure?.cause == "\(key): has \(most + 1) entries; at most \(most) are read")
    #expect(failure?.exitCode == .dataError)
  }

  @Test func `terms of the vocabulary are texts or objects`() throws {
    let meeting = try read([
      "vocabulary": .array([
        .string(" Harbour  Clay "),
        .object(["term": .string("Siobhan"), "sounds_like": .array([.string("shivawn")])]),
      ])
    ])
    #expect(
      meeting.vocabulary == [
        VocabularyTerm("Harbour Clay"), VocabularyTerm("Siobhan", soundsLike: ["shivawn"]),
      ])
    #expect(try read([:]).vocabulary == [])
  }

  @Test(arguments: ["", " - ", "one two three four five", String(repeating: "é", count: 51), "two\nlines"])
  func `a term has one to four words on one line`(term: String) {
    let failure = #expect(throws: OperationFailure.self) { try read(["vocabulary": .array([.string(term)])]) }
    #expect(failure?.cause.hasPrefix("vocabulary[0]: ") == true)
    #expect(failure?.cause.hasSuffix("is not a term: one to four words, at most 100 bytes") == true)
  }

  @Test func `a chat message has at most 8192 bytes`() throws {
    func line(_ text: String) -> [String: JSON] {
      ["chat": .array([.object(["at": .number(1), "from": .string("p1"), "text": .string(text)])])]
    }
    #expect(try read(line(String(repeating: "é", count: 4096))).chat.count == 1)
    let failure = #expect(throws: OperationFailure.self) {
      try read(line(String(repeating: "é", count: 4097)))
    }
    #expect(failure?.cause == "chat[0].text: is longer than 8192 bytes")
  }

  @Test func `a duplicate in a long list is found`() {
    let members = JSON.array((0..<9000).map { .string("r\($0)") } + [.string("r17")])
    let failure = #expect(throws: OperationFailure.self) { try read(["room_members": members]) }
    #expect(failure?.cause == "room_members[9000]: duplicate id \"r17\"")
  }
}
