/// What a completed job says about its recap.
package struct JobOutput: Hashable, Sendable, Codable {
  /// "ready" or "withheld".
  package var outcome: String
  /// Why the recap was withheld; nil if it is ready.
  package var reason: String?
  package var revision: Int
  /// The digest of the record.
  package var digest: Digest
  /// A Boolean value that indicates whether the record existed already.
  package var isDuplicate: Bool
  /// The stages that were reused or ran, with the reasons; nil if none was considered.
  package var stages: [StageExplanation]?

  package init(
    outcome: String, reason: String?, revision: Int, digest: Digest, isDuplicate: Bool,
    stages: [StageExplanation]?
  ) {
    self.outcome = outcome
    self.reason = reason
    self.revision = revision
    self.digest = digest
    self.isDuplicate = isDuplicate
    self.stages = stages
  }

  package init(_ recap: Recap, digest: Digest, isDuplicate: Bool, stages: [StageExplanation]?) {
    self.init(
      outcome: recap.outcome.rawValue, reason: recap.reason?.rawValue, revision: recap.revision,
      digest: digest, isDuplicate: isDuplicate, stages: stages)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(outcome, forKey: .outcome)
    // Written even if it is null.
    try container.encode(reason, forKey: .reason)
    try container.encode(revision, forKey: .revision)
    try container.encode(digest, forKey: .digest)
    try container.encode(isDuplicate, forKey: .isDuplicate)
    try container.encodeIfPresent(stages, forKey: .stages)
  }

  private enum CodingKeys: String, CodingKey {
    case outcome, reason, revision, digest, stages
    case isDuplicate = "duplicate"
  }
}
