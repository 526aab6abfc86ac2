import Foundation
import GRDB
import RecapCore

/// Meetings that do not come back.
enum Erasures {
  static func has(_ meetingID: String, _ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM erasures WHERE meeting_id = ?", arguments: [meetingID]) != nil
  }

  /// - Throws: `ErasedMeeting`.
  static func refuse(_ meetingID: String, _ db: Database) throws {
    let erased = try String.fetchOne(
      db, sql: "SELECT erased_at FROM erasures WHERE meeting_id = ?", arguments: [meetingID])
    if let erased { throw ErasedMeeting(meetingID, at: erased) }
  }
}
