import RecapCore

/// Reads a transcript in Recap's own format (product contract, section 3). Only `segments` with `start`,
/// `end` and `text` are required.
enum RecapTranscript {
  static func entries(_ json: JSON) throws(TranscriptSyntaxError) -> TranscriptEntries {
    guard let list = json["segments"]?.arrayValue else {
      throw TranscriptSyntaxError("`segments` is missing, or no list")
    }
    return try TranscriptEntries(Array(list.enumerated())) { entry throws(TranscriptSyntaxError) in
      try segment(entry.element, at: "segments[\(entry.offset)]")
    }
  }

  private static func segment(_ item: JSON, at place: String) throws(TranscriptSyntaxError)
    -> RecognizedSegment
  {
    guard let text = item["text"]?.stringValue else {
      throw TranscriptSyntaxError("`\(place).text` is missing, or no string")
    }
    var words: [Word]?
    // Interpolated times are ignored: they are no better than those that Recap interpolates.
    if let list = item["words"]?.arrayValue, !list.isEmpty, item["word_timing"]?.stringValue != "interpolated"
    {
      var read: [Word] = []
      for (index, word) in list.enumerated() {
        read.append(try self.word(word, at: "\(place).words[\(index)]"))
      }
      words = read
    }
    return RecognizedSegment(
      range: try range(item, at: place), text: text, words: words,
      speakerName: try optionalString(item["speaker"], at: "\(place).speaker"),
      confidence: try share(item["confidence"], at: "\(place).confidence"))
  }

  private static func word(_ item: JSON, at place: String) throws(TranscriptSyntaxError) -> Word {
    guard let text = item["text"]?.stringValue else {
      throw TranscriptSyntaxError("`\(place).text` is missing, or no string")
    }
    let range = try range(item, at: place)
    return Word(
      text: text, start: range.start, end: range.end,
      confidence: try share(item["confidence"], at: "\(place).confidence"))
  }

  private static func range(_ item: JSON, at place: String) throws(TranscriptSyntaxError) -> TimeRange {
    guard let start = item["start"]?.numberValue, let end = item["end"]?.numberValue else {
      throw TranscriptSyntaxError("`\(place)` needs `start` and `end` in seconds")
    }
    guard start >= 0, start <= end else {
      throw TranscriptSyntaxError("`\(place)` is negative or ends before it starts")
    }
    return TimeRange(seconds: start, end)
  }

  private static func optionalString(_ item: JSON?, at place: String) throws(TranscriptSyntaxError) -> String?
  {
    guard let item, item != .null else { return nil }
    guard let text = item.stringValue else { throw TranscriptSyntaxError("`\(place)` is not a string") }
    return text
  }

  private static func share(_ item: JSON?, at place: String) throws(TranscriptSyntaxError) -> Double? {
    guard let item, item != .null else { return nil }
    guard let value = item.numberValue, (0...1).contains(value) else {
      throw TranscriptSyntaxError("`\(place)` is not a number from 0 to 1")
    }
    return value
  }
}
