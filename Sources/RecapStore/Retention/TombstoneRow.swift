import Foundation
import GRDB
import RecapCore

/// A row of `tombstones`.
struct TombstoneRow: Codable, Sendable, FetchableRecord {
  var sequence: Int
  var meetingID: String
  var revision: Int
  var commitment: String
  var previousLink: String
  var link: String
  var deletedAt: String
  var kind: String
  var reason: String

  enum CodingKeys: String, CodingKey {
    case sequence, revision, commitment, link, kind, reason
    case meetingID = "meeting_id"
    case previousLink = "previous_link"
    case deletedAt = "deleted_at"
  }

  func tombstone() throws -> Tombstone {
    guard let commitment = Digest(commitment), let deleted = RFC3339.date(deletedAt),
      let kind = Tombstone.Kind(rawValue: kind)
    else {
      throw RecapDatabase.damaged("read the tombstone", "\(sequence)", "a column is not what it should be")
    }
    return Tombstone(
      sequence: sequence, meetingID: meetingID, revision: revision, commitment: commitment, kind: kind,
      reason: reason, deletedAt: deleted)
  }

  /// Returns one sentence for each way in which the row does not fit into the chain.
  func problems(after previous: Digest, sequence expected: Int) -> [String] {
    var problems: [String] = []
    if sequence != expected { problems.append("the chain misses record \(expected)") }
    if previousLink != previous.description { problems.append("the chain is broken before this tombstone") }
    guard let before = Digest(previousLink), let commitment = Digest(commitment) else {
      return problems + ["a digest in the tombstone is invalid"]
    }
    let expectedLink = RecordChain.link(
      after: before, sequence: sequence, meetingID: meetingID, revision: revision, commitment: commitment)
    if link != expectedLink.description { problems.append("the tombstone's link in the chain is wrong") }
    return problems
  }
}
