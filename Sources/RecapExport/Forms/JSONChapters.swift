import RecapCore

/// Podcasting 2.0 JSON chapters, version 1.2.0 (github.com/Podcastindex-org/podcast-namespace,
/// `chapters/jsonChapters.md`), in ascending order on the recording's timeline.
enum JSONChapters {
  static let mediaType = "application/json+chapters"

  static func json(_ recap: Recap) -> JSON {
    let chapters = recap.chapters.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.map { chapter in
      JSON.object([
        "startTime": .number(chapter.start.seconds), "endTime": .number(chapter.end.seconds),
        "title": .string(SingleLine.text(chapter.title)),
      ])
    }
    return .object([
      "version": .string("1.2.0"), "title": .string(SingleLine.text(recap.meeting.title)),
      "chapters": .array(chapters),
    ])
  }
}
