package import Foundation

/// A stage cache key: everything that decides a stage's output. Equal keys give equal outputs.
package struct StageKey: Hashable, Sendable {
  package var meetingID: String
  package var stage: String
  /// The digests (or plain values) of the inputs, by name: `recordings`, `settings`, `revision`, …
  package var parts: [String: String]

  package init(meetingID: String, stage: String, revision: Int, parts: [String: String]) {
    self.meetingID = meetingID
    self.stage = stage
    self.parts = parts
    self.parts["revision"] = String(revision)
  }

  /// The SHA-256 over stage and parts.
  package var digest: Digest {
    Digest(
      of: CanonicalJSON.serialize(
        .object(["stage": .string(stage), "parts": .object(parts.mapValues(JSON.string))])))
  }

  /// Returns the names of the parts that differ.
  package func differences(from other: [String: String]) -> [String] {
    Set(parts.keys).union(other.keys).filter { parts[$0] != other[$0] }.sorted()
  }
}

/// The output of a finished stage.
package struct StageRecord: Sendable, Hashable {
  package var key: StageKey
  /// The stage's output as JSON.
  package var output: Data
  /// The files that belong to the output, each with a unique name; empty in a lookup that did not ask for them.
  package var files: [URL]
  /// The CPU time that the stage took.
  package var cpu: Duration

  package init(key: StageKey, output: Data, files: [URL] = [], cpu: Duration) {
    self.key = key
    self.output = output
    self.files = files
    self.cpu = cpu
  }
}

/// The result of a lookup in the journal.
package enum CacheLookup: Sendable, Hashable {
  case kept(StageRecord)
  case absent
  /// There is an entry, but it does not match its digest.
  case damaged
}

/// Keeps the outputs of finished stages, so that no stage runs twice for the same key.
package protocol StageJournal: Sendable {
  /// Returns the finished output under this key, checked against its digest.
  /// - Parameter folder: an existing folder for the files, if the journal keeps them elsewhere than on this machine.
  ///   If nil, the files are not fetched, and the output alone is checked.
  func find(_ key: StageKey, fetchingInto folder: URL?) async throws -> CacheLookup

  /// Returns the parts of the latest key of this stage and meeting, to report what changed; nil if there is
  /// none.
  func latestParts(meetingID: String, stage: String) async throws -> [String: String]?

  /// Keeps an output with its files, durably before it returns. Files are linked or copied, not moved. Of
  /// each stage of a meeting, the two latest outputs are kept.
  /// - Throws: `ClaimLost` if `claim` is not nil and no longer held: nothing is kept.
  func keep(_ record: StageRecord, claim: JobClaim?) async throws

  /// Deletes all stages of a meeting.
  func delete(meetingID: String) async throws
}

/// Why a stage ran or was reused.
package struct StageExplanation: Sendable, Hashable, Codable {
  package var stage: String
  package var isReused: Bool
  /// The reason: "settings changed", "not done before", …; empty if the output was reused.
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
