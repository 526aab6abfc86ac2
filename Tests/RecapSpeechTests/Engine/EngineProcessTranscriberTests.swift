import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// Somebody else's program, in Python, behind the engine protocol. Voice-activity detection is the real one.
@Suite(.ownThreads) struct EngineProcessTranscriberTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources/loudness-host.py")
    .path(percentEncoded: false)

  private func transcriber(
    _ more: String..., workers: Int = 1, change: (inout EngineProcessTranscriber.Settings) -> Void = { _ in }
  ) throws -> EngineProcessTranscriber {
    var settings = EngineProcessTranscriber.Settings()
    settings.arguments = ["python3", Self.script] + more
    change(&settings)
    return EngineProcessTranscriber(
      source: try SampleSource.threeVoices(), directory: EngineDirectory(setting: nil), workers: workers,
      settings: settings)
  }

  private func transcribe(_ transcriber: EngineProcessTranscriber, changes: [Double] = []) async throws
    -> RawTranscription
  {
    try await transcriber.transcribe(
      TranscriptionJob(
        recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 10)],
        speakerChanges: changes.map(MediaTime.init(seconds:))), progress: { _ in })
  }

  @Test func `an external program gives words, times and confidences`() async throws {
    let result = try await transcribe(transcriber("--window", "6"))
    #expect(result.segments.count > 1)
    for segment in result.segments {
      let words = try #require(segment.words)
      #expect(words.contains { $0.text.hasPrefix("loud") && $0.confidence == 0.75 })
      #expect(words.allSatisfy { segment.range.contains(TimeRange(start: $0.start, end: $0.end)) })
    }
    // Of ten seconds; the program asked for chunks of six, and the default is 28.
    #expect(result.segments.allSatisfy { $0.range.duration < MediaTime(seconds: 6.5) })
  }

  @Test func `the settings override the program's chunk length`() async throws {
    let result = try await transcribe(
      transcriber("--window", "6") { $0.maximumWindow = MediaTime(seconds: 28) })
    #expect(result.segments.count == 1)
  }

  @Test func `the number of programs does not change the result`() async throws {
    let one = try await transcribe(transcriber("--window", "2"))
    #expect(try await transcribe(transcriber("--window", "2", workers: 3)).segments == one.segments)
  }

  @Test func `the identity has names, version and file digests`() throws {
    let identity = try transcriber().identify(nil)
    #expect(identity.engine == "loudness")
    #expect(identity.version == "1.0")
    #expect(identity.model.hasPrefix("rms"))
    #expect(identity.digests["argument.1"] == (try Digest(ofFile: URL(filePath: Self.script))).description)
    #expect(identity.digests.keys.sorted() == ["argument.1", "program", "runtime", "vad"])
  }

  @Test func `a submission does not start the program`() throws {
    let submitted = try transcriber("--manner", "garbage").submission(nil)
    #expect(submitted.digests["program"] != nil)
  }

  @Test(arguments: [
    ("version", "it speaks version 3 of the protocol, and Recap 1"), ("garbage", "violated the protocol"),
    ("unavailable", "/models/loudness: no such folder"),
  ])
  func `a program with a wrong greeting is unavailable`(_ manner: String, _ cause: String) async throws {
    let error = await #expect(throws: EngineUnavailable.self) {
      try await transcribe(transcriber("--manner", manner))
    }
    #expect(error?.exitCode == .unavailable)
    #expect(error?.description.contains(cause) == true, "\(String(describing: error))")
    #expect(error?.hint?.contains("transcription.host.arguments") == true)
  }

  @Test(arguments: ["0", "31", "-5"]) func `a chunk length outside 1 to 30 s is refused`(_ window: String)
    throws
  {
    let error = #expect(throws: EngineUnavailable.self) { try transcriber("--window", window).identify(nil) }
    #expect(error?.cause.contains("from 1 to 30 s") == true, "\(error?.cause ?? "")")
  }

  @Test func `a program that exits each time makes it unavailable`() async throws {
    let error = await #expect(throws: EngineUnavailable.self) {
      try await transcribe(transcriber("--manner", "die"))
    }
    #expect(error?.cause.contains("exit code 7") == true, "\(error?.cause ?? "")")
  }

  @Test func `a missing program is named`() throws {
    for (name, cause) in [("/nowhere/asr", "there is no such program"), ("no-such-asr", "no folder in PATH")]
    {
      let error = #expect(throws: EngineUnavailable.self) {
        try transcriber { $0.arguments = [name] }.identify(nil)
      }
      #expect(error?.subject == name)
      #expect(error?.cause.contains(cause) == true)
    }
    let none = #expect(throws: OperationFailure.self) { try transcriber { $0.arguments = [] }.identify(nil) }
    #expect(none?.exitCode == .configuration)
  }

  @Test func `the program gets listed variables only`() async throws {
    setenv("RECAP_TEST_SECRET", "s", 1)
    for names in [[], ["RECAP_TEST_SECRET"]] {
      let text = try await transcribe(transcriber("--manner", "environment") { $0.environment = names })
        .segments[0].text
      #expect(text.contains("PATH"))
      #expect(text.contains("RECAP_TEST_SECRET") == !names.isEmpty)
    }
  }

  @Test func `only listed variables are passed on`() {
    let mine = ["PATH": "/bin", "API_KEY": "secret", "CACHE": "/c", "LANG": "de_DE"]
    #expect(
      EngineCommand(executable: "asr", arguments: [], variables: ["CACHE", "NONE"]).environment(from: mine)
        == [
          "PATH": "/bin", "CACHE": "/c", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "LANG": "C.UTF-8",
          "OMP_NUM_THREADS": "1",
        ])
  }
}
