import Foundation
import RecapTestSupport
import Testing

/// The count behind every word error rate that is published: `Benchmarks/wer.py`.
@Suite(.ownThreads) struct WordErrorTests {
  /// What it prints for one turn and one segment.
  private func count(_ said: String, _ heard: String) throws -> String {
    let folder = try TemporaryFolder()
    let (truth, transcript) = (
      folder.url.appending(path: "a.truth.json"), folder.url.appending(path: "a.json")
    )
    func write(_ value: [String: [[String: Any]]], _ url: URL) throws {
      try JSONSerialization.data(withJSONObject: value).write(to: url)
    }
    try write(["turns": [["text": said, "start": 0, "end": 1]]], truth)
    try write(["segments": [["text": heard, "start": 0, "end": 1]]], transcript)
    let script = Program.repository.appending(path: "Benchmarks/wer.py").path
    let outcome = try Program.system("python3", [script, truth.path, transcript.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test(arguments: [
    ("the kick off, then the check out page", "The kickoff. Then the checkout page."),
    ("our homepage", "our home page"),
    ("we realised the harbour is travelling", "We realized the harbor is traveling"),
    ("about twenty two pounds, um, okay", "about £22 OK"),
  ])
  func `another spelling is not an error`(said: String, heard: String) throws {
    #expect(try count(said, heard).contains(" 0 wrong, 0 missing, 0 too many"))
  }

  @Test(arguments: [
    ("four of our hours", "for of our hours", "1 wrong, 0 missing, 0 too many"),
    ("do the check out first", "do the check up first", "1 wrong, 0 missing, 0 too many"),
    ("the kick off is today", "the kick is today", "0 wrong, 1 missing, 0 too many"),
    ("a home", "a homepage home", "0 wrong, 0 missing, 1 too many"),
  ])
  func `another word is an error`(said: String, heard: String, counts: String) throws {
    #expect(try count(said, heard).contains(" \(counts)"))
  }
}
