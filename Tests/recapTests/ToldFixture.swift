import Foundation
import RecapCore
import RecapTestSupport

/// A copy of a fixture with what is said in it beside its recording: a whole recap without the time that
/// recognition takes. That every fixture's speech is recognised is what `replay` tests.
struct ToldFixture {
  /// Chooses the transcript beside the recording, and a short reel: cutting it is most of what is left.
  static let engine = [
    "--set", "transcription.engine=sidecar", "--set", "insights.highlights.total_seconds=20",
  ]

  let folder: TemporaryFolder
  var manifest: String { folder.path + "/meeting.json" }

  init(_ name: String) throws {
    folder = try TemporaryFolder()
    let fixture = Program.fixtures.appending(path: name)
    let manifest = try JSONParser.parse(Data(contentsOf: fixture.appending(path: "meeting.json")))
    guard let recording = manifest["recording"]?.stringValue else {
      throw OperationFailure("copy", name, "its manifest names no recording")
    }
    for file in ["meeting.json", recording] {
      try FileManager.default.copyItem(
        at: fixture.appending(path: file), to: folder.url.appending(path: file))
    }
    let truth = try JSONParser.parse(Data(contentsOf: fixture.appending(path: "truth.json")))
    var lines = ["WEBVTT"]
    for turn in truth["turns"]?.arrayValue ?? [] {
      let speaker = turn["speaker_name"]?.stringValue ?? ""
      for sentence in turn["sentences"]?.arrayValue ?? [] {
        guard let start = sentence["start"]?.numberValue, let end = sentence["end"]?.numberValue else {
          continue
        }
        lines += [
          "", "\(Self.clock(start)) --> \(Self.clock(end))",
          "<v \(speaker)>\(sentence["text"]?.stringValue ?? "")",
        ]
      }
    }
    try Data(lines.joined(separator: "\n").utf8).write(
      to: folder.url.appending(path: recording).deletingPathExtension().appendingPathExtension("vtt"))
  }

  private static func clock(_ seconds: Double) -> String {
    String(format: "%02d:%06.3f", Int(seconds) / 60, seconds.truncatingRemainder(dividingBy: 60))
  }
}
