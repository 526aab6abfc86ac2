import Foundation
import RecapCore
import RecapTranscripts
import Testing

struct SidecarTranscriberTests {
  /// Runs `body` with the place of a recording beside which `files` lie.
  private func beside<Result>(_ files: [String: Data], _ body: (InputFile) async throws -> Result)
    async throws
    -> Result
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recap-sidecar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, data) in files { try data.write(to: folder.appending(path: name)) }
    let recording = folder.appending(path: "call.mp4")
    try Data("sound".utf8).write(to: recording)
    return try await body(InputFile(recording))
  }

  private func transcribe(
    _ files: [String: String], windows: [TimeRange] = [TimeRange(seconds: 0, 100)]
  ) async throws -> [RecognizedSegment] {
    try await beside(files.mapValues { Data($0.utf8) }) { recording in
      try await SidecarTranscriber().transcribe(
        TranscriptionJob(recording: recording, stream: 0, windows: windows), progress: { _ in }
      ).segments
    }
  }

  private let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>From VTT.\n"
  private let srt = "1\n00:00:01,000 --> 00:00:02,000\nFrom SRT.\n"
  private let json = #"{"segments": [{"start": 1, "end": 2, "text": "From JSON."}]}"#

  @Test func findsEachForm() async throws {
    #expect(try await transcribe(["call.vtt": vtt]).map(\.text) == ["From VTT."])
    #expect(try await transcribe(["call.srt": "\u{FEFF}" + srt]).map(\.text) == ["From SRT."])
    #expect(try await transcribe(["call.transcript.json": json]).map(\.text) == ["From JSON."])
  }

  @Test func takesTheOneThatSaysMost() async throws {
    #expect(try await transcribe(["call.srt": srt, "call.vtt": vtt]).map(\.text) == ["From VTT."])
    #expect(
      try await transcribe(["call.srt": srt, "call.vtt": vtt, "call.transcript.json": json]).map(\.text)
        == ["From JSON."])
  }

  @Test func anotherRecordingsTranscriptIsNotTaken() async throws {
    let error = await #expect(throws: InputFailure.self) { try await transcribe(["other.vtt": vtt]) }
    #expect(error?.exitCode == .noInput)
    #expect(error?.cause.contains("call.vtt") == true)
  }

  @Test func aMistakeNamesTheFileAndTheLine() async throws {
    let error = await #expect(throws: InputFailure.self) {
      try await transcribe(["call.vtt": "WEBVTT\n\nhello"])
    }
    #expect(error?.exitCode == .dataError)
    #expect(error?.subject.hasSuffix("call.vtt") == true)
    #expect(error?.cause.hasPrefix("line 3: ") == true)
  }

  @Test func anEndlessCueIsRefused() async throws {
    let words = String(repeating: "and ", count: Segment.mostBytes / 4 + 1)
    let error = await #expect(throws: InputFailure.self) {
      try await transcribe(["call.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n\(words)\n"])
    }
    #expect(error?.exitCode == .dataError)
    #expect(error?.cause == "the text at 0:01 is longer than 64 KiB")
  }

  @Test func whatIsNotTextIsRefused() async throws {
    let error = try await beside(["call.srt": Data([0xFF, 0xFE, 0x00])]) { recording in
      await #expect(throws: InputFailure.self) {
        try await SidecarTranscriber().transcribe(
          TranscriptionJob(recording: recording, stream: 0, windows: []), progress: { _ in })
      }
    }
    #expect(error?.cause == "it is not UTF-8 text")
  }

  @Test func cuesAcrossAWindowsEdgeAreLeftOut() async throws {
    let text = """
      WEBVTT

      00:01.000 --> 00:02.000
      inside

      00:04.000 --> 00:06.000
      across

      00:07.000 --> 00:08.000
      outside

      00:09.000 --> 00:11.000
      alpha <00:09.500>beta <00:10.500>gamma
      """
    let windows = [TimeRange(seconds: 0, 5), TimeRange(seconds: 9.4, 20)]
    let found = try await transcribe(["call.vtt": text], windows: windows)
    #expect(found.map(\.text) == ["inside", "beta gamma"])
    #expect(found.map(\.range) == [TimeRange(seconds: 1, 2), TimeRange(seconds: 9.5, 11)])
  }

  @Test func identityIsTheFilesDigest() async throws {
    let identity = try await beside(["call.vtt": Data(vtt.utf8)]) { recording in
      try SidecarTranscriber().identify(TranscriptionJob(recording: recording, stream: 0, windows: []))
    }
    #expect(identity.digests == ["transcript": Digest(of: vtt).description])
    #expect(identity.model == "vtt")
  }
}
