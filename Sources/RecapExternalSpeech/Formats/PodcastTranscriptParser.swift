import RecapCore

/// Reads the transcript JSON of the Podcast Namespace, version 1.0.0: `segments` with `startTime`,
/// `endTime`, `body` and optionally `speaker`; times in seconds
/// (github.com/Podcastindex-org/podcast-namespace, docs/examples/transcripts).
enum PodcastTranscriptParser {
  static func entries(_ json: JSONReader) throws(JSONShapeError) -> TranscriptEntries {
    try TranscriptEntries(try json.required("segments").array(), read: segment)
  }

  private static func segment(_ item: JSONReader) throws(JSONShapeError) -> RecognizedSegment {
    let start = try item.required("startTime").time()
    let end = try item.optional("endTime")?.time() ?? start
    guard start <= end else { throw item.failure("ends before it starts") }
    let name = try item.optional("speaker")?.string()
    return RecognizedSegment(
      range: TimeRange(start: start, end: end), text: try item.required("body").string(),
      speakerName: name.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 })
  }
}
