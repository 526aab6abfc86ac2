import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// The vocabulary of a room, as the built program uses it.
@Suite(.ownThreads) struct RoomVocabularyRunTests {
  private let fixture: ToldFixture
  private let folder: TemporaryFolder

  init() throws {
    fixture = try ToldFixture("kickoff")
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/rooms", withIntermediateDirectories: false)
  }

  private func recap(_ words: [String], rooms: String = "rooms") throws -> Program.Outcome {
    try Program.run(
      words + ["--home", folder.path + "/home", "--set", "room_vocabularies=\(folder.path)/\(rooms)"]
        + ToldFixture.engine)
  }

  private func write(_ text: String) throws {
    let manifest = try JSONParser.parse(Data(contentsOf: URL(filePath: fixture.manifest)))
    let room = try #require(manifest["room_id"]?.stringValue)
    try Data(text.utf8).write(to: folder.url.appending(path: "rooms/\(room).json"))
  }

  @Test func `a wrong vocabulary refuses the meeting`() throws {
    try write(#"{"vocabulary": [7]}"#)
    let refused = try recap(["enqueue", fixture.manifest])
    #expect(refused.status == 65)
    #expect(refused.errors.contains("read the vocabulary of room"), "\(refused.errors)")
    #expect(refused.errors.contains("correct the file, or remove it"))
    let missing = try recap(["enqueue", fixture.manifest], rooms: "nowhere")
    #expect(missing.status == 78)
    #expect(missing.errors.contains("room_vocabularies"), "\(missing.errors)")
    #expect(try recap(["jobs", "--json"]).output == "")
  }

  /// What is said in the fixture, by a program that writes Mollie as Molly.
  private func engine() throws -> [String] {
    let truth = try JSONParser.parse(Data(contentsOf: Program.fixtures.appending(path: "kickoff/truth.json")))
    let said = (truth["turns"]?.arrayValue ?? []).flatMap { $0["sentences"]?.arrayValue ?? [] }.map {
      sentence in
      var members = sentence.objectValue ?? [:]
      members = members.filter { ["start", "end"].contains($0.key) }
      members["text"] = .string((sentence["text"]?.stringValue ?? "").replacing("Mollie", with: "Molly"))
      return JSON.object(members)
    }
    let (words, program) = (folder.path + "/words.json", folder.url.appending(path: "recogniser"))
    try Data(CanonicalJSON.serialize(.array(said)).utf8).write(to: URL(filePath: words))
    try Data("#!/bin/sh\ncat \(words)\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
    return [
      "--home", folder.path + "/home", "--set", "room_vocabularies=\(folder.path)/rooms", "--set",
      "transcription.engine=command", "--set",
      "transcription.command.arguments=[\(program.path), \"{input}\"]",
    ]
  }

  @Test func `reprocess after a changed vocabulary has its term`() throws {
    let engine = try engine()
    // The fixture's own vocabulary has the term already.
    var members = try #require(
      try JSONParser.parse(Data(contentsOf: URL(filePath: fixture.manifest))).objectValue)
    members["vocabulary"] = nil
    try Data(CanonicalJSON.serialize(.object(members)).utf8).write(to: URL(filePath: fixture.manifest))
    func heard(_ revision: Int) throws -> String {
      try String(
        contentsOfFile: folder.path + "/home/artefacts/mtg-2041/\(revision)/transcript.vtt", encoding: .utf8)
    }
    let run = try Program.run(["run", fixture.manifest, "--quiet"] + engine)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try heard(1).contains("Molly") && !heard(1).contains("Mollie"))
    let same = try Program.run(["reprocess", "mtg-2041"] + engine)
    #expect(same.output == "mtg-2041: unchanged, revision 1 stays\n", "\(same.errors)")

    try write(#"{"vocabulary": ["Mollie"]}"#)
    let changed = try Program.run(["reprocess", "mtg-2041"] + engine)
    #expect(changed.status == 0, "\(changed.errors)")
    #expect(try heard(2).contains("Mollie") && !heard(2).contains("Molly"))
    let again = try Program.run(["reprocess", "mtg-2041"] + engine)
    #expect(again.output == "mtg-2041: unchanged, revision 2 stays\n", "\(again.errors)")
  }
}
