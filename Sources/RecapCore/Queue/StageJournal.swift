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
  package var job: Int?
  /// The stage's output as JSON.
  package var output: Data
  /// Files that belong to it, by name.
  package var files: [URL]
  package var cpu: Duration

  package init(key: StageKey, job: Int?, output: Data, files: [URL], cpu: Duration) {
    self.key = key
    self.job = job
    self.output = output
    self.files = files
    self.cpu = cpu
  }
}

/// Keeps the outputs of finished stages, so that nothing is paid for twice.
package protocol StageJournal: Sendable {
  /// The finished output under this key, checked against its digest; nil where there is none or it
  /// was damaged.
  func find(_ key: StageKey) async throws -> StageRecord?

  /// The parts of the latest key of this stage and meeting, to say what changed.
  func latestParts(meetingID: String, stage: String) async throws -> [String: String]?

  /// Keeps an output: durable, with its files, before it returns. Files are copied or linked, not
  /// moved. Where `claim` is not nil and lost, nothing is kept.
  /// - Returns: false where the claim is lost.
  func keep(_ record: StageRecord, claim: JobClaim?, at now: Date) async throws -> Bool

  /// Forgets all stages of a meeting.
  func forget(meetingID: String) async throws
}
