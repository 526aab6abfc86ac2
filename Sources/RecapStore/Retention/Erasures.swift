import Foundation
import GRDB
import RecapCore

/// The meetings that were erased and cannot be submitted again.
enum Erasures {
  static func has(_ meetingID: String, _ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM erasures WHERE meeting_id = ?", arguments: [meetingID]) != nil
  }

  /// - Throws: `ErasedMeeting` if the meeting was erased.
  static func check(_ meetingID: String, _ db: Database) throws {
    let erased = try String.fetchOne(
      db, sql: "SELECT erased_at FROM erasures WHERE meeting_id = ?", arguments: [meetingID])
    if let erased { throw ErasedMeeting(meetingID, at: erased) }
  }
}
