import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// R2 on recordings whose sound is not where a clock seems to say: what was said with AI off is nowhere.
@Suite(.ownThreads) struct TimelineRunTests {
  /// What is said from 128 to 250 s of the meeting, with AI off, and nowhere else. Long words only: the database has
  /// "…ca" + "sha256:…" side by side now and then, which holds "cash".
  private static let secrets = ["Mercer", "hospital", "appendix", "daughter"]

  enum Form: String, CaseIterable {
    /// One track that goes on behind a hole of an hour.
    case hole
    /// A second track that begins after an hour.
    case lateTrack
    /// Two files in one, the clock of which starts again.
    case joinedWebM, joinedTransport
  }

  private func ffmpeg(_ folder: TemporaryFolder, _ arguments: String) throws {
    let words = arguments.split(separator: " ").map { String($0).replacing("@", with: folder.path) }
    let run = try Program.system("ffmpeg", ["-v", "error", "-nostdin", "-y"] + words)
    #expect(run.status == 0, "\(run.errors)")
  }

  /// The open part of the meeting, and behind it the part with AI off.
  private func recording(_ form: Form, in folder: TemporaryFolder) throws -> String {
    let source = Program.fixtures.appending(path: "ai-toggle/ai-toggle.webm").path
    func cut(_ start: Int, _ length: Int, _ name: String, _ codec: String = "copy") throws {
      try ffmpeg(folder, "-ss \(start) -t \(length) -i \(source) -map 0:a:0 -c:a \(codec) @/\(name)")
    }
    switch form {
    case .hole:
      try cut(36, 60, "a.mka")
      try cut(128, 122, "b.mka")
      try Data("ffconcat version 1.0\nfile a.mka\nduration 3900\nfile b.mka\n".utf8)
        .write(to: folder.url.appending(path: "list"))
      try ffmpeg(folder, "-f concat -i @/list -c copy @/rec.mkv")
      return "rec.mkv"
    case .lateTrack:
      try cut(36, 60, "a.mka")
      try cut(128, 122, "b.mka")
      try ffmpeg(
        folder,
        "-i @/a.mka -itsoffset 3900 -i @/b.mka -map 0:a -map 1:a -c copy "
          + "-metadata:s:a:0 title=p1 -metadata:s:a:1 title=p2 @/rec.mkv")
      return "rec.mkv"
    case .joinedWebM, .joinedTransport:
      let (end, codec) = form == .joinedWebM ? ("webm", "copy") : ("ts", "aac")
      try cut(36, 60, "a.\(end)", codec)
      try cut(128, 122, "b.\(end)", codec)
      let parts = try ["a", "b"].map { try Data(contentsOf: folder.url.appending(path: "\($0).\(end)")) }
      try (parts[0] + parts[1]).write(to: folder.url.appending(path: "rec.\(end)"))
      return "rec.\(end)"
    }
  }

  @Test(arguments: Form.allCases)
  func `speech outside AI windows is nowhere in the recap`(form: Form) throws {
    let folder = try TemporaryFolder()
    let name = try recording(form, in: folder)
    let meeting = try JSONParser.parse(Data(contentsOf: URL(filePath: Program.manifest("ai-toggle"))))
    guard case .object(var members) = meeting else {
      Issue.record("the manifest is not a object")
      return
    }
    members["recording"] = .string(name)
    members["ended_at"] = .string("2025-12-31T00:00:00Z")
    members["speaker_timeline"] = nil
    members["chat"] = nil
    // Where the clock is mistaken for another, the secret part begins inside the second window.
    let second: [JSON] = form == .joinedWebM || form == .joinedTransport ? [window(70, 170)] : []
    members["ai_windows"] = .array([window(0, 62)] + second)
    let manifest = folder.url.appending(path: "meeting.json")
    try Data(CanonicalJSON.serialize(.object(members)).utf8).write(to: manifest)
    let home = folder.url.appending(path: "home").path
    let fast = ["--set", "transcription.profile=fast", "--home", home]

    let heard = folder.url.appending(path: "heard.json")
    let stage = try Program.run(["stage", "transcribe", manifest.path, "-o", heard.path] + fast)
    #expect(stage.status == 0, "\(stage.errors)")
    let transcript = try String(contentsOf: heard, encoding: .utf8)
    #expect(transcript.contains("certificate"))
    for secret in Self.secrets {
      #expect(!transcript.localizedCaseInsensitiveContains(secret), "\(secret)")
    }
    // The other forms give the gate the same words.
    guard form == .joinedWebM else { return }
    let run = try Program.run(["run", manifest.path, "--json"] + fast)
    #expect(run.status == 0, "\(run.errors)")
    for secret in Self.secrets {
      let found = try Program.system("grep", ["-r", "-i", "-l", "--binary-files=text", secret, home])
      #expect(found.output == "", "\(secret)")
    }
    if let directory = try run.json()["directory"]?.stringValue {
      let record = try String(contentsOfFile: directory + "/recap.json", encoding: .utf8)
      #expect(record.contains("its clock starts again"))
    }
  }

  private func window(_ start: Double, _ end: Double) -> JSON {
    .object(["start": .number(start), "end": .number(end)])
  }
}
