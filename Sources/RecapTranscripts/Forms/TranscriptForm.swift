import Foundation
import RecapCore

/// The forms in which transcripts come. Told apart by what a file holds, never by its name: programs
/// and servers name nothing, and people rename.
enum TranscriptForm: String, CaseIterable, Sendable {
  case recap = "Recap's transcript.json"
  case podcast = "Podcast Namespace JSON"
  case whisperCpp = "whisper.cpp JSON"
  case whisper = "Whisper JSON"
  case webVTT = "WebVTT"
  case subRip = "SubRip"

  /// A transcript that was read, and the form that it had.
  struct Reading {
    var form: TranscriptForm
    /// In the order of the transcript.
    var segments: [RecognizedSegment]
  }

  /// Reads a transcript of any form.
  /// - Throws: what is wrong, and where; never traps, whatever the bytes are.
  static func read(_ data: Data) throws(TranscriptSyntaxError) -> Reading {
    let text = data.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let first = text.first else { throw TranscriptSyntaxError("it is empty", isCutOff: true) }
    let reading =
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? try json(data) : try subtitles(data)
    for segment in reading.segments where segment.text.utf8.count > Segment.mostBytes {
      throw TranscriptSyntaxError(
        "the text at \(segment.range.start) is longer than \(Segment.mostBytes >> 10) KiB")
    }
    return reading
  }

  private static func subtitles(_ data: Data) throws(TranscriptSyntaxError) -> Reading {
    guard var text = String(data: data, encoding: .utf8) else {
      throw TranscriptSyntaxError("it is not UTF-8 text")
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    if text.hasPrefix("WEBVTT") {
      return Reading(form: .webVTT, segments: try WebVTT.cues(text).flatMap(VoiceSpans.segments))
    }
    guard text.contains("-->") else {
      let forms = allCases.map(\.rawValue).joined(separator: ", ")
      throw TranscriptSyntaxError(line: 1, "none of the forms that Recap reads: \(forms)")
    }
    return Reading(form: .subRip, segments: try SubRip.cues(text).map(SubRip.segment))
  }

  private static func json(_ data: Data) throws(TranscriptSyntaxError) -> Reading {
    let isText = String(validating: data, as: UTF8.self) != nil
    var json: JSON
    do throws(JSONSyntaxError) {
      // whisper.cpp cuts a character between two tokens; its segments have it whole.
      json = try JSONParser.parse(isText ? data : Data(String(decoding: data, as: UTF8.self).utf8))
    } catch {
      throw TranscriptSyntaxError("\(error)", isCutOff: true)
    }
    if case .array = json { json = .object(["segments": json]) }
    let form = form(of: json)
    guard isText || form == .whisperCpp else { throw TranscriptSyntaxError("it is not UTF-8 text") }
    if form == .recap { return Reading(form: form, segments: try RecapTranscript.segments(json)) }
    do throws(JSONShapeError) {
      let segments =
        switch form {
        case .podcast: try PodcastTranscript.segments(JSONReader(json))
        case .whisperCpp: try WhisperCppTranscript.segments(JSONReader(json))
        default: try WhisperTranscript.segments(JSONReader(json))
        }
      return Reading(form: form, segments: segments)
    } catch {
      throw TranscriptSyntaxError("\(error)")
    }
  }

  /// What only one form has decides; Recap's own form is the plainest of all.
  private static func form(of json: JSON) -> TranscriptForm {
    if json["transcription"] != nil { return .whisperCpp }
    if ["task", "words", "word_segments", "text"].contains(where: { json[$0] != nil }) { return .whisper }
    let marks = ["avg_logprob", "no_speech_prob", "compression_ratio", "tokens", "seek"]
    for segment in json["segments"]?.arrayValue ?? [] {
      if segment["startTime"] != nil || segment["body"] != nil { return .podcast }
      if marks.contains(where: { segment[$0] != nil }) { return .whisper }
      if segment["words"]?.arrayValue?.first?["word"] != nil { return .whisper }
    }
    return .recap
  }
}
