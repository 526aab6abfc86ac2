/// The immutable record of one meeting (product contract, section 3). Nothing in it depends on when or where
/// it was made: equal input gives equal bytes.
package struct Recap: Hashable, Sendable, Codable {
  package enum Outcome: String, Hashable, Sendable, Codable { case ready, withheld }

  /// The reason why a recap was withheld.
  package enum Reason: String, Hashable, Sendable, Codable {
    case aiDisabled = "ai_disabled"
    case tooFewWords = "too_few_words"
  }

  /// The room and the members who may see the recap (R6).
  package struct Audience: Hashable, Sendable, Codable {
    package var roomID: String
    package var members: [String]

    package init(roomID: String, members: [String]) {
      self.roomID = roomID
      self.members = members
    }

    private enum CodingKeys: String, CodingKey {
      case roomID = "room_id"
      case members
    }
  }

  /// The meeting as the recap shows it.
  package struct MeetingFacts: Hashable, Sendable, Codable {
    package var title: String
    /// The start of the meeting: RFC 3339, in UTC.
    package var startedAt: String
    package var endedAt: String
    package var timeZone: String
    package var host: String?
    /// The participants without their mail addresses, which a record does not need.
    package var participants: [Participant]
    package var language: String
    /// The locale of page, mail and dates; nil is English.
    package var locale: String?

    package init(
      title: String, startedAt: String, endedAt: String, timeZone: String, host: String?,
      participants: [Participant], language: String, locale: String? = nil
    ) {
      self.title = title
      self.startedAt = startedAt
      self.endedAt = endedAt
      self.timeZone = timeZone
      self.host = host
      self.participants = participants
      self.language = language
      self.locale = locale
    }

    private enum CodingKeys: String, CodingKey {
      case title, host, participants, language, locale
      case startedAt = "started_at"
      case endedAt = "ended_at"
      case timeZone = "time_zone"
    }
  }

  /// A clip of the reel.
  package struct Highlight: Hashable, Sendable, Codable {
    package var start: MediaTime
    package var end: MediaTime
    package var title: String
    package var reasons: [String]
    package var citations: [Citation]
    package var reelStart: MediaTime
    /// Who says at least 90 % of its words; nil if several people do or it is not known, and in older records.
    package var speaker: String?

    package init(
      start: MediaTime, end: MediaTime, title: String, reasons: [String], citations: [Citation],
      reelStart: MediaTime, speaker: String? = nil
    ) {
      self.start = start
      self.end = end
      self.title = title
      self.reasons = reasons
      self.citations = citations
      self.reelStart = reelStart
      self.speaker = speaker
    }

    private enum CodingKeys: String, CodingKey {
      case start, end, title, reasons, citations, speaker
      case reelStart = "reel_start"
    }
  }

  /// A moment that was chosen for the reel but could not be cut.
  package struct LeftOutClip: Hashable, Sendable, Codable {
    package var start: MediaTime
    package var end: MediaTime
    package var title: String
    /// The reason: a sentence without its full stop.
    package var reason: String

    package init(start: MediaTime, end: MediaTime, title: String, reason: String) {
      self.start = start
      self.end = end
      self.title = title
      self.reason = reason
    }
  }

  /// A file that belongs to the record.
  package struct Artefact: Hashable, Sendable, Codable {
    package var name: String
    package var mediaType: String
    package var bytes: Int
    package var digest: Digest

    package init(name: String, mediaType: String, bytes: Int, digest: Digest) {
      self.name = name
      self.mediaType = mediaType
      self.bytes = bytes
      self.digest = digest
    }

    private enum CodingKeys: String, CodingKey {
      case name, bytes, digest
      case mediaType = "media_type"
    }
  }

  /// The version of the format. Version 2 added codes to warnings; version 1 can still be read.
  package var version = 2
  package var meetingID: String
  package var revision: Int
  /// The digest of the revision that this one replaces.
  package var supersedes: Digest?
  package var outcome: Outcome
  package var reason: Reason?
  package var meeting: MeetingFacts
  package var audience: Audience
  /// The expiry, six calendar months after the meeting's end (R8): RFC 3339, in UTC.
  package var expiresAt: String
  /// The gate's verdict (R3); nil if no recording was opened (R1).
  package var gate: WordGate.Verdict?
  package var summary: [CitedLine]
  package var actionItems: [ActionItem]
  package var decisions: [CitedLine]
  package var questions: [CitedLine]
  package var chapters: [Chapter]
  package var highlights: [Highlight]
  /// The moments that were chosen for the reel but could not be cut; nil if there are none.
  package var leftOutClips: [LeftOutClip]?
  /// The chat messages inside the AI windows (R12).
  package var chat: [ChatMessage]
  package var quality: QualityFacts?
  /// The statement that the recap was made by software and may contain errors (R11).
  package var notice: String
  package var artefacts: [Artefact]
  package var provenance: Provenance

  package init(
    meetingID: String, revision: Int, supersedes: Digest?, outcome: Outcome, reason: Reason?,
    meeting: MeetingFacts, audience: Audience, expiresAt: String, gate: WordGate.Verdict?,
    summary: [CitedLine] = [], actionItems: [ActionItem] = [], decisions: [CitedLine] = [],
    questions: [CitedLine] = [], chapters: [Chapter] = [], highlights: [Highlight] = [],
    leftOutClips: [LeftOutClip]? = nil, chat: [ChatMessage] = [], quality: QualityFacts? = nil,
    notice: String,
    artefacts: [Artefact] = [], provenance: Provenance
  ) {
    self.meetingID = meetingID
    self.revision = revision
    self.supersedes = supersedes
    self.outcome = outcome
    self.reason = reason
    self.meeting = meeting
    self.audience = audience
    self.expiresAt = expiresAt
    self.gate = gate
    self.summary = summary
    self.actionItems = actionItems
    self.decisions = decisions
    self.questions = questions
    self.chapters = chapters
    self.highlights = highlights
    self.leftOutClips = leftOutClips
    self.chat = chat
    self.quality = quality
    self.notice = notice
    self.artefacts = artefacts
    self.provenance = provenance
  }

  private enum CodingKeys: String, CodingKey {
    case version, revision, supersedes, outcome, reason, meeting, audience, gate, summary, decisions
    case questions, chapters, highlights, chat, quality, notice, artefacts, provenance
    case meetingID = "meeting_id"
    case expiresAt = "expires_at"
    case actionItems = "action_items"
    case leftOutClips = "left_out_clips"
  }

  /// The number of words that the gate counted.
  package var words: Int { gate?.words ?? 0 }
}
