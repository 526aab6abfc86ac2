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
}
