import Foundation
import RecapCore

/// The formats of transcripts. They are recognised by a file's content, never by its name: the output of
/// programs and servers has no name, and people rename files.
enum TranscriptFormat: String, CaseIterable, Sendable {
  case recap = "Recap's transcript.json"
  case podcast = "Podcast Namespace JSON"
  case whisperCpp = "whisper.cpp JSON"
  case whisper = "Whisper JSON"
  case webVTT = "WebVTT"
  case subRip = "SubRip"

  /// A transcript that was read, and its format.
  struct Reading {
    var format: TranscriptFormat
    /// The segments in the order of the transcript.
    var segments: [RecognizedSegment]
    /// Notes about what was left out or estimated.
    var notes: [TranscriptNote] = []
  }

  /// Reads a transcript of any format.
  /// - Parameter names: the participants' names, which may occur as labels in subtitles.
  /// - Throws: the problem and its place, if nothing can be read. Never traps, whatever the bytes are.
  static func read(
    _ data: Data, names: SpeakerNames = SpeakerNames([])
  ) throws(TranscriptSyntaxError) -> Reading {
    let decoded = DecodedText(data)
    guard let first = decoded.text.first(where: { !$0.isWhitespace }) else {
      throw TranscriptSyntaxError("it is empty", isCutOff: true)
    }
    var reading =
      if first == "{" || first == "[" {
        try json(decoded.encoding == .utf16 ? Data(decoded.text.utf8) : data)
      } else {
        try subtitles(decoded, names)
      }
    for segment in reading.segments where segment.text.utf8.count > Segment.mostBytes {
      throw TranscriptSyntaxError(
        "the text at \(segment.range.start) is longer than \(Segment.mostBytes >> 10) KiB")
    }
    lengthen(&reading)
    return reading
  }

  private static func subtitles(
    _ decoded: DecodedText, _ names: SpeakerNames
  ) throws(TranscriptSyntaxError) -> Reading {
    let text = decoded.text
    let webVTT = WebVTTParser.file(text)
    guard webVTT != nil || text.contains("-->") else {
      let forms = allCases.map(\.rawValue).joined(separator: ", ")
      throw TranscriptSyntaxError(line: 1, "none of the forms that Recap reads: \(forms)")
    }
    let file = webVTT ?? SubRipParser.file(text)
    if file.cues.isEmpty, let problem = file.problems.first {
      throw TranscriptSyntaxError(line: problem.line, problem.description)
    }
    var (segments, notes) = SubtitleSpeech.reading(file, names: names)
    if decoded.encoding == .windows1252 || decoded.encoding == .damagedUTF8 {
      notes.append(TranscriptNote(kind: .encoding, count: 1, subjects: [decoded.encoding.rawValue]))
    }
    return Reading(format: webVTT == nil ? .subRip : .webVTT, segments: segments, notes: notes)
  }

  /// Estimates lengths of segments without one.
  private static func lengthen(_ reading: inout Reading) {
    guard reading.format != .webVTT, reading.format != .subRip else { return }
    let lengths = CueLengths(reading.segments)
    var notes = TranscriptNotes()
    for (index, segment) in reading.segments.enumerated() where segment.range.isEmpty && segment.words == nil
    {
      let words = SentenceBreaks.tokens(segment.text).count
      guard words > 0 else { continue }
      let (range, doubt) = lengths.estimated(segment.range.start, words: words)
      reading.segments[index].range = range
      reading.segments[index].doubt = doubt
      notes.add(.noLength, time: segment.range.start)
    }
    reading.notes += notes.all
  }

  private static func json(_ data: Data) throws(TranscriptSyntaxError) -> Reading {
    let isText = String(validating: data, as: UTF8.self) != nil
    var json: JSON
    do throws(JSONSyntaxError) {
      // whisper.cpp may split a character between two tokens; its segments contain it whole.
      json = try JSONParser.parse(isText ? data : Data(String(decoding: data, as: UTF8.self).utf8))
    } catch {
      throw TranscriptSyntaxError("\(error)", isCutOff: true)
    }
    if case .array = json { json = .object(["segments": json]) }
    let format = format(of: json)
    guard isText || format == .whisperCpp else { throw TranscriptSyntaxError("it is not UTF-8 text") }
    let entries = try entries(of: json, format)
    return Reading(format: format, segments: entries.segments, notes: entries.notes.all)
  }

  private static func entries(
    of json: JSON, _ format: TranscriptFormat
  ) throws(TranscriptSyntaxError) -> TranscriptEntries {
    do throws(JSONShapeError) {
      switch format {
      case .podcast: return try PodcastTranscriptParser.entries(JSONReader(json))
      case .whisperCpp: return try WhisperCppTranscript.entries(JSONReader(json))
      case .whisper: return try WhisperTranscript.entries(JSONReader(json))
      case .recap, .webVTT, .subRip: break
      }
    } catch {
      throw TranscriptSyntaxError("\(error)")
    }
    return try RecapTranscript.entries(json)
  }

  /// Recognises a format by what only it has. Recap's own has no such marks and is the default.
  private static func format(of json: JSON) -> TranscriptFormat {
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

/// A problem in a transcript, with its place.
struct TranscriptSyntaxError: Error, Hashable, CustomStringConvertible {
  let description: String
  /// A Boolean value that indicates whether this may be the start of a valid transcript: it is empty, or
  /// JSON that is cut off.
  let isCutOff: Bool

  init(_ problem: String, isCutOff: Bool = false) {
    description = problem
    self.isCutOff = isCutOff
  }

  /// - Parameter line: the line number, counted from 1.
  init(line: Int, _ problem: String) { self.init("line \(line): \(problem)") }
}

extension JSONReader {
  /// Returns a point on a recording's timeline, given in `unit`s of a second.
  ///
  /// Recognisers occasionally return `-0.01`, which becomes 0. No recording is longer than a week.
  func time(unit: Double = 1) throws(JSONShapeError) -> MediaTime {
    let seconds = try number() * unit
    guard (-1...604_800).contains(seconds) else {
      throw failure("should be a time within a recording, is \(seconds) seconds")
    }
    return MediaTime(seconds: max(0, seconds))
  }

  /// Returns a probability, or nil if it is absent. A value outside by a rounding error is clamped.
  func share(_ key: String) throws(JSONShapeError) -> Double? {
    guard let member = optional(key) else { return nil }
    let value = try member.number()
    guard (-0.01...1.01).contains(value) else { throw member.failure("should be from 0 to 1, is \(value)") }
    return min(max(value, 0), 1)
  }
}
