/// The moment that a line of a recap rests on (R10).
package struct Citation: Hashable, Sendable, Codable {
  package var segmentID: String
  package var start: MediaTime
  package var end: MediaTime

  package init(segmentID: String, start: MediaTime, end: MediaTime) {
    self.segmentID = segmentID
    self.start = start
    self.end = end
  }

  package init(_ segment: Segment) {
    self.init(segmentID: segment.id, start: segment.start, end: segment.end)
  }

  package var range: TimeRange { TimeRange(start: start, end: end) }

  private enum CodingKeys: String, CodingKey {
    case segmentID = "segment_id"
    case start, end
  }
}

/// A line of a recap and the words that it rests on: a summary sentence, a decision, a question.
package struct CitedLine: Hashable, Sendable, Codable {
  package var text: String
  /// Ids of the participants who said what is cited, in the order of the citations. Empty if one of these speakers is
  /// unknown (R9), and in the records of programs that did not note them.
  package var speakers: [String]
  /// At least one, in time order.
  package var citations: [Citation]
  /// The parts that make the text from the cited words. Empty in the records of programs that did not note them, and in
  /// lines that are shown as the words of a segment because their own had no cover.
  package var edits: [LineEdit]

  /// A Boolean value that indicates whether the text names its one speaker.
  package var namesSpeaker: Bool {
    speakers.count == 1 && edits.contains { $0.rules.contains(LineRule.name.rawValue) }
  }

  /// The chance that a person would list it, 0 … 1 in hundredths; nil if it is not known.
  package var confidence: Double?
  /// Words that were hard to hear, in order. Empty in the records of programs that did not note them.
  package var hardWords: [HardWord] = []

  package init(
    text: String, speakers: [String] = [], citations: [Citation], edits: [LineEdit] = [],
    confidence: Double? = nil
  ) {
    self.text = text
    self.speakers = speakers
    self.citations = citations
    self.edits = edits
    self.confidence = confidence
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    speakers = try container.decodeIfPresent([String].self, forKey: .speakers) ?? []
    citations = try container.decode([Citation].self, forKey: .citations)
    edits = try container.decodeIfPresent([LineEdit].self, forKey: .edits) ?? []
    confidence = try container.decodeIfPresent(Double.self, forKey: .confidence)
    hardWords = try container.decodeIfPresent([HardWord].self, forKey: .hardWords) ?? []
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    if !speakers.isEmpty { try container.encode(speakers, forKey: .speakers) }
    try container.encode(citations, forKey: .citations)
    if !edits.isEmpty { try container.encode(edits, forKey: .edits) }
    try container.encodeIfPresent(confidence, forKey: .confidence)
    if !hardWords.isEmpty { try container.encode(hardWords, forKey: .hardWords) }
  }

  private enum CodingKeys: String, CodingKey {
    case text, speakers, citations, edits, confidence
    case hardWords = "hard_words"
  }
}

/// When something is due: the words, and the day that they mean.
package struct DueDate: Hashable, Sendable, Codable {
  package var spoken: String
  /// ISO 8601 calendar date in the meeting's time zone; nil if the words name no day
  /// ("before the launch").
  package var date: String?

  package init(spoken: String, date: String?) {
    self.spoken = spoken
    self.date = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(spoken, forKey: .spoken)
    try container.encode(date, forKey: .date)
  }
}

/// Something that a participant took on, or that the meeting left to be done.
package struct ActionItem: Hashable, Sendable, Codable {
  /// Reads as a task: "Send the updated contract".
  package var text: String
  /// A participant's id; nil if no participant was named (R10).
  package var owner: String?
  package var due: DueDate?
  package var citations: [Citation]
  /// The chance that a person would list it, 0 … 1 in hundredths; nil if it is not known.
  package var confidence: Double?
  /// Words that were hard to hear, in order. Empty in the records of programs that did not note them.
  package var hardWords: [HardWord] = []

  package init(
    text: String, owner: String?, due: DueDate?, citations: [Citation], confidence: Double? = nil
  ) {
    self.text = text
    self.owner = owner
    self.due = due
    self.citations = citations
    self.confidence = confidence
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encode(owner, forKey: .owner)
    try container.encode(due, forKey: .due)
    try container.encode(citations, forKey: .citations)
    try container.encodeIfPresent(confidence, forKey: .confidence)
    if !hardWords.isEmpty { try container.encode(hardWords, forKey: .hardWords) }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    owner = try container.decodeIfPresent(String.self, forKey: .owner)
    due = try container.decodeIfPresent(DueDate.self, forKey: .due)
    citations = try container.decode([Citation].self, forKey: .citations)
    confidence = try container.decodeIfPresent(Double.self, forKey: .confidence)
    hardWords = try container.decodeIfPresent([HardWord].self, forKey: .hardWords) ?? []
  }

  private enum CodingKeys: String, CodingKey {
    case text, owner, due, citations, confidence
    case hardWords = "hard_words"
  }
}

/// A stretch of the meeting about one thing.
package struct Chapter: Hashable, Sendable, Codable {
  package var start: MediaTime
  package var end: MediaTime
  package var title: String
  package var citations: [Citation]
  /// Who says at least 90 % of its words; nil if several people do or it is not known, and in older records.
  package var speaker: String?

  package init(
    start: MediaTime, end: MediaTime, title: String, citations: [Citation], speaker: String? = nil
  ) {
    self.start = start
    self.end = end
    self.title = title
    self.citations = citations
    self.speaker = speaker
  }
}

/// A moment worth seeing again, as chosen from the transcript.
package struct HighlightCandidate: Hashable, Sendable, Codable {
  /// From the first word to the last, on the meeting's timeline, before padding.
  package var range: TimeRange
  package var title: String
  /// Why it was chosen: "decision", "commitment", "key statement", …
  package var reasons: [String]
  package var score: Double
  package var citations: [Citation]

  package init(
    range: TimeRange, title: String, reasons: [String], score: Double, citations: [Citation]
  ) {
    self.range = range
    self.title = title
    self.reasons = reasons
    self.score = score
    self.citations = citations
  }
}

/// All that is drawn from a transcript. Extractive: every line cites what was said.
package struct Insights: Hashable, Sendable, Codable {
  /// In the order of the meeting.
  package var summary: [CitedLine]
  /// Segment ids, most important first.
  package var extract: [String]
  package var actionItems: [ActionItem]
  package var decisions: [CitedLine]
  package var questions: [CitedLine]
  package var chapters: [Chapter]
  /// In time order, disjoint.
  package var highlights: [HighlightCandidate]
  /// Moments for which there was no room, the best first: they take the places of clips that cannot be cut.
  package var reserve: [HighlightCandidate]
  /// Lines that had no cover and are shown in the words as said, or not at all. None holds a word of the meeting.
  package var warnings: [QualityWarning]

  package init(
    summary: [CitedLine] = [], extract: [String] = [], actionItems: [ActionItem] = [],
    decisions: [CitedLine] = [], questions: [CitedLine] = [], chapters: [Chapter] = [],
    highlights: [HighlightCandidate] = [],
    reserve: [HighlightCandidate] = [], warnings: [QualityWarning] = []
  ) {
    self.summary = summary
    self.extract = extract
    self.actionItems = actionItems
    self.decisions = decisions
    self.questions = questions
    self.chapters = chapters
    self.highlights = highlights
    self.reserve = reserve
    self.warnings = warnings
  }
}
