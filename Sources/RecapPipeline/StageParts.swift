import Foundation
import RecapCore

/// The inputs of each stage by name: the parts of its stage cache key.
struct StageParts {
  let input: RecapInput
  /// The settings that decide the content of a recap.
  let settings: JSON

  /// Returns the parts of the transcribe stage: everything except what only later stages read.
  func transcribe() throws -> [String: String] {
    var members = input.meeting.identity.members
    for key in [
      "title", "room_id", "room_members", "started_at", "ended_at", "time_zone", "host", "chat", "locale",
    ] {
      members[key] = nil
    }
    // Those of title and chat as well.
    members["vocabulary"] = MeetingVocabulary(of: input.meeting).identity
    return [
      "recordings": recordings, "meeting": digest(.object(members)), "engine": try engineDigest(),
      "settings": digest(parts(of: "media", "transcription")),
    ]
  }

  /// Returns the parts of the point stage: what is asked, of whom, and within which bounds.
  func pointing(_ question: PointingQuestion, by pointer: any InsightPointer) throws -> [String: String] {
    [
      "question": try question.digest().description,
      "engine": digest(try CanonicalJSON.tree(pointer.identify())),
      "settings": digest(settings["insights"]?["http"] ?? .null),
    ]
  }

  /// - Parameter pointing: the digest of a pointing engine's answer; nil if none is asked.
  func insights(transcript: String, pointing: String? = nil) -> [String: String] {
    var made = [
      "transcript": transcript, "meeting": digest(input.meeting.identity),
      "settings": digest(parts(of: "insights")),
    ]
    made["points"] = pointing
    return made
  }

  /// - Parameters:
  ///   - candidates: the chosen highlights.
  ///   - attempt: how much of the reel is attempted; the output of a reduced attempt is not reused for a full one.
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
          // The path as well, because warnings about a track contain it.
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
