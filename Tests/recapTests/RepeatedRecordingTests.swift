import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// R3: a meeting does not pass the gate because its recording is handed in twice.
@Suite(.ownThreads) struct RepeatedRecordingTests {
  @Test func `the same talk in another format adds no words`() throws {
    let folder = try TemporaryFolder()
    let source = Program.fixtures.appending(path: "standup-short")
    let meeting = try JSONParser.parse(Data(contentsOf: source.appending(path: "meeting.json")))
    guard case .object(var members) = meeting, let name = members["recording"]?.stringValue else {
      Issue.record("the manifest names no recording")
      return
    }
    let first = folder.url.appending(path: name)
    try FileManager.default.copyItem(at: source.appending(path: name), to: first)
    let copy = folder.url.appending(path: "audio-only.mp3")
    let convert = try Program.system(
      "ffmpeg",
      [
        "-v", "error", "-nostdin", "-i", first.path, "-map", "0:a:0", "-b:a", "48k", "-ar", "22050",
        copy.path,
      ])
    #expect(convert.status == 0, "\(convert.errors)")
    members["recording"] = nil
    members["recordings"] = .array(
      [name, "audio-only.mp3"].map { .object(["path": .string($0), "offset": .number(0)]) })
    let manifest = folder.url.appending(path: "meeting.json")
    try Data(CanonicalJSON.serialize(.object(members)).utf8).write(to: manifest)

    func words(_ manifest: String, _ home: String) throws -> (count: Double, log: String) {
      let run = try Program.run(
        [
          "run", manifest, "--json", "--set", "transcription.profile=fast", "--home",
          folder.path + "/" + home,
        ])
      #expect(run.status == 0, "\(run.errors)")
      #expect(try run.json()["reason"] == .string("too_few_words"))
      return (try run.json()["words"]?.numberValue ?? 0, run.errors)
    }
    let alone = try words(Program.manifest("standup-short"), "one")
    let both = try words(manifest.path, "two")
    #expect(alone.count > 250 && both.count <= alone.count + 3)
    #expect(both.log.contains("audio-only.mp3: it holds the talk of \(name)"))
  }
}
