import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

struct TranscriptFormatTests {
  private func read(_ text: String) throws -> TranscriptFormat.Reading {
    try TranscriptFormat.read(Data(text.utf8))
  }

  @Test(arguments: [
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.", TranscriptFormat.webVTT),
    ("\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,000\r\nHello there.\r\n", .subRip),
    (
      #"{"version": "1.0.0", "segments": [{"startTime": 1, "endTime": 2, "body": "Hello there."}]}"#, .podcast
    ),
    (#"{"transcription": [{"offsets": {"from": 1000, "to": 2000}, "text": " Hello there."}]}"#, .whisperCpp),
    (#"{"segments": [{"start": 1, "end": 2, "text": "Hello there."}]}"#, .recap),
    (#" [{"start": 1, "end": 2, "text": "Hello there."}]"#, .recap),
    (#"{"text": "Hello there.", "segments": [{"start": 1, "end": 2, "text": "Hello there."}]}"#, .whisper),
    (
      #"{"segments": [{"start": 1, "end": 2, "text": "Hello there.", "words": [{"word": "Hello", "start": 1, "end": 2}]}]}"#,
      .whisper
    ),
    (#"[{"start": 1, "end": 2, "text": " Hello there.", "avg_logprob": -0.2}]"#, .whisper),
  ])
  func `the form is detected by content`(_ text: String, format: TranscriptFormat) throws {
    let reading = try read(text)
    #expect(reading.format == format)
    #expect(reading.segments.map(\.text).map(VoiceSpans.oneLine) == ["Hello there."])
    #expect(reading.segments.map(\.range) == [TimeRange(seconds: 1, 2)])
  }

  @Test(arguments: [
    (
      #"{"segments": [{"start": 1, "end": 2, "text": "kept"}, {"start": 3, "end": 2, "text": "a"}, 7]}"#,
      "2 entries left out, for `segments[1]` is negative or ends before it starts"
    ),
    (
      #"{"segments": [{"startTime": "x", "body": "a"}, {"startTime": 1, "endTime": 2, "body": "kept"}]}"#,
      "1 entry left out, for segments[0].startTime: should be a number, is \"x\""
    ),
    (
      #"{"transcription": [{"text": "a"}, {"offsets": {"from": 0, "to": 1}, "text": "kept"}]}"#,
      "1 entry left out, for transcription[0].offsets: is missing"
    ),
    (
      #"{"text": "", "segments": [{"start": 1, "text": "a"}, {"start": 1, "end": 2, "text": "kept"}]}"#,
      "1 entry left out, for segments[0].end: is missing"
    ),
  ])
  func `an unreadable entry is left out with a warning`(_ text: String, warning: String) throws {
    let reading = try read(text)
    #expect(reading.segments.map(\.text) == ["kept"])
    #expect(reading.notes.map { $0.warning("a.json").text } == ["a.json: " + warning])
    #expect(reading.notes.count { $0.kind.isLoss } == 1)
  }

  @Test(arguments: [
    ("", "it is empty"),
    (" \n", "it is empty"),
    ("Hello there.", "line 1: none of the forms that Recap reads: "),
    ("{\"segments\": [", "the text ends where a value should be at line 1, column 15"),
    ("[1]", "`segments[0].text` is missing, or no string"),
    (#"{"transcription": 3}"#, "transcription: should be an array, is 3"),
    (#"{"transcription": [{"text": "a"}]}"#, "transcription[0].offsets: is missing"),
    (
      #"{"transcription": [{"offsets": {"from": 0, "to": 1e12}, "text": "a"}]}"#,
      "transcription[0].offsets.to: should be a time within a recording"
    ),
    (#"{"text": "Hello there."}"#, "it has text, but neither segments nor words say when it was said"),
    (
      #"{"segments": [{"startTime": 2, "endTime": 1, "body": "a"}]}"#, "segments[0]: ends before it starts"
    ),
    (
      #"{"segments": [{"start": 1, "end": 2, "text": "a", "seek": 0, "words": [{}]}]}"#,
      "segments[0].words[0]: has neither word nor text"
    ),
  ])
  func `an error is named with its place`(_ text: String, problem: String) {
    let error = #expect(throws: TranscriptSyntaxError.self) { try read(text) }
    #expect(error?.description.hasPrefix(problem) == true, "\(error?.description ?? "")")
  }

  @Test func `a segment without length gets one`() throws {
    let json =
      #"{"segments": [{"startTime": 1, "body": "One two three."}, {"startTime": 9, "body": "Four."}]}"#
    let found = try read(json)
    #expect(found.segments.map(\.range) == [TimeRange(seconds: 1, 2.2), TimeRange(seconds: 9, 9.4)])
    #expect(found.notes == [TranscriptNote(kind: .noLength, count: 2, time: MediaTime(seconds: 1))])
  }

  @Test func `a truncated answer is recognised`() {
    #expect(#expect(throws: TranscriptSyntaxError.self) { try read("{\"seg") }?.isCutOff == true)
    #expect(#expect(throws: TranscriptSyntaxError.self) { try read("") }?.isCutOff == true)
    #expect(#expect(throws: TranscriptSyntaxError.self) { try read(#"{"text": "a"}"#) }?.isCutOff == false)
  }

  /// Every cut and every flipped byte of a good file gives segments or an error that says something.
  @Test(arguments: [
    #"{"transcription":[{"offsets":{"from":0,"to":900},"text":" Hi é","tokens":[{"text":" Hi","offsets":{"from":0,"to":400},"p":0.9}]}]}"#,
    #"{"text":"Hi you","segments":[{"start":0,"end":1,"text":"Hi you","words":[{"word":" Hi","start":0,"end":0.4,"probability":1}]}],"words":[]}"#,
    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hi <00:01.500>you\n",
    "1\n00:00:01,000 --> 00:00:02,000\nHi\n",
    "WEBVTT\n\n1 \"Ann\" (1)\n00:01.000 --> 00:01.000\nAnn: Hi &amp; so\n\nx\n\n00:02.000 --> 00:03.000\n[Bo] <rt>y\n",
  ])
  func `damaged bytes give segments or an error`(_ text: String) {
    let good = Data(text.utf8)
    for index in good.indices {
      var bytes = good
      for value: UInt8 in [0, 0x22, 0x2D, 0x39, 0x7B, 0xFF] {
        bytes[index] = value
        check(bytes)
      }
      check(good.prefix(index))
    }
  }

  private func check(_ bytes: Data) {
    do throws(TranscriptSyntaxError) {
      _ = try TranscriptFormat.read(bytes)
    } catch {
      #expect(!error.description.isEmpty)
    }
  }

  @Test func `excessive nesting is refused`() {
    let error = #expect(throws: TranscriptSyntaxError.self) {
      try read(String(repeating: "[", count: 100_000))
    }
    #expect(error?.description.contains("nested") == true)
  }
}
