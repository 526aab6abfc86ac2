package import Foundation

/// A participant of the meeting, whom the platform knows.
package struct Participant: Hashable, Sendable, Codable {
  package var id: String
  package var name: String
  package var email: String?

  package init(id: String, name: String, email: String? = nil) {
    self.id = id
    self.name = name
    self.email = email
  }
}

/// One entry of the platform's active-speaker log.
package struct SpeakerTurn: Hashable, Sendable {
  package var range: TimeRange
  package var participantID: String

  package init(range: TimeRange, participantID: String) {
    self.range = range
    self.participantID = participantID
  }
}

/// A message of the meeting's chat; `at` is on the recording's timeline.
package struct ChatMessage: Hashable, Sendable, Codable {
  package var at: MediaTime
  package var from: String
  package var text: String

  package init(at: MediaTime, from: String, text: String) {
    self.at = at
    self.from = from
    self.text = text
  }
}

/// A finished meeting, as its validated manifest describes it (product contract, section 2).
///
/// All times are on the meeting's timeline: seconds from the start of the first recording.
package struct Meeting: Sendable, Hashable {
  package var id: String
  package var roomID: String
  package var title: String
  package var startedAt: Date
  package var endedAt: Date
  package var timeZone: TimeZone
  package var hostID: String?
  package var participants: [Participant]
  /// The ids of the people in the room, who alone may see the recap (R6).
  package var roomMembers: [String]
  package var ai: AIWindows
  /// The place of each window in the manifest's list, for messages; empty if the list is in order.
  package var windowPlaces: [Int] = []
  /// The entries of the speaker timeline that are not turns of a participant.
  package var misfitTurns: [MisfitTurns] = []
  package var recordings: [RecordingReference]
  package var tracks: [TrackAssignment]
  package var speakerTimeline: [SpeakerTurn]
  package var chat: [ChatMessage]
  /// Names and terms that are likely to be said: the manifest's, then the room's.
  package var vocabulary: [VocabularyTerm] = []
  /// The BCP 47 language tag.
  package var language: String
  /// The locale of page, mail and dates, as a language tag.
  package var locale = "en"

  package init(
    id: String, roomID: String, title: String, startedAt: Date, endedAt: Date,
    timeZone: TimeZone = TimeZone(secondsFromGMT: 0)!, hostID: String? = nil,
    participants: [Participant] = [], roomMembers: [String]? = nil,
    ai: AIWindows = .whole, recordings: [RecordingReference] = [], tracks: [TrackAssignment] = [],
    speakerTimeline: [SpeakerTurn] = [], chat: [ChatMessage] = [], language: String = "en"
  ) {
    self.id = id
    self.roomID = roomID
    self.title = title
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.timeZone = timeZone
    self.hostID = hostID
    self.participants = participants
    self.roomMembers = roomMembers ?? participants.map(\.id)
    self.ai = ai
    self.recordings = recordings
    self.tracks = tracks
    self.speakerTimeline = speakerTimeline
    self.chat = chat
    self.language = language
  }

  package func participant(_ id: String?) -> Participant? {
    id.flatMap { id in participants.first { $0.id == id } }
  }

  /// Returns the name to print for a speaker id; nil is a speaker whom the platform could not name (R9).
  package func name(of speaker: String?) -> String {
    participant(speaker)?.name ?? "Unknown speaker"
  }
}

/// The audio stream of a recording that carries only one participant's microphone.
package struct TrackAssignment: Hashable, Sendable, Codable {
  /// The container's stream index.
  package var stream: Int
  package var participantID: String

  package init(stream: Int, participantID: String) {
    self.stream = stream
    self.participantID = participantID
  }

  private enum CodingKeys: String, CodingKey {
    case stream
    case participantID = "participant_id"
  }
}
