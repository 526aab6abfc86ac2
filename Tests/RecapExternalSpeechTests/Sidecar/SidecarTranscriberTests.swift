import Foundation
import RecapCore
import RecapExternalSpeech
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
    try await transcription(files, windows: windows).segments
  }

  private func transcription(
    _ files: [String: String], windows: [TimeRange] = [TimeRange(seconds: 0, 100)], end: Double? = nil,
    isWhole: Bool = false
  ) async throws -> RawTranscription {
    try await beside(files.mapValues { Data($0.utf8) }) { recording in
      try await SidecarTranscriber().transcribe(
        TranscriptionJob(
          recording: recording, stream: 0, windows: windows, isWholeRecording: isWhole,
          end: end.map(MediaTime.init(seconds:)), participants: [Participant(id: "p1", name: "Ann Lee")]),
        progress: { _ in })
    }
  }

  private let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>From VTT.\n"
  private let srt = "1\n00:00:01,000 --> 00:00:02,000\nFrom SRT.\n"
  private let json = #"{"segments": [{"start": 1, "end": 2, "text": "From JSON."}]}"#

  @Test func `each form is found`() async throws {
    #expect(try await transcribe(["call.vtt": vtt]).map(\.text) == ["From VTT."])
    #expect(try await transcribe(["call.srt": "\u{FEFF}" + srt]).map(\.text) == ["From SRT."])
    #expect(try await transcribe(["call.transcript.json": json]).map(\.text) == ["From JSON."])
  }

  @Test func `the richest form is taken`() async throws {
    #expect(try await transcribe(["call.srt": srt, "call.vtt": vtt]).map(\.text) == ["From VTT."])
    #expect(
      try await transcribe(["call.srt": srt, "call.vtt": vtt, "call.transcript.json": json]).map(\.text)
        == ["From JSON."])
  }

  @Test func `another recording's transcript is not taken`() async throws {
    let error = await #expect(throws: OperationFailure.self) { try await transcribe(["other.vtt": vtt]) }
    #expect(error?.exitCode == .noInput)
    #expect(error?.cause.contains("call.vtt") == true)
  }

  @Test func `an error names file and line`() async throws {
    let error = await #expect(throws: OperationFailure.self) {
      try await transcribe(["call.vtt": "WEBVTT\n\nhello"])
    }
    #expect(error?.exitCode == .dataError)
    #expect(error?.subject.hasSuffix("call.vtt") == true)
    #expect(error?.cause.hasPrefix("line 3: ") == true)
  }

  @Test func `an endless cue is refused`() async throws {
    let words = String(repeating: "and ", count: Segment.mostBytes / 4 + 1)
    let error = await #expect(throws: OperationFailure.self) {
      try await transcribe(["call.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n\(words)\n"])
    }
    #expect(error?.exitCode == .dataError)
    #expect(error?.cause == "the text at 0:01 is longer than 64 KiB")
  }

  @Test func `bytes without text are refused`() async throws {
    let error = try await beside(["call.srt": Data([0xFF, 0xFE, 0x00])]) { recording in
      await #expect(throws: OperationFailure.self) {
        try await SidecarTranscriber().transcribe(
          TranscriptionJob(recording: recording, stream: 0, windows: []), progress: { _ in })
      }
    }
    #expect(error?.exitCode == .dataError)
    #expect(error?.cause == "it is empty")
  }

  @Test func `cues across the edge of an AI window are left out`() async throws {
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

  @Test func `a cue beyond the end of the recording is cut there`() async throws {
    let text = """
      WEBVTT

      00:01.000 --> 00:12.000
      one two three four five six seven eight nine ten

      00:09.500 --> 99:00:00.000
      So people browse on the phone and then they give up at the till

      00:11.000 --> 00:12.000
      and after

      00:20.000 --> 00:21.000
      never placed
      """
    let found = try await transcription(["call.vtt": text], windows: [TimeRange(seconds: 0, 10)], end: 10)
    #expect(found.segments.count == 3)
    #expect(found.segments.allSatisfy { $0.range.end <= MediaTime(seconds: 10) })
    // It is shown for long after its words.
    #expect(found.segments[0].range == TimeRange(seconds: 1, 5))
    #expect(
      found.warnings.map(\.text) == [
        "call.vtt: 3 cues cut at the end of the recording, the first at 0:01",
        "call.vtt: 1 cue after the end of the recording left out (2 words), at 0:20",
      ])
    // None of it is dropped for being said too fast.
    let kept = TranscriptNormalizer().normalize(found.segments, within: [TimeRange(seconds: 0, 10)])
    #expect(kept.dropped == 0)
    #expect(WordCount.count(kept.sentences.map(\.text).joined(separator: " ")) == 26)
  }

  @Test func `a cue that reaches beyond an AI window is left out`() async throws {
    let text = "WEBVTT\n\n00:09.000 --> 00:12.000\ntwo words\n\n00:13.000 --> 00:14.000\nsecret\n"
    let found = try await transcription(["call.vtt": text], windows: [TimeRange(seconds: 0, 10)], end: 20)
    #expect(found.segments.isEmpty)
    #expect(
      found.warnings.map(\.text) == [
        "call.vtt: 1 cue that may reach into time without AI left out (2 words), at 0:09"
      ])
  }

  @Test func `a cue of guessed length needs an AI window around it`() async throws {
    // Ends before it starts: which of the two times is wrong cannot be told.
    let text = "WEBVTT\n\n00:09.000 --> 00:03.000\none two\n\n00:05.000 --> 00:05.000\nthree four\n"
    let part = [TimeRange(seconds: 4, 10)]
    let found = try await transcription(["call.vtt": text], windows: part, end: 20)
    #expect(found.segments.map(\.text) == ["three four"])
    let whole = try await transcription(
      ["call.vtt": text], windows: [TimeRange(seconds: 0, 20)], end: 20, isWhole: true)
    #expect(whole.segments.map(\.text) == ["one two", "three four"])
  }

  @Test func `an unknown name is not a word and makes a warning`() async throws {
    let text = """
      WEBVTT

      00:01.000 --> 00:02.000
      Ann Lee: Hello.

      00:03.000 --> 00:04.000
      Desk Phone: Good day to you.

      00:05.000 --> 00:06.000
      Desk Phone: Bye.

      00:08.000 --> 00:09.000
      <v Mallory Off>Secret.</v>
      """
    let found = try await transcription(["call.vtt": text], windows: [TimeRange(seconds: 0, 7)], end: 20)
    #expect(found.segments.map(\.text) == ["Hello.", "Good day to you.", "Bye."])
    #expect(
      found.warnings.map(\.text) == [
        "call.vtt: no one participant is meant by \"Desk Phone\"; 2 cues without a speaker, the first at 0:03"
      ])
  }

  @Test func `UTF-16 is read, and other encodings with a note`() async throws {
    let srt = "1\n00:00:01,000 --> 00:00:02,000\nCaf\u{E9}.\n"
    let utf16 = Data(srt.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    let latin = Data(srt.unicodeScalars.map { UInt8($0.value) })
    for (data, count) in [(utf16, 0), (latin, 1)] {
      let found = try await beside(["call.srt": data]) { recording in
        try await SidecarTranscriber().transcribe(
          TranscriptionJob(recording: recording, stream: 0, windows: [TimeRange(seconds: 0, 9)]),
          progress: { _ in })
      }
      #expect(found.segments.map(\.text) == ["Caf\u{E9}."])
      #expect(found.warnings.count == count)
    }
  }

  @Test func `the identity is the file's digest`() async throws {
    let identity = try await beside(["call.vtt": Data(vtt.utf8)]) { recording in
      try SidecarTranscriber().identify(TranscriptionJob(recording: recording, stream: 0, windows: []))
    }
    #expect(identity.digests == ["transcript": Digest(of: vtt).description])
    #expect(identity.model == "vtt")
  }
}
