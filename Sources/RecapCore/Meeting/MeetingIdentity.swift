import Foundation

extension Meeting {
  /// Everything in the manifest that can change a recap, as JSON: two manifests with the same identity,
  /// recordings and settings give the same recap. Paths and addresses are left out.
  package var identity: JSON {
    let ranges = { (range: TimeRange) -> [String: JSON] in
      ["start": .number(range.start.seconds), "end": .number(range.end.seconds)]
    }
    let windows: JSON =
      switch ai {
      case .off: .array([])
      case .whole: .null
      case .ranges(let list): .array(list.map { .object(ranges($0)) })
      }
    var members: [String: JSON] = [
      "meeting_id": .string(id), "room_id": .string(roomID), "title": .string(title),
      "started_at": .string(RFC3339.text(startedAt)), "ended_at": .string(RFC3339.text(endedAt)),
      "time_zone": .string(timeZone.identifier), "host": hostID.map(JSON.string) ?? .null,
      "participants": .array(
        participants.map { .object(["id": .string($0.id), "name": .string($0.name)]) }),
      "room_members": .array(roomMembers.map(JSON.string)), "ai_windows": windows,
      "tracks": .array(
        tracks.map {
          .object(["stream": .number(Double($0.stream)), "participant_id": .string($0.participantID)])
        }),
      "speaker_timeline": .array(
        speakerTimeline.map {
          .object(ranges($0.range).merging(["participant_id": .string($0.participantID)]) { $1 })
        }),
      "chat": .array(
        chat.map {
          .object(["at": .number($0.at.seconds), "from": .string($0.from), "text": .string($0.text)])
        }),
      "language": .string(language),
    ]
    if locale != "en" { members["locale"] = .string(locale) }
    if !vocabulary.isEmpty { members["vocabulary"] = MeetingVocabulary(vocabulary).identity }
    // The record has a warning about them.
    if !misfitTurns.isEmpty {
      members["speaker_timeline_misfits"] = .array(misfitTurns.map { .string($0.warning.text) })
    }
    return .object(members)
  }

  /// The meeting as its record shows it.
  package var facts: Recap.MeetingFacts {
    Recap.MeetingFacts(
      title: title, startedAt: RFC3339.text(startedAt), endedAt: RFC3339.text(endedAt),
      timeZone: timeZone.identifier, host: hostID,
      participants: participants.map { Participant(id: $0.id, name: $0.name) }, language: language,
      locale: locale == "en" ? nil : locale)
  }
}
