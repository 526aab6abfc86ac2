import RecapCore

/// The Podcast Namespace's JSON transcript (podcastindex.org/namespace/1.0, "transcripts", JSON): one entry a
/// segment, times in seconds.
enum PodcastTranscriptWriter {
  static let mediaType = "application/json"

  static func json(_ transcript: Transcript, of recap: Recap) -> JSON {
    let cast = Cast(recap.meeting)
    let segments = transcript.segments.compactMap { segment -> JSON? in
      let body = SingleLine.text(segment.text)
      guard !body.isEmpty else { return nil }
      var members: [String: JSON] = [
        "startTime": .number(segment.start.seconds),
        "endTime": .number(max(segment.start, segment.end).seconds),
        "body": .string(body),
      ]
      // An unknown speaker has no name in this format either (R9).
      if cast.place(of: segment.speaker) != nil {
        members["speaker"] = .string(cast.name(of: segment.speaker))
      }
      return .object(members)
    }
    return .object(["version": .string("1.0.0"), "segments": .array(segments)])
  }
}
