import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// The names and terms that a room has in a file of its own.
@Suite struct RoomVocabularyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to name: String = "blue.json") throws {
    try Data(text.utf8).write(to: folder.url.appending(path: name))
  }

  private func read(_ changes: [String: JSON] = [:], from vocabularies: URL? = nil) throws -> Meeting {
    let manifest: [String: JSON] = [
      "meeting_id": .string("m-1"), "room_id": .string("blue"), "title": .string("Weekly"),
      "started_at": .string("2025-03-04T09:00:00Z"), "ended_at": .string("2025-03-04T09:30:00Z"),
      "participants": .array([]), "ai_enabled": .bool(false),
    ]
    return try ManifestReader(roomVocabularies: vocabularies ?? folder.url).read(
      Data(CanonicalJSON.serialize(.object(manifest.merging(changes) { $1 })).utf8), named: "m.json",
      in: URL(filePath: "/srv", directoryHint: .isDirectory))
  }

  @Test func `terms of the room follow those of the manifest`() throws {
    try write(#"{"vocabulary": ["Stripe", {"term": "Siobhan", "sounds_like": ["shivawn"]}]}"#)
    let room = [VocabularyTerm("Stripe"), VocabularyTerm("Siobhan", soundsLike: ["shivawn"])]
    #expect(try read().vocabulary == room)
    let own = JSON.array([
      .string("Klarna"), .object(["term": .string("Stripe"), "sounds_like": .array([.string("stride")])]),
    ])
    let meeting = try read(["vocabulary": own])
    #expect(
      MeetingVocabulary(of: meeting).terms.prefix(3) == [
        VocabularyTerm("Klarna"), VocabularyTerm("Stripe", soundsLike: ["stride"]), room[1],
      ])
  }

  @Test func `the room's terms are part of the meeting's identity`() throws {
    let without = try read().identity
    try write(#"{"vocabulary": ["Stripe"]}"#)
    let with = try read().identity
    #expect(with != without)
    #expect(try read(["vocabulary": .array([.string("Stripe")])]).identity == with)
    try write(#"{"vocabulary": ["Klarna"]}"#)
    #expect(try read().identity != with)
    // Terms of another room change nothing.
    #expect(try read(["room_id": .string("green")]).vocabulary == [])
  }

  @Test(arguments: [
    (#"{"vocabulary": ["one two three four five"]}"#, "vocabulary[0]: "),
    (#"{"terms": []}"#, "terms: unknown key"), (#"["Stripe"]"#, "should be an object"),
    (#"{"vocabulary": ["#, "not valid JSON"),
  ])
  func `an invalid file is refused by its name`(text: String, cause: String) throws {
    try write(text)
    let failure = #expect(throws: OperationFailure.self) { try read() }
    #expect(failure?.exitCode == .dataError)
    #expect(failure?.description.contains("blue") == true)
    #expect(failure?.cause.contains("/blue.json: ") == true)
    #expect(failure?.cause.contains(cause) == true, "\(failure?.cause ?? "")")
  }

  @Test func `a file that is too large or no file is refused`() throws {
    try write(String(repeating: " ", count: 1 << 20 + 1))
    #expect(try #require(throws: OperationFailure.self) { try read() }.exitCode == .dataError)
    let green = folder.url.appending(path: "green.json")
    try FileManager.default.createDirectory(at: green, withIntermediateDirectories: false)
    let failure = try #require(throws: OperationFailure.self) { try read(["room_id": .string("green")]) }
    #expect(failure.exitCode == .noInput)
  }

  @Test func `a missing folder is a mistake in the settings`() throws {
    let failure = #expect(throws: OperationFailure.self) {
      try read(from: folder.url.appending(path: "nowhere"))
    }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.description.contains("room_vocabularies") == true)
  }

  @Test(arguments: ["../blue", "/etc/blue", "..", ".blue", "a/b", "blue\u{0}"])
  func `a room's id cannot leave the folder`(room: String) throws {
    let inner = folder.url.appending(path: "inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
    try write(#"{"vocabulary": ["Stripe"]}"#)
    let failure = #expect(throws: OperationFailure.self) { try read(["room_id": .string(room)], from: inner) }
    #expect(failure?.cause.hasPrefix("room_id: ") == true)
  }
}
