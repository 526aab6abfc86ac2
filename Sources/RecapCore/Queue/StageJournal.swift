package import Foundation

/// What decides a stage's output: equal keys, equal outputs.
package struct StageKey: Hashable, Sendable {
  package var meetingID: String
  package var stage: String
  /// Digests (or plain values) of what goes in, by name: `recordings`, `settings`, `revision`, …
  package var parts: [String: String]

  package init(meetingID: String, stage: String, revision: Int, parts: [String: String]) {
    self.meetingID = meetingID
    self.stage = stage
    self.parts = parts
    self.parts["revision"] = String(revision)
  }

  /// SHA-256 over stage and parts.
  package var digest: Digest {
    Digest(
      of: CanonicalJSON.serialize(
        .object(["stage": .string(stage), "parts": .object(parts.mapValues(JSON.string))])))
  }

  /// The names of the parts that differ.
  package func differences(from other: [String: String]) -> [String] {
    Set(parts.keys).union(other.keys).filter { parts[$0] != other[$0] }.sorted()
  }
}

/// The output of a finished stage.
package struct StageRecord: Sendable, Hashable {
  package var key: StageKey
  /// The stage's output as JSON.
  package var output: Data
  /// Files that belong to it, each with a name of its own.
  package var files: [URL]
  /// What it cost.
  package var cpu: Duration

  package init(key: StageKey, output: Data, files: [URL] = [], cpu: Duration) {
    self.key = key
    self.output = output
    self.files = files
    self.cpu = cpu
  }
}

/// What the journal has under a key.
package enum StageFinding: Sendable, Hashable {
  case kept(StageRecord)
  case absent
  /// There is something, but it is not what was kept.
  case damaged
}

/// Keeps the outputs of finished stages, so that nothing is paid for twice.
package protocol StageJournal: Sendable {
  /// The finished output under this key, checked against its digest.
  func find(_ key: StageKey) async throws -> StageFinding

  /// The parts of the latest key of this stage and meeting, to say what changed; nil if there is none.
  func latestParts(meetingID: String, stage: String) async throws -> [String: String]?

  /// Keeps an output: durable, with its files, before it returns. Files are linked or copied, not moved.
  /// Of each stage of a meeting the two latest outputs stay.
  /// - Throws: `ClaimLost` if `claim` is not nil and not held any more: nothing is kept.
  func keep(_ record: StageRecord, claim: JobClaim?, at now: Date) async throws

  /// Forgets all stages of a meeting.
  func forget(meetingID: String) async throws
}

/// Why a stage ran, or did not have to.
package struct StageExplanation: Sendable, Hashable, Codable {
  package var stage: String
  package var isReused: Bool
  /// "settings changed", "not done before", …; empty if it was reused.
  package var reason: String

  package init(stage: String, isReused: Bool, reason: String = "") {
    self.stage = stage
    self.isReused = isReused
    self.reason = reason
  }

  package var json: JSON {
    .object(["stage": .string(stage), "reused": .bool(isReused), "reason": .string(reason)])
  }

  private enum CodingKeys: String, CodingKey {
    case stage, reason
    case isReused = "reused"
  }
}
