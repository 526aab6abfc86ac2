/// One spoken word and when it was said.
package struct Word: Hashable, Sendable, Codable {
  package var text: String
  package var start: MediaTime
  package var end: MediaTime
  /// 0 … 1; nil if the engine does not say.
  package var confidence: Double?

  package init(text: String, start: MediaTime, end: MediaTime, confidence: Double? = nil) {
    self.text = text
    self.start = start
    self.end = end
    self.confidence = confidence
  }
}

/// Whether word times come from the engine or were spread over the segment's speech.
package enum WordTiming: String, Hashable, Sendable, Codable {
  case measured, interpolated
}

/// How a segment came by its speaker (R9: from the platform's knowledge only, never from the voice).
package struct Attribution: Hashable, Sendable, Codable {
  package enum Method: String, Hashable, Sendable, Codable {
    /// The participant's own audio track.
    case track
    /// The platform's active-speaker timeline.
    case timeline
    /// A transcript that came with names.
    case sidecar
    case none
  }

  package var method: Method
  /// 0 … 1: the share of the segment's time that the method gives to this speaker.
  package var support: Double

  package init(method: Method, support: Double) {
    self.method = method
    self.support = support
  }

  package static let unknown = Attribution(method: .none, support: 0)
}

/// A sentence-like piece of one person's speech.
package struct Segment: Hashable, Sendable, Codable {
  /// The longest text of one segment that is taken from a file: an hour of talk without a breath. The
  /// reading of sentences takes time that grows with the square of their length.
  package static let mostBytes = 64 << 10

  /// Unique in its transcript; ids sort in time order.
  package var id: String
  package var start: MediaTime
  package var end: MediaTime
  /// A participant's id; nil if support is too low to name anybody.
  package var speaker: String?
  package var attribution: Attribution
  package var text: String
  package var confidence: Double?
  package var words: [Word]
  package var wordTiming: WordTiming

  package init(
    id: String, start: MediaTime, end: MediaTime, speaker: String? = nil,
    attribution: Attribution = .unknown, text: String, confidence: Double? = nil,
    words: [Word] = [], wordTiming: WordTiming = .interpolated
  ) {
    self.id = id
    self.start = start
    self.end = end
    self.speaker = speaker
    self.attribution = attribution
    self.text = text
    self.confidence = confidence
    self.words = words
    self.wordTiming = wordTiming
  }

  package var range: TimeRange { TimeRange(start: start, end: end) }

  private enum CodingKeys: String, CodingKey {
    case id, start, end, speaker, attribution, text, confidence, words
    case wordTiming = "word_timing"
  }

  /// Written out so that an unknown speaker or confidence is `null`, not absent.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(speaker, forKey: .speaker)
    try container.encode(attribution, forKey: .attribution)
    try container.encode(text, forKey: .text)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(words, forKey: .words)
    try container.encode(wordTiming, forKey: .wordTiming)
  }
}

/// All that was said inside the AI-on windows, in time order (product contract, section 3).
package struct Transcript: Hashable, Sendable, Codable {
  package var meetingID: String
  package var language: String
  package var segments: [Segment]

  package init(meetingID: String, language: String = "en", segments: [Segment]) {
    self.meetingID = meetingID
    self.language = language
    self.segments = segments
  }

  private enum CodingKeys: String, CodingKey {
    case meetingID = "meeting_id"
    case language, segments
  }
}
