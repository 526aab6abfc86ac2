/// A spoken word and its times.
package struct Word: Hashable, Sendable, Codable {
  package var text: String
  package var start: MediaTime
  package var end: MediaTime
  /// The confidence, 0 … 1; nil if the engine reports none.
  package var confidence: Double?
  /// What the recogniser heard at first, if the word is a name or term of the meeting that replaced it. The
  /// first of several words has all of it.
  package var heard: String?

  package init(
    text: String, start: MediaTime, end: MediaTime, confidence: Double? = nil, heard: String? = nil
  ) {
    self.text = text
    self.start = start
    self.end = end
    self.confidence = confidence
    self.heard = heard
  }
}

/// Whether word times come from the engine or were spread over the segment's speech.
package enum WordTiming: String, Hashable, Sendable, Codable {
  case measured, interpolated
}

/// How a segment got its speaker: from the platform's data only, never from the voice (R9).
package struct Attribution: Hashable, Sendable, Codable {
  package enum Method: String, Hashable, Sendable, Codable {
    /// The participant's own audio track.
    case track
    /// The platform's active-speaker timeline.
    case timeline
    /// A transcript file with names.
    case sidecar
    case none
  }

  package var method: Method
  /// The share of the segment's time that the method gives to this speaker, 0 … 1.
  package var support: Double

  package init(method: Method, support: Double) {
    self.method = method
    self.support = support
  }

  package static let unknown = Attribution(method: .none, support: 0)
}

/// A sentence-like piece of one person's speech.
package struct Segment: Hashable, Sendable, Codable {
  /// The longest text of one segment that is accepted from a file, in bytes: an hour of talk without a pause.
  /// The time to read sentences grows with the square of their length.
  package static let mostBytes = 64 << 10

  /// The id, unique in its transcript; ids sort in time order.
  package var id: String
  package var start: MediaTime
  package var end: MediaTime
  /// The participant's id; nil if support is too low to name a speaker.
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

  /// Written by hand, so that an unknown speaker or confidence is `null`, not absent.
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

/// Everything that was said inside the AI windows, in time order (product contract, section 3).
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
