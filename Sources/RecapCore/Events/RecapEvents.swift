package import Foundation

/// Decides which event a new record causes (R7): exactly one a revision.
package enum RecapEvents {
  /// - Parameters:
  ///   - source: the store that sends the event; CloudEvents `source`.
  ///   - link: where people read the recap ("View now").
  package static func announcing(
    _ recap: Recap, digest: Digest, slot: RevisionSlot, time: Date, source: String, link: String
  ) -> [Event] {
    let kind: Event.Kind =
      switch (recap.outcome, slot.previousOutcome) {
      case (.withheld, _): .withheld
      case (.ready, .ready): .superseded
      case (.ready, _): .ready
      }
    var data: [String: JSON] = [
      "meeting_id": .string(recap.meetingID), "room_id": .string(recap.audience.roomID),
      "revision": .number(Double(recap.revision)), "outcome": .string(recap.outcome.rawValue),
      "digest": .string(digest.description), "words": .number(Double(recap.words)),
    ]
    switch recap.outcome {
    case .withheld:
      data["reason"] = recap.reason.map { .string($0.rawValue) }
      // Too few words may be the recording's fault (R3).
      if recap.quality?.isSoundMissing == true {
        data["missing_sound"] = .bool(true)
      }
    case .ready:
      data["link"] = .string(link)
      data["audience"] = .array(recap.audience.members.map(JSON.string))
      data["expires_at"] = .string(recap.expiresAt)
      let counts = [
        "summary": recap.summary.count, "action_items": recap.actionItems.count,
        "decisions": recap.decisions.count, "highlights": recap.highlights.count,
      ]
      data["counts"] = .object(counts.mapValues { .number(Double($0)) })
    }
    if let superseded = slot.supersedes { data["supersedes"] = .string(superseded.description) }
    return [
      Event(
        kind: kind, meetingID: recap.meetingID, revision: recap.revision, time: time, source: source,
        data: .object(data))
    ]
  }
}
