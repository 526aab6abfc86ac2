import Foundation
import RecapCore

/// What each stage's output depends on, by name: the parts of its key in the journal.
struct StageParts {
  let input: RecapInput
  /// The settings that decide the content of a recap.
  let settings: JSON

  /// Everything but what only later stages read.
  func transcribe() throws -> [String: String] {
    var members = input.meeting.identity.members
    for key in ["title", "room_id", "room_members", "started_at", "ended_at", "time_zone", "host", "chat"] {
      members[key] = nil
    }
    return [
      "recordings": recordings, "meeting": digest(.object(members)), "engine": try engineDigest(),
      "settings": digest(parts(of: "media", "transcription")),
    ]
  }

  func insights(transcript: String) -> [String: String] {
    [
      "transcript": transcript, "meeting": digest(input.meeting.identity),
      "settings": digest(parts(of: "insights")),
    ]
  }

  /// - Parameters:
  ///   - candidates: the moments that were chosen.
  ///   - attempt: how much of the reel is tried; what was made with less is not taken for the whole.
  func reel(
    transcript: String, candidates: [HighlightCandidate], attempt: ReelAttempt = .asSet
  ) throws -> [String: String] {
    var made = [
      "transcript": transcript, "recordings": recordings,
      "highlights": digest(try CanonicalJSON.tree(candidates)),
      "settings": digest(parts(of: "media", "reel")),
    ]
    if attempt != .asSet { made["attempt"] = attempt.rawValue }
    return made
  }

  private var recordings: String {
    digest(
      .array(
        zip(input.sources, input.opened.descriptions).map { source, description in
          // The path as well: what is reported of a track names it.
          var members: [String: JSON] = [
            "digest": .string(source.digest.description), "offset": .number(source.offset.seconds),
            "path": .string(source.path),
          ]
          members["timeline"] = description.timeline.identity
          return .object(members)
        }))
  }

  private func engineDigest() throws -> String {
    guard let engine = input.engine else { return "" }
    return digest(try CanonicalJSON.tree(engine))
  }

  private func parts(of keys: String...) -> JSON {
    .object(settings.members.filter { keys.contains($0.key) })
  }

  private func digest(_ json: JSON) -> String { Digest(of: CanonicalJSON.serialize(json)).description }
}

extension JSON {
  fileprivate var members: [String: JSON] {
    if case .object(let members) = self { members } else { [:] }
  }
}
