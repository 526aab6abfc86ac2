import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// R10 through the whole program: what is made of a meeting of people with odd names passes `recap verify`.
@Suite struct OddNamesRunTests {
  private static let names = ["<b>Ann</b> O'Neil", "(guest) 🙂", "Anne-Marie's", "\u{202E}Dr. J", "ıpek/Will"]

  @Test func `a record with odd names verifies`() throws {
    let folder = try TemporaryFolder()
    let fixture = Program.fixtures.appending(path: "audio-only")
    var manifest = try #require(
      try JSONParser.parse(Data(contentsOf: fixture.appending(path: "meeting.json"))).objectValue)
    manifest["participants"] = .array(
      Self.names.enumerated().map { .object(["id": .string("p\($0 + 1)"), "name": .string($1)]) })
    manifest["room_members"] = nil
    manifest["host"] = nil
    manifest["chat"] = nil
    let said = [
      "Could you send me my report by Friday?", "Sure, I'll send you your report by Thursday.",
      "I'll bring you my slides and check your numbers for you by Monday.",
      "Could you give me your notes on my contract by tomorrow?", "Yes, I can do that.",
    ]
    let time = { (seconds: Int) in
      "00:\(seconds / 600)\(seconds / 60 % 10):\(seconds % 60 / 10)\(seconds % 10).000"
    }
    var cues: [String] = []
    var turns: [JSON] = []
    for index in 0..<70 {
      let (start, end) = (index * 4, index * 4 + 3)
      cues.append("\(time(start)) --> \(time(end))\n\(said[index % said.count]) Item \(index) of the list.")
      turns.append(
        .object([
          "start": .number(Double(start)), "end": .number(Double(end)),
          "participant_id": .string("p\(index % Self.names.count + 1)"),
        ]))
    }
    manifest["speaker_timeline"] = .array(turns)
    try Data(CanonicalJSON.serialize(.object(manifest)).utf8).write(
      to: folder.url.appending(path: "meeting.json"))
    try FileManager.default.copyItem(
      at: fixture.appending(path: "audio-only.ogg"), to: folder.url.appending(path: "audio-only.ogg"))
    try Data("WEBVTT\n\n\(cues.joined(separator: "\n\n"))\n".utf8)
      .write(to: folder.url.appending(path: "audio-only.vtt"))
    let places = ["--home", folder.path + "/home"] + ToldFixture.engine
    let run = try Program.run(["run", folder.path + "/meeting.json", "--json"] + places)
    #expect(run.status == 0, "\(run.errors)")
    let verify = try Program.run(["verify"] + places)
    #expect(verify.status == 0, "\(verify.output)")
    let directory = try #require(try run.json()["directory"]?.stringValue)
    let record = try JSONParser.parse(Data(contentsOf: URL(fileURLWithPath: directory + "/recap.json")))
    let tasks = record["action_items"]?.arrayValue?.compactMap { $0["text"]?.stringValue } ?? []
    #expect(tasks.contains { $0.contains("<b>Ann</b>") }, "\(tasks)")
  }
}
